import { ModalInteractionCallbackRequestSchema } from 'discord-api-spec/zod';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTextWindow, type TypedText, textWindow } from '../../../src/discord/articles/text-window.ts';
import { LOCALES } from '../../../src/messages/locale.ts';
import { anyText } from '../render/arbitraries.ts';

const action = { kind: 'typed', window: '1100000000000000777', isDelegated: false } as const;

interface Input {
  readonly custom_id: string;
  readonly value?: string;
}

const EMPTY = { title: undefined, text: undefined };

const inputsOf = (filled: TypedText | typeof EMPTY) =>
  (textWindow(action, filled, 'es').components as unknown as { component: Input }[]).map(
    ({ component }) => component,
  );

/** Under the first part of the text. */
const helpOf = (filled: TypedText | typeof EMPTY) =>
  (textWindow(action, filled, 'es').components[1] as { description?: string }).description;

/** What comes back of a window that is sent as it was opened. */
function sentBack(filled: TypedText | typeof EMPTY, typed: Record<string, string> = {}): TypedText {
  const values = new Map(inputsOf(filled).map(({ custom_id: id, value = '' }) => [id, typed[id] ?? value]));
  return readTextWindow({ fields: values as never, getTextInputValue: (id) => values.get(id)! });
}

const paragraph = (letter: string, chars: number) => `${letter.repeat(chars - 1)}.`;

describe('the window', () => {
  test.each(LOCALES)('is one that Discord opens, in %s', (locale) => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const data = textWindow(
          { ...action, replaces: 'a'.repeat(64), revision: 99_999 },
          { title, text },
          locale,
        );
        const { error } = ModalInteractionCallbackRequestSchema.safeParse({ type: 9, data });
        expect(error?.issues ?? []).toEqual([]);
      }),
    );
  });

  test('sent as it was opened, it is the text that it holds', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
    const sizes = fc.array(fc.integer({ min: 2, max: 3_990 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, (chars) => {
        const text = chars.map((size, index) => paragraph(letters[index]!, size)).join('\n\n');
        expect(sentBack({ title: 'Normas', text })).toEqual({ title: 'Normas', text });
      }),
    );
  });

  test('stays empty for a text that it has no room for, and says so', () => {
    const text = ['a', 'b', 'c', 'd', 'e'].map((letter) => paragraph(letter, 3_999)).join('\n\n');
    expect(inputsOf({ title: 'Largo', text }).map(({ value }) => value)).toEqual([
      'Largo',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(helpOf({ title: 'Largo', text })).toContain('lo que escribas lo reemplaza entero');
    expect(helpOf(EMPTY)).toContain('Hasta 4.000 caracteres');
    expect(sentBack({ title: 'Largo', text: paragraph('a', 4_001) }).text).toBe('');
  });

  test('leaves out parts that are empty, and keeps how a line is indented', () => {
    const typed = { text1: '\n\n  uno\n', text2: ' \n ', text3: 'tres', title: '  Normas ' };
    expect(sentBack(EMPTY, typed)).toEqual({ title: 'Normas', text: '  uno\n\ntres' });
  });
});
