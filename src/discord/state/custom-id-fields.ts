import type { Result } from './page.ts';

/** One field of a custom id. */
export interface Field<Value> {
  write(value: Value): string;
  /** `undefined` for whatever `write` does not write. */
  read(text: string): Value | undefined;
  /** It may be left out at the end of an id. */
  readonly isOptional?: boolean;
}

/** The fields of an action or a page by name, in the order in which they are written. */
export type FieldsOf<Values> = {
  readonly [Name in keyof Values]-?: Field<Exclude<Values[Name], undefined>>;
};

export interface Format<Values> {
  write(values: Values): string[];
  /** `undefined` unless each field is there and as it should be. */
  read(texts: readonly string[]): Values | undefined;
}

export function formatOf<Values extends object>(fields: FieldsOf<Values>): Format<Values> {
  const entries = Object.entries(fields) as [keyof Values, Field<unknown>][];
  return {
    write: (values) =>
      entries.flatMap(([name, field]) => (values[name] === undefined ? [] : [field.write(values[name])])),
    read(texts) {
      const values: Partial<Values> = {};
      for (const [index, [name, field]] of entries.entries()) {
        const text = texts[index];
        if (text === undefined && field.isOptional) continue;
        const value = text === undefined ? undefined : field.read(text);
        if (value === undefined) return undefined;
        values[name] = value as Values[keyof Values];
      }
      return values as Values;
    },
  };
}

export function optional<Value>(field: Field<Value>): Field<Value> {
  return { ...field, isOptional: true };
}

export const number: Field<number> = {
  write: (value) => value.toString(36),
  read: (text) => (/^[0-9a-z]{1,6}$/.test(text) ? Number.parseInt(text, 36) : undefined),
};

export const flag: Field<boolean> = {
  write: (value) => (value ? '1' : '0'),
  read: (text) => (text === '0' || text === '1' ? text === '1' : undefined),
};

/** An id of Discord's, in decimal digits. */
export const snowflake: Field<string> = {
  write: (id) => BigInt(id).toString(36),
  read(text) {
    if (!/^[0-9a-z]{1,13}$/.test(text)) return undefined;
    return [...text]
      .reduce((value, digit) => value * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
      .toString();
  },
};

/** An id of the store's: of an article, of a draft. */
export const storeId = textOf(/^[\w-]{1,64}$/);

/** What `shortHash` returns. */
export const hash = textOf(/^[0-9a-z]{7}$/);

function textOf(form: RegExp): Field<string> {
  return { write: (text) => text, read: (text) => (form.test(text) ? text : undefined) };
}

/** One of these values, written as its position. */
export function oneOf<Value>(values: readonly Value[]): Field<Value> {
  return {
    write: (value) => number.write(values.indexOf(value)),
    read: (text) => values[number.read(text) ?? values.length],
  };
}

/** `article-passage.start.length-passage…_article-…`: an article is named once for the results in a row it has. */
export const results: Field<readonly [Result, ...Result[]]> = {
  write: (all) =>
    all
      .map(({ article, passage, span }, index) => {
        const numbers = span ? [passage, span.start, span.end - span.start] : [passage];
        const entry = `-${numbers.map(number.write).join('.')}`;
        if (index === 0) return article + entry;
        return all[index - 1]!.article === article ? entry : `_${article}${entry}`;
      })
      .join(''),
  read(text) {
    const all = text.split('_').flatMap((group) => {
      const [article = '', ...entries] = group.split('-');
      return entries.map((entry) => readResult(article, entry));
    });
    if (!all.every((result) => result !== undefined)) return undefined;
    const [first, ...others] = all;
    return first && [first, ...others];
  },
};

function readResult(article: string, entry: string): Result | undefined {
  const [passage, ...span] = entry.split('.').map(number.read);
  if (hash.read(article) === undefined || passage === undefined) return undefined;
  if (span.length === 0) return { article, passage };
  const [start, length] = span;
  if (span.length !== 2 || start === undefined || length === undefined) return undefined;
  return { article, passage, span: { start, end: start + length } };
}
