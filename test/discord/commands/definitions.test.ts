import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import { defineCommands } from '../../../src/discord/commands/index.ts';

const LOCALES = ['en-GB', 'en-US', 'es-419', 'es-ES'];

describe('the commands', () => {
  const commands = defineCommands();

  test('are what Discord takes', () => {
    for (const command of commands) {
      expect(ApplicationCommandUpdateRequestSchema.safeParse(command).error?.issues ?? []).toEqual([]);
    }
  });

  test('are translated, all of their names and descriptions', () => {
    const named = commands.flatMap((command) => [command, ...optionsOf(command)]);
    for (const one of named) {
      expect(Object.keys(one.name_localizations ?? {}).sort()).toEqual(LOCALES);
      expect(one.name_localizations!['es-ES']).toBe(one.name);
      if (!('description' in one)) continue;
      expect(Object.keys(one.description_localizations ?? {}).sort()).toEqual(LOCALES);
    }
  });

  test('are there in servers, private conversations and groups, however the bot was added', () => {
    for (const command of commands) {
      expect(command.contexts).toEqual([0, 1, 2]);
      expect(command.integration_types).toEqual([0, 1]);
    }
  });

  test('have the options that people know', () => {
    const names = commands.map((command) => optionsOf(command).map(({ name }) => name));
    expect(names).toEqual([['pregunta', 'articulo', 'privado'], ['pasaje', 'articulo'], [], []]);
  });
});

interface Named {
  name: string;
  name_localizations?: Record<string, string>;
  description_localizations?: Record<string, string>;
}

function optionsOf(command: object): Named[] {
  return 'options' in command ? (command.options as Named[]) : [];
}

test('the names are those people know', () => {
  const english = defineCommands().map(({ name, name_localizations }) => [
    name,
    name_localizations?.['en-US'],
  ]);
  expect(english).toEqual([
    ['preguntar', 'ask'],
    ['articulo', 'article'],
    ['ayuda', 'help'],
    ['Buscar en el artículo', 'Find in the article'],
  ]);
});
