import { describe, expect, test } from 'vitest';
import { members as english } from '../../src/messages/en/members.ts';
import { members as spanish } from '../../src/messages/es/members.ts';

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
const argumentsOf = ({ length }: { length: number }) => [7001, 7002, 7003].slice(0, length);

const all = new Map(textsIn(spanish));
const translated = new Map(textsIn(english));
const digits = (text: string) =>
  (text.match(/700\d|7[.,]00\d/g) ?? []).map((found) => found.replace(/[.,]/, ''));

test('every text exists in both languages', () => {
  expect([...translated.keys()]).toEqual([...all.keys()]);
});

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
    const max = name.startsWith('buttons.') ? 80 : name.endsWith('.description') ? 100 : 200;
    for (const text of both) expect(text.length).toBeLessThanOrEqual(max);
  });
});

test('texts name the commands as they are called', () => {
  for (const texts of [spanish, english]) {
    const names = [texts.commands.ask.name, texts.commands.article.name, texts.commands.help.name];
    const named = textsIn(texts).flatMap(([, text]) => text.match(/(?<=\/)[a-z]+/g) ?? []);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(names).toContain(name);
  }
});
