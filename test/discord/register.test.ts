import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody as CommandDefinition,
} from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandChanges, type RegisteredCommand } from '../../src/discord/command-changes.ts';

const name = fc.stringMatching(/^[a-zñ]{1,12}$/);
const localizations = fc.option(
  fc.dictionary(fc.constantFrom('es-ES', 'es-419', 'en-US', 'en-GB'), name, { minKeys: 1 }),
  { nil: undefined },
);

const option = fc.record(
  {
    type: fc.constantFrom(ApplicationCommandOptionType.String, ApplicationCommandOptionType.Boolean),
    name,
    description: name,
    name_localizations: localizations,
    required: fc.boolean(),
    max_length: fc.integer({ min: 1, max: 6_000 }),
  },
  { requiredKeys: ['type', 'name', 'description'] },
);

const slashCommand = fc.record(
  {
    type: fc.constant(ApplicationCommandType.ChatInput),
    name,
    description: name,
    name_localizations: localizations,
    description_localizations: localizations,
    options: fc.array(option, { maxLength: 3 }),
    contexts: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
    integration_types: fc.shuffledSubarray([0, 1], { minLength: 1 }),
    default_member_permissions: fc.constantFrom(null, '32'),
    nsfw: fc.boolean(),
  },
  { requiredKeys: ['name', 'description'] },
);

const messageCommand = fc.record({ type: fc.constant(ApplicationCommandType.Message), name });

const commands = fc.uniqueArray(fc.oneof(slashCommand, messageCommand), {
  selector: (command) => `${command.type ?? 1}:${command.name}`,
  maxLength: 6,
}) as fc.Arbitrary<CommandDefinition[]>;

/** As Discord returns it: fields of its own, defaults filled in or dropped, keys and sets in another order. */
function asRegistered(command: CommandDefinition): RegisteredCommand {
  const { options = [], ...rest } = structuredClone(command) as unknown as Record<string, unknown> & {
    name: string;
    options?: Record<string, unknown>[];
  };
  return {
    id: '1',
    version: '2',
    application_id: '3',
    dm_permission: true,
    description: '',
    name_localizations: null,
    default_member_permissions: null,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    type: ApplicationCommandType.ChatInput,
    ...Object.fromEntries(Object.entries(rest).reverse()),
    ...(Array.isArray(rest.contexts) && { contexts: rest.contexts.toReversed() }),
    options: options.map((entry) => {
      const { required, ...others } = entry;
      return { ...(required === true && { required }), autocomplete: false, ...others };
    }),
  } as unknown as RegisteredCommand;
}

describe('what registering would change', () => {
  test('is nothing when Discord has the same, however it writes it', () => {
    fc.assert(
      fc.property(commands, (wanted) => {
        expect(commandChanges(wanted.map(asRegistered).reverse(), wanted)).toEqual([]);
      }),
    );
  });

  test('names every command that is new or gone once, and going back is the reverse', () => {
    const both = fc.tuple(commands, commands);
    const names = (list: { kind: string; name: string }[], kind: string) =>
      list
        .filter((change) => change.kind === kind)
        .map((change) => change.name)
        .sort();
    fc.assert(
      fc.property(both, ([before, after]) => {
        const there = commandChanges(before.map(asRegistered), after);
        const back = commandChanges(after.map(asRegistered), before);
        expect(names(there, 'added')).toEqual(names(back, 'removed'));
        expect(names(there, 'removed')).toEqual(names(back, 'added'));
        expect(names(there, 'added')).toHaveLength(
          after.filter((a) => !before.some((b) => b.name === a.name && (b.type ?? 1) === (a.type ?? 1)))
            .length,
        );
      }),
    );
  });

  const ask = {
    name: 'preguntar',
    description: 'Pregunta al artículo',
    contexts: [0, 1],
    options: [{ type: 3, name: 'pregunta', description: 'Tu pregunta', required: true, max_length: 300 }],
  } as const satisfies CommandDefinition;

  test.each<[string, object, string]>([
    ['another description', { description: 'Pregunta' }, 'description'],
    ['a name in another language', { name_localizations: { 'en-US': 'ask' } }, 'name_localizations'],
    ['another place', { contexts: [0] }, 'contexts'],
    [
      'an option that is no longer required',
      { options: [{ ...ask.options[0], required: false }] },
      'options',
    ],
    ['another limit', { options: [{ ...ask.options[0], max_length: 301 }] }, 'options'],
    ['a limit of 0 rather than none', { options: [{ ...ask.options[0], min_length: 0 }] }, 'options'],
    ['no options', { options: [] }, 'options'],
    [
      'only for those who manage messages',
      { default_member_permissions: '8192' },
      'default_member_permissions',
    ],
    ['only for adults', { nsfw: true }, 'nsfw'],
  ])('sees %s', (_, difference, field) => {
    const changes = commandChanges([asRegistered(ask)], [{ ...ask, ...difference }]);
    expect(changes).toEqual([{ kind: 'changed', name: '/preguntar', fields: [field] }]);
  });

  test('leaves the places to the application where the code says nothing of them', () => {
    const { contexts, ...anywhere } = ask;
    expect(commandChanges([asRegistered(ask)], [anywhere])).toEqual([]);
  });

  test('tells a slash command from a menu command of the same name', () => {
    const menu = { type: ApplicationCommandType.Message, name: 'preguntar' } as const;
    expect(commandChanges([asRegistered(menu)], [ask])).toEqual([
      { kind: 'added', name: '/preguntar', fields: [] },
      { kind: 'removed', name: 'preguntar', fields: [] },
    ]);
  });
});
