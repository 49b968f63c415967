import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Action,
  decodeAction,
  encodeAction,
  fitPage,
  MAX_CUSTOM_ID_CHARS,
} from '../../../src/discord/state/custom-id.ts';
import { MATCHES, type Page, type Result } from '../../../src/discord/state/page.ts';

const asker = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);
const hash = fc.stringMatching(/^[0-9a-z]{7}$/);
const passage = fc.oneof(fc.nat(40), fc.nat(36 ** 4 - 1));

const result: fc.Arbitrary<Result> = fc
  .record({
    article: fc.oneof(fc.constantFrom('0abcdef', '1zzzzzz'), hash),
    passage,
    span: fc.option(fc.tuple(fc.nat(100_000), fc.nat(2_000))),
  })
  .map(({ span, ...rest }) => (span ? { ...rest, span: { start: span[0], end: span[0] + span[1] } } : rest));

const page: fc.Arbitrary<Page> = fc
  .record({
    asker,
    results: fc.array(result, { minLength: 1, maxLength: 8 }),
    passage,
    match: fc.constantFrom(...MATCHES),
  })
  .map(({ results: [first, ...others], ...rest }) =>
    fitPage({ ...rest, results: [first!, ...others], at: 0 }),
  )
  .chain((fitted) => fc.nat(fitted.results.length - 1).map((at) => ({ ...fitted, at })));

const storeId = fc.oneof(fc.uuid(), fc.stringMatching(/^[\w-]{1,64}$/));

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constantFrom('previous', 'next', 'another', 'open', 'share'), page }),
  fc.record({ kind: fc.constant('delete'), asker }),
  fc.record({ kind: fc.constant('ask'), article: hash, question: hash }),
  fc.record({ kind: fc.constant('askAgain') }),
  fc.record({ kind: fc.constant('about'), article: hash }, { requiredKeys: ['kind'] }),
  fc.record({ kind: fc.constant('choose'), article: hash, passage }),
  fc.record({
    kind: fc.constantFrom('ownArticles', 'unanswered'),
    page: fc.nat(10_000),
    isDelegated: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('remove'),
    article: fc.uuid(),
    revision: fc.nat(100_000),
    isDelegated: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('keep') }),
  fc.record(
    {
      kind: fc.constant('setting'),
      setting: fc.constantFrom('answersFrom', 'isPrivate', 'mentionChannels', 'recordsUnanswered'),
      isDelegated: fc.boolean(),
      isOn: fc.boolean(),
    },
    { requiredKeys: ['kind', 'setting', 'isDelegated'] },
  ),
  fc.record({ kind: fc.constant('exportUnanswered'), isDelegated: fc.boolean() }),
  fc.record({
    kind: fc.constant('forgetUnanswered'),
    isDelegated: fc.boolean(),
    isConfirmed: fc.boolean(),
  }),
  fc.record(
    { kind: fc.constant('publish'), draft: storeId, isDelegated: fc.boolean(), revision: fc.nat(100_000) },
    { requiredKeys: ['kind', 'draft', 'isDelegated'] },
  ),
  fc.record({ kind: fc.constant('discard'), draft: storeId, isDelegated: fc.boolean() }),
  fc.record(
    { kind: fc.constant('typed'), window: asker, isDelegated: fc.boolean(), replaces: storeId },
    { requiredKeys: ['kind', 'window', 'isDelegated'] },
  ),
  fc.record({
    kind: fc.constant('typed'),
    window: asker,
    isDelegated: fc.boolean(),
    replaces: storeId,
    revision: fc.nat(100_000),
  }),
) as fc.Arbitrary<Action>;

describe('a custom id', () => {
  test('is read as it was written, and fits', () => {
    fc.assert(
      fc.property(action, (written) => {
        const id = encodeAction(written);
        expect(id.length).toBeLessThanOrEqual(MAX_CUSTOM_ID_CHARS);
        expect(decodeAction(id)).toEqual(written);
      }),
      { numRuns: 2_000 },
    );
  });

  test('fits whoever turns the page, and to whichever passage', () => {
    fc.assert(
      fc.property(page, asker, passage, (fitted, other, turnedTo) => {
        const turned = { ...fitted, asker: other, passage: turnedTo };
        expect(() => encodeAction({ kind: 'share', page: turned })).not.toThrow();
      }),
    );
  });

  test('of two actions is never the same', () => {
    fc.assert(
      fc.property(action, action, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(encodeAction(one)).not.toBe(encodeAction(other));
      }),
    );
  });

  test('that was tampered with is refused, or is another whole action', () => {
    const edit = fc.tuple(
      fc.nat(100),
      fc.constantFrom('', '0', 'z', ':', '-', '.', '_', ' ', 'Z', '-0', '..', 'ñ'),
    );
    fc.assert(
      fc.property(action, edit, fc.boolean(), (written, [place, text], replaces) => {
        const id = encodeAction(written);
        const forged = id.slice(0, place) + text + id.slice(place + (replaces ? 1 : 0));
        const read = decodeAction(forged);
        if (read) expect(encodeAction(read)).toBe(forged);
      }),
      { numRuns: 2_000 },
    );
  });

  test('of any other form is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        expect(decodeAction(text)).toBeUndefined();
        expect(decodeAction(`1n:${text}`)).toBeUndefined();
      }),
    );
  });

  test.each([
    ['empty', ''],
    ['of a later version', '2r'],
    ['of no known kind', '1x'],
    ['with a field too many', '1r:'],
    ['without its fields', '1n'],
    ['cut', '1n:2k:0:1:3:0abcdef-'],
    ['with a number written otherwise', '1n:2k:0:01:3:0abcdef-3'],
    ['with half a span', '1n:2k:0:1:3:0abcdef-3.1'],
    ['at a result that it does not have', '1n:2k:1:1:3:0abcdef-3'],
    ['with a match that there is not', '1n:2k:0:1:5:0abcdef-3'],
    ['with an article named twice', '1n:2k:0:1:3:0abcdef-3_0abcdef-4'],
    ['in capitals', '1N:2K:0:1:3:0ABCDEF-3'],
    ['with a flag that is none', '1g:abc:2'],
    ['of a draft without an id', '1h::1'],
    ['of a draft whose id has other characters', '1h:a.b:1'],
    ['of a window with one field too many', '1t:2k:0:abc:d:e'],
    ['too long', `1n:2k:0:1:3:0abcdef${'-3'.repeat(60)}`],
  ])('%s is refused', (_, id) => {
    expect(decodeAction(id)).toBeUndefined();
  });
});

