import { ApplicationCommandOptionType as OptionType } from 'discord.js';
import type { OptionValues, Upload } from '../../stand-in.ts';
import { MAX_UPLOAD_BYTES } from '../files/files.ts';
import { isSubcommand, type OptionBody } from './option-checks.ts';

export interface OptionData {
  readonly name: string;
  readonly type: OptionType;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly OptionData[];
}

interface Filled {
  readonly data: readonly OptionData[];
  /** Name of the command with its subcommands. */
  readonly path: string;
}

/** Uploads a file; gives its id. */
export type Attach = (file: Upload) => string;

/**
 * What Discord's client sends for these values. Throws what the client would not let a person send: an unknown or
 * missing option, a wrong type, a value that is not among the choices or out of range. Where autocomplete is on, any
 * text goes.
 */
export function fillOptions(
  options: readonly OptionBody[],
  words: readonly string[],
  values: OptionValues,
  attach: Attach,
): Filled {
  const [word, ...rest] = words;
  if (options.some(isSubcommand)) {
    const subcommand = options.find((option) => isSubcommand(option) && isNamed(option, word ?? ''));
    if (!subcommand) throw new Error(`There is no subcommand "${word ?? ''}"; there is ${names(options)}.`);
    const inner = fillOptions(subcommand.options ?? [], rest, values, attach);
    return {
      data: [{ name: subcommand.name, type: subcommand.type, options: inner.data }],
      path: ` ${subcommand.name}${inner.path}`,
    };
  }
  const given = Object.entries(values).map(([name, value]) => ({ option: find(options, name), value }));
  for (const option of options) {
    if (option.required && !given.some((pair) => pair.option === option))
      throw new Error(`The option ${option.name} is required.`);
  }
  const data = given.map(({ option, value }) => ({
    name: option.name,
    type: option.type,
    value: typeof value === 'object' ? attached(option, value, attach) : checked(option, value),
  }));
  return { data, path: '' };
}

/** The same while typing: nothing is required yet, and the last value is what stands before the cursor. */
export function fillOptionsWhileTyping(
  options: readonly OptionBody[],
  words: readonly string[],
  values: OptionValues,
): { data: readonly OptionData[]; focused: OptionBody } {
  const [word = '', ...rest] = words;
  if (options.some(isSubcommand)) {
    const subcommand = options.find((option) => isSubcommand(option) && isNamed(option, word));
    if (!subcommand) throw new Error(`There is no subcommand "${word}"; there is ${names(options)}.`);
    const { data, focused } = fillOptionsWhileTyping(subcommand.options ?? [], rest, values);
    return { data: [{ name: subcommand.name, type: subcommand.type, options: data }], focused };
  }
  const entries = Object.entries(values);
  const last = entries.pop();
  if (!last) throw new Error('Nothing is typed.');
  const focused = find(options, last[0]);
  if (!focused.autocomplete) throw new Error(`The option ${focused.name} has no autocomplete.`);
  const before = entries.map(([name, value]) => {
    const option = find(options, name);
    // Of a file that is attached already the bot is told nothing yet.
    if (typeof value === 'object') throw new Error('The stand-in attaches no files while typing.');
    return { name: option.name, type: option.type, value: checked(option, value) };
  });
  return {
    data: [...before, { name: focused.name, type: focused.type, value: String(last[1]), focused: true }],
    focused,
  };
}

function isNamed(option: OptionBody, name: string): boolean {
  return option.name === name || Object.values(option.name_localizations ?? {}).includes(name);
}

function names(options: readonly OptionBody[]): string {
  return options.map(({ name }) => name).join(', ') || 'none';
}

function find(options: readonly OptionBody[], name: string): OptionBody {
  const option = options.find((candidate) => isNamed(candidate, name));
  if (!option) throw new Error(`There is no option "${name}"; there is ${names(options)}.`);
  return option;
}

const expectedTypes: Partial<Record<OptionType, 'string' | 'number' | 'boolean'>> = {
  [OptionType.String]: 'string',
  [OptionType.Integer]: 'number',
  [OptionType.Number]: 'number',
  [OptionType.Boolean]: 'boolean',
};

function checked(option: OptionBody, value: string | number | boolean): string | number | boolean {
  const expected = expectedTypes[option.type];
  if (!expected) throw new Error(`The stand-in does not fill options of type ${option.type}.`);
  if (typeof value !== expected) throw new Error(`The option ${option.name} takes a ${expected}.`);
  if (option.type === OptionType.Integer && !Number.isInteger(value))
    throw new Error(`The option ${option.name} takes a whole number.`);
  if (option.choices?.length && !option.choices.some((choice) => choice.value === value)) {
    throw new Error(`The option ${option.name} has no choice "${value}".`);
  }
  if (typeof value === 'string')
    checkRange(
      option.name,
      value.length,
      'characters',
      Math.max(option.min_length ?? 0, 1),
      option.max_length ?? 6000,
    );
  if (typeof value === 'number') checkRange(option.name, value, '', option.min_value, option.max_value);
  return value;
}

function attached(option: OptionBody, file: Upload, attach: Attach): string {
  if (option.type !== OptionType.Attachment) throw new Error(`The option ${option.name} takes no file.`);
  const types = option.file_types ?? [];
  const isOfType = types.some((type) => file.name.toLowerCase().endsWith(type));
  if (types.length > 0 && !isOfType) throw new Error(`The option ${option.name} takes ${types.join(', ')}.`);
  if (file.content.length > MAX_UPLOAD_BYTES) throw new Error(`The file ${file.name} is too large.`);
  return attach(file);
}

function checkRange(
  name: string,
  size: number,
  unit: string,
  min?: number | null,
  max?: number | null,
): void {
  if (size < (min ?? Number.NEGATIVE_INFINITY) || size > (max ?? Number.POSITIVE_INFINITY)) {
    throw new Error(`The option ${name} takes ${min ?? ''}…${max ?? ''} ${unit}, not ${size}.`);
  }
}
