import { ApplicationCommandOptionType, Locale } from 'discord.js';
import type { FormErrors, Path } from '../rest/form.ts';

export type Localizations = Readonly<Record<string, string>> | null;

export interface OptionBody {
  readonly type: ApplicationCommandOptionType;
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?:
    | readonly { name: string; name_localizations?: Localizations; value: string | number }[]
    | null;
  readonly options?: readonly OptionBody[] | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  /** Of an attachment: `.pdf`, or `image`, `video`, `audio`. */
  readonly file_types?: readonly string[] | null;
}

const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales: readonly string[] = Object.values(Locale);
const maxChoiceValueChars = 100;

/** Names of slash commands and options; those of context menu commands are free. */
export function checkNames(
  errors: FormErrors,
  named: Pick<OptionBody, 'name' | 'name_localizations'>,
  path: Path,
  isSlash = true,
): void {
  checkLocales(errors, named.name_localizations, [...path, 'name_localizations']);
  if (!isSlash) return;
  const names: [Path, string][] = [[[...path, 'name'], named.name]];
  for (const [locale, name] of Object.entries(named.name_localizations ?? {})) {
    names.push([[...path, 'name_localizations', locale], name]);
  }
  for (const [at, name] of names) {
    if (slashName.test(name) && name === name.toLowerCase()) continue;
    errors.add(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

export function checkLocales(errors: FormErrors, localizations: Localizations | undefined, path: Path): void {
  for (const locale of Object.keys(localizations ?? {})) {
    if (!locales.includes(locale)) errors.add([...path, locale], 'BASE_TYPE_CHOICES', 'Not a valid locale.');
  }
}

export function checkOptions(errors: FormErrors, options: readonly OptionBody[], path: Path): void {
  const names = new Set<string>();
  let hasOptional = false;
  for (const [index, option] of options.entries()) {
    const at = [...path, index];
    checkNames(errors, option, at);
    checkLocales(errors, option.description_localizations, [...at, 'description_localizations']);
    if (names.has(option.name)) {
      errors.add(
        [...at, 'name'],
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        'Option name already exists',
      );
    }
    names.add(option.name);
    if (option.required && hasOptional) {
      const message = 'Required options must be placed before non-required options';
      errors.add(at, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
    }
    hasOptional ||= !option.required;
    checkOption(errors, option, at);
    checkOptions(errors, option.options ?? [], [...at, 'options']);
  }
  const subcommands = options.filter(isSubcommand).length;
  if (subcommands > 0 && subcommands < options.length) {
    errors.add(
      path,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Subcommands cannot be mixed with other options',
    );
  }
}

export function isSubcommand(option: Pick<OptionBody, 'type'>): boolean {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function checkOption(errors: FormErrors, option: OptionBody, path: Path): void {
  if (option.file_types && option.type !== ApplicationCommandOptionType.Attachment) {
    const message = 'Only options for attachments have file types';
    errors.add([...path, 'file_types'], 'APPLICATION_COMMAND_OPTIONS_FILE_TYPES_INVALID', message);
  }
  for (const [index, type] of (option.file_types ?? []).entries()) {
    if (/^(\.[a-z0-9]+|image|video|audio)$/.test(type)) continue;
    errors.add([...path, 'file_types', index], 'BASE_TYPE_CHOICES', 'Not a valid file type.');
  }
  if (option.autocomplete && option.choices?.length) {
    const message = 'Autocomplete and choices are mutually exclusive';
    errors.add(path, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID', message);
  }
  for (const [index, choice] of (option.choices ?? []).entries()) {
    checkLocales(errors, choice.name_localizations, [...path, 'choices', index, 'name_localizations']);
    if (typeof choice.value === 'string' && choice.value.length > maxChoiceValueChars) {
      const message = `Must be ${maxChoiceValueChars} or fewer in length.`;
      errors.add([...path, 'choices', index, 'value'], 'BASE_TYPE_MAX_LENGTH', message);
    }
  }
  const isEmptyRange =
    (option.min_length ?? 0) > (option.max_length ?? Number.POSITIVE_INFINITY) ||
    (option.min_value ?? Number.NEGATIVE_INFINITY) > (option.max_value ?? Number.POSITIVE_INFINITY);
  if (isEmptyRange) errors.add(path, 'APPLICATION_COMMAND_OPTIONS_RANGE_INVALID', 'Minimum exceeds maximum');
}