const openPage: Page = {
  asker: '123456789012345678',
  results: [
    { article: '0abcdef', passage: 3, span: { start: 40, end: 52 } },
    { article: '0abcdef', passage: 7 },
    { article: '1zzzzzz', passage: 0 },
  ],
  at: 1,
  passage: 7,
  match: 'high',
};
const pageFields = 'xrls1wq49ji:1:7:3:0abcdef-3.14.c-7_1zzzzzz-0';
const person = { window: '123456789012345678', isDelegated: true };
const draft = '4a058e1b-598f-420f-bfff-fffc0c78f5a4';

// On messages that were sent: a change here leaves their buttons dead.
test.each<[string, Action]>([
  [`1p:${pageFields}`, { kind: 'previous', page: openPage }],
  [`1n:${pageFields}`, { kind: 'next', page: openPage }],
  [`1a:${pageFields}`, { kind: 'another', page: openPage }],
  [`1o:${pageFields}`, { kind: 'open', page: openPage }],
  [`1s:${pageFields}`, { kind: 'share', page: openPage }],
  ['1d:xrls1wq49ji', { kind: 'delete', asker: '123456789012345678' }],
  ['1q:27v8dwo:99qqa88', { kind: 'ask', article: '27v8dwo', question: '99qqa88' }],
  ['1r', { kind: 'askAgain' }],
  ['1i', { kind: 'about' }],
  ['1i:12ewby4', { kind: 'about', article: '12ewby4' }],
  ['1c:0abcdef:13', { kind: 'choose', article: '0abcdef', passage: 39 }],
  [`1g:${draft}:0`, { kind: 'publish', draft, isDelegated: false }],
  [`1g:${draft}:1:2`, { kind: 'publish', draft, isDelegated: true, revision: 2 }],
  [`1h:${draft}:1`, { kind: 'discard', draft, isDelegated: true }],
  ['1t:xrls1wq49ji:1', { kind: 'typed', ...person }],
  [`1t:xrls1wq49ji:1:${draft}`, { kind: 'typed', ...person, replaces: draft }],
  [`1t:xrls1wq49ji:1:${draft}:2`, { kind: 'typed', ...person, replaces: draft, revision: 2 }],
  ['1l:d:0', { kind: 'ownArticles', page: 13, isDelegated: false }],
  ['1u:2:1', { kind: 'unanswered', page: 2, isDelegated: true }],
  [`1x:${draft}:9:0`, { kind: 'remove', article: draft, revision: 9, isDelegated: false }],
  ['1k', { kind: 'keep' }],
  ['1e:0:0', { kind: 'setting', setting: 'answersFrom', isDelegated: false }],
  ['1e:1:0', { kind: 'setting', setting: 'isPrivate', isDelegated: false }],
  ['1e:2:1', { kind: 'setting', setting: 'mentionChannels', isDelegated: true }],
  ['1e:3:1:0', { kind: 'setting', setting: 'recordsUnanswered', isDelegated: true, isOn: false }],
  ['1f:1', { kind: 'exportUnanswered', isDelegated: true }],
  ['1w:1:0', { kind: 'forgetUnanswered', isDelegated: true, isConfirmed: false }],
])('%s is written and read', (id, written) => {
  expect(encodeAction(written)).toBe(id);
  expect(decodeAction(id)).toStrictEqual(written);
});

describe('fitPage', () => {
  const wide = (article: string): Result => ({
    article,
    passage: 99_999,
    span: { start: 9_999, end: 19_998 },
  });
  const pageOf = (first: Result, ...others: Result[]): Page => ({
    asker: '1',
    results: [first, ...others],
    at: 0,
    passage: 0,
    match: 'high',
  });

  test('keeps five answers of one article of usual size', () => {
    const near = (index: number): Result => ({
      article: '0abcdef',
      passage: 30 + index,
      span: { start: 900, end: 940 },
    });
    expect(fitPage(pageOf(near(0), near(1), near(2), near(3), near(4))).results).toHaveLength(5);
  });

  test('leaves out the last ones where they are too many', () => {
    const fitted = fitPage(pageOf(wide('0aaaaaa'), wide('0bbbbbb'), wide('0cccccc'), wide('0dddddd')));
    expect(fitted.results.map(({ article }) => article)).toEqual(['0aaaaaa', '0bbbbbb', '0cccccc']);
  });
});

test('an action that is too long is an error of ours', () => {
  const results = Array.from({ length: 60 }, (_, index) => ({ article: '0abcdef', passage: index }));
  const page: Page = {
    asker: '1',
    results: [results[0]!, ...results.slice(1)],
    at: 0,
    passage: 0,
    match: 'none',
  };
  expect(() => encodeAction({ kind: 'open', page })).toThrow(RangeError);
});
