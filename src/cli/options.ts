import { parseArgs } from 'node:util';

/** What is wrong with the command line, in the person's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What is said about each mistake. */
export interface OptionTexts {
  readonly unknownOption: (option: string) => string;
  readonly valueMissing: (option: string) => string;
  readonly valueUnexpected: (option: string) => string;
  readonly notPositive: (option: string, given: string) => string;
}

type OptionTypes = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;

export interface CommandLine<T extends OptionTypes> {
  readonly values: { readonly [name in keyof T]?: T[name]['type'] extends 'string' ? string : boolean };
  readonly positionals: readonly string[];
}

/**
 * Reads `--name value`, `--name=value`, `--name`, and the words that are no options; `--` ends the options, and of a
 * repeated option the last value counts.
 *
 * @throws {UsageError} in the person's language, which Node's own errors are not.
 */
export function readOptions<T extends OptionTypes>(
  args: readonly string[],
  options: T,
  texts: OptionTexts,
): CommandLine<T> {
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const type = Object.hasOwn(options, token.name) ? options[token.name]?.type : undefined;
    if (type === undefined) throw new UsageError(texts.unknownOption(token.rawName));
    const isNextOption = !token.inlineValue && /^-./.test(token.value ?? '');
    if (type === 'string' && (!token.value || isNextOption))
      throw new UsageError(texts.valueMissing(token.rawName));
    if (type === 'boolean' && token.value !== undefined)
      throw new UsageError(texts.valueUnexpected(token.rawName));
  }
  return { values: values as CommandLine<T>['values'], positionals };
}

/** @throws {UsageError} unless `given` is a whole number from 1. */
export function readPositive(option: string, given: string, texts: OptionTexts): number {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new UsageError(texts.notPositive(option, given));
  return Number(given);
}
