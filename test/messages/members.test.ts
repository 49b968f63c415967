import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/messages.ts';

/** What people read in Discord. */
const inDiscord = ({ members, moderators, adding }: ReturnType<typeof messagesFor>) => ({
  members,
  moderators,
  adding,
});
const spanish = inDiscord(messagesFor('es'));
const english = inDiscord(messagesFor('en'));

/** Every text with its path; functions are called with marked arguments, so that what they leave out shows. */
function textsIn(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) => {
    const name = path ? `${path}.${key}` : key;
    if (typeof text === 'string') return [[name, text] as [string, string]];
    if (typeof text === 'function') return [[name, String(text(...argumentsOf(text)))] as [string, string]];
    return textsIn(text as object, name);
  });
}

/** Numbers serve where words are expected too. */
const argumentsOf = ({ length }: { length: number }) => [7001, 7002, 7003, 7004, 7005].slice(0, length);

const all = new Map(textsIn(spanish));
const translated = new Map(textsIn(english));
const digits = (text: string) =>
  (text.match(/700\d|7[.,]00\d/g) ?? []).map((found) => found.replace(/[.,]/, ''));

test('every text exists in both languages', () => {
  expect([...translated.keys()]).toEqual([...all.keys()]);
});

/** Discord's for buttons, windows and commands; the others are read on a phone. */
const lengths: readonly [RegExp, number][] = [
  [/\.buttons\./, 80],
  [/\.window\.(?:.*Help|noRoom)$/, 100],
  [/\.window\./, 45],
  [/\.description$/, 100],
  [/\.help\.privacy$/, 260],
];

describe.each([...all.keys()])('%s', (name) => {
  const both = [all.get(name)!, translated.get(name)!];

  test('says something in both languages, with the same parameters', () => {
    for (const text of both) expect(text).toMatch(/\S/);
    expect(digits(both[1]!).sort()).toEqual(digits(both[0]!).sort());
  });

  test('is calm and tidy', () => {
    for (const text of both) {
      expect(text).not.toMatch(/[!¡]/);
      expect(text).toBe(text.trim());
    }
  });

  test('is within Discord’s lengths', () => {
    const max = lengths.find(([pattern]) => pattern.test(name))?.[1] ?? 200;
    for (const text of both) expect(text.length).toBeLessThanOrEqual(max);
  });
});

test('texts name the commands as they are called', () => {
  for (const texts of [spanish, english]) {
    const { ask, article, help } = texts.members.commands;
    const { articles } = texts.moderators.commands;
    const names = [ask, article, help, articles].map((command) => command.name);
    const named = textsIn(texts).flatMap(([, text]) => text.match(/(?<=\/)[a-z]+/g) ?? []);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(names).toContain(name);
  }
});

test.each([
  ['es', '1.234', '12.345'],
  ['en', '1,234', '12,345'],
] as const)(
  'numbers of four digits are written as those of five, in every text (%s)',
  (locale, four, five) => {
    const { members, moderators, adding, intake, host } = messagesFor(locale);
    const texts = (amount: number) => [
      moderators.list.size(amount, amount),
      moderators.list.limits(amount, amount, amount, amount, amount),
      moderators.unanswered.heading(amount),
      adding.preview.size(amount, amount),
      adding.preview.limits(amount, amount, amount, amount),
      adding.limit.characters(amount),
      adding.limit.alone(amount, amount),
      intake.article['too-long'](String(amount), {}),
      intake.warning.damagedCharacters(amount),
      members.article.length(amount, amount, 1),
      host.article['too-long'](String(amount)),
      host.data.copied(amount, 'PostgreSQL'),
    ];
    for (const text of texts(1_234)) expect(text.replaceAll(four, '')).not.toMatch(/1.?2/);
    for (const text of texts(12_345)) expect(text.replaceAll(five, '')).not.toMatch(/1.?2/);
  },
);
