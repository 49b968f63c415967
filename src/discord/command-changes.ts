import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody as CommandDefinition,
} from 'discord.js';

/** What registering would change about one command. */
export interface CommandChange {
  readonly kind: 'added' | 'changed' | 'removed';
  /** As people see it: `/ask`, or the name alone for the commands of a menu. */
  readonly name: string;
  /** Which of its fields differ, for `changed`; otherwise empty. */
  readonly fields: readonly string[];
}

/** A command as Discord returns it; ids and versions play no part. */
export type RegisteredCommand = Partial<APIApplicationCommand> & Pick<APIApplicationCommand, 'name'>;

/** The fields a command is made of. Discord adds others of its own, and deprecated ones. */
const FIELDS = [
  'description',
  'name_localizations',
  'description_localizations',
  'options',
  'default_member_permissions',
  'contexts',
  'integration_types',
  'nsfw',
] as const satisfies readonly (keyof APIApplicationCommand)[];

/** Without a say of ours in these, Discord fills in the application's settings. */
const FILLED_IN: ReadonlySet<string> = new Set(['contexts', 'integration_types']);

/** What would change: additions and changes in the order of `wanted`, then removals. Empty when nothing would. */
export function commandChanges(
  registered: readonly RegisteredCommand[],
  wanted: readonly CommandDefinition[],
): CommandChange[] {
  const registeredByKey = new Map(registered.map((command) => [keyOf(command), command]));
  const wantedKeys = new Set(wanted.map(keyOf));
  const changes = wanted.flatMap((command): CommandChange[] => {
    const current = registeredByKey.get(keyOf(command));
    if (current === undefined) return [{ kind: 'added', name: nameOf(command), fields: [] }];
    const fields = FIELDS.filter((field) => differs(field, current, command));
    return fields.length === 0 ? [] : [{ kind: 'changed', name: nameOf(command), fields }];
  });
  const removed = registered.filter((command) => !wantedKeys.has(keyOf(command)));
  return [
    ...changes,
    ...removed.map((command): CommandChange => ({ kind: 'removed', name: nameOf(command), fields: [] })),
  ];
}

function differs(
  field: (typeof FIELDS)[number],
  current: RegisteredCommand,
  wanted: { readonly [Field in (typeof FIELDS)[number]]?: unknown },
): boolean {
  if (FILLED_IN.has(field) && wanted[field] === undefined) return false;
  return canonical(current[field]) !== canonical(wanted[field]);
}

/**
 * One text for all the ways to write the same: keys in order, sets of numbers in order, and without what means the
 * same as nothing (null, false, an empty text, list or object), which Discord sometimes fills in and sometimes drops.
 */
function canonical(value: unknown): string {
  return JSON.stringify(simplify(value)) ?? '';
}

function simplify(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(simplify);
    if (list.every((entry) => typeof entry === 'number')) list.sort((a, b) => a - b);
    return list.length === 0 ? undefined : list;
  }
  if (typeof value !== 'object' || value === null) return isNothing(value) ? undefined : value;
  const entries = Object.entries(value)
    .map(([key, entry]) => [key, simplify(entry)] as const)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === false || value === '';

/** Names are unique among the commands of one type. */
export const keyOf = ({ type, name }: RegisteredCommand | CommandDefinition) =>
  `${type ?? ApplicationCommandType.ChatInput}:${name}`;

/** As people see it. */
export const nameOf = ({ type, name }: RegisteredCommand | CommandDefinition) =>
  (type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput ? `/${name}` : name;
