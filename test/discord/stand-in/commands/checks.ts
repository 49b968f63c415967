import { ApplicationCommandType } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { FormErrors, type Path } from '../rest/form.ts';
import {
  checkLocales,
  checkNames,
  checkOptions,
  type Localizations,
  type OptionBody,
} from './option-checks.ts';

export interface CommandBody {
  readonly type?: ApplicationCommandType | null;
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description?: string | null;
  readonly description_localizations?: Localizations;
  readonly options?: readonly OptionBody[] | null;
  readonly default_member_permissions?: string | number | null;
  readonly dm_permission?: boolean | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
  readonly nsfw?: boolean | null;
}

const maxCommandChars = 8000;
const maxCommands: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

/**
 * The body of `PUT …/commands`, checked as Discord checks it.
 * @throws DiscordError 50035
 */
export function checkCommands(body: unknown): readonly CommandBody[] {
  const errors = new FormErrors();
  if (!Array.isArray(body)) {
    errors.add([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType.');
    errors.throwIfAny();
  }
  const commands = body as readonly CommandBody[];
  for (const [index, command] of commands.entries()) {
    errors.addSchemaErrors(spec.ApplicationCommandUpdateRequestSchema, withNumericPermissions(command), [
      index,
    ]);
  }
  errors.throwIfAny();
  for (const [index, command] of commands.entries()) checkCommand(errors, command, [index]);
  checkList(errors, commands);
  errors.throwIfAny();
  return commands;
}

/** The documentation says a string of digits, the schema a number; Discord takes both. */
function withNumericPermissions(command: CommandBody): unknown {
  const permissions = command?.default_member_permissions;
  if (typeof permissions !== 'string' || !/^\d+$/.test(permissions)) return command;
  return { ...command, default_member_permissions: Number(permissions) };
}

function checkList(errors: FormErrors, commands: readonly CommandBody[]): void {
  const counts = new Map<number, number>();
  const seen = new Set<string>();
  for (const [index, command] of commands.entries()) {
    const type = typeOf(command);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    if (seen.has(`${type} ${command.name}`)) {
      errors.add([index], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    }
    seen.add(`${type} ${command.name}`);
  }
  for (const [type, count] of counts) {
    const max = maxCommands[type] ?? 1;
    if (count > max) errors.add([], 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  }
}

function typeOf(command: CommandBody): ApplicationCommandType {
  return command.type ?? ApplicationCommandType.ChatInput;
}

function checkCommand(errors: FormErrors, command: CommandBody, path: Path): void {
  const isSlash = typeOf(command) === ApplicationCommandType.ChatInput;
  checkNames(errors, command, path, isSlash);
  checkLocales(errors, command.description_localizations, [...path, 'description_localizations']);
  if (isSlash && !command.description?.trim()) {
    errors.add([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  if (!isSlash && (command.description || command.options?.length)) {
    const message = 'Context menu commands cannot have a description or options';
    errors.add(path, 'APPLICATION_COMMAND_CONTEXT_MENU_INVALID', message);
  }
  checkOptions(errors, command.options ?? [], [...path, 'options']);
  if (sizeOf(command) > maxCommandChars) {
    errors.add(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${maxCommandChars})`);
  }
}

/** Names, descriptions and values, of each localized text the longest form. */
function sizeOf(node: CommandBody | OptionBody): number {
  const longest = (text: string | null | undefined, localizations: Localizations | undefined) =>
    Math.max(text?.length ?? 0, ...Object.values(localizations ?? {}).map((localized) => localized.length));
  const choices = 'choices' in node ? (node.choices ?? []) : [];
  return (
    longest(node.name, node.name_localizations) +
    longest(node.description, node.description_localizations) +
    choices.reduce(
      (sum, { name, name_localizations: names, value }) => sum + longest(name, names) + String(value).length,
      0,
    ) +
    (node.options ?? []).reduce((sum, option) => sum + sizeOf(option), 0)
  );
}
