import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import { defineCommands } from '../../../src/discord/commands/index.ts';

const LOCALES = ['en-GB', 'en-US', 'es-419', 'es-ES'];

describe('the commands', () => {
  const commands = defineCommands();
  const forMembers = commands.filter(({ name }) => name !== 'articulos');

  test('are what Discord takes', () => {
    for (const command of commands) {
      // The schema says a number, the documentation a string of digits.
      const permissions = command.default_member_permissions;
      const body = { ...command, ...(permissions && { default_member_permissions: Number(permissions) }) };
      expect(ApplicationCommandUpdateRequestSchema.safeParse(body).error?.issues ?? []).toEqual([]);
    }
  });

  test('are translated, all of their names and descriptions', () => {
    const withOptions = (command: object): Named[] => [
      command as Named,
      ...optionsOf(command).flatMap(withOptions),
    ];
    for (const one of commands.flatMap(withOptions)) {
      expect(Object.keys(one.name_localizations ?? {}).sort()).toEqual(LOCALES);
      if (!('description' in one)) continue;
      expect(Object.keys(one.description_localizations ?? {}).sort()).toEqual(LOCALES);
    }
  });

  test('are there in servers, private conversations and groups, however the bot was added', () => {
    for (const command of forMembers) {
      expect(command.contexts).toEqual([0, 1, 2]);
      expect(command.integration_types).toEqual([0, 1]);
    }
  });

  test('of moderators are there in servers to which the bot was added, for those who manage them', () => {
    expect(commands.find(({ name }) => name === 'articulos')).toMatchObject({
      contexts: [0],
      integration_types: [0],
      default_member_permissions: '32',
    });
  });

  test('of moderators take what they say they take', () => {
    const articles = commands.find(({ name }) => name === 'articulos')!;
    const taken = optionsOf(articles).map((subcommand) => [
      subcommand.name,
      ...optionsOf(subcommand).map(({ name, type }) => `${name} ${type}`),
    ]);
    expect(taken).toEqual([
      ['añadir', 'archivo 11', 'url 3', 'texto 5', 'titulo 3', 'reemplaza 3'],
      ['lista'],
      ['quitar', 'articulo 3'],
      ['descargar', 'articulo 3'],
      ['ajustes'],
      ['sin-respuesta'],
    ]);
    const [add] = optionsOf(articles);
    expect(optionsOf(add!)[0]).toMatchObject({
      file_types: ['.md', '.markdown', '.txt', '.html', '.htm', '.xhtml', '.docx', '.pdf'],
    });
  });

  // With another id it is another command to Discord, and what servers set for the old one is lost.
  test('keep their ids, whatever they are called in Spanish', () => {
    const idsOf = (command: { name: string }): string[] => [
      command.name,
      ...optionsOf(command).flatMap((option) => idsOf(option).map((id) => `${command.name} ${id}`)),
    ];
    expect(commands.flatMap(idsOf)).toEqual([
      ...['preguntar', 'preguntar pregunta', 'preguntar articulo', 'preguntar privado'],
      ...['articulo', 'articulo pasaje', 'articulo articulo'],
      'articulos',
      ...['articulos añadir', 'articulos añadir archivo', 'articulos añadir url', 'articulos añadir texto'],
      ...['articulos añadir titulo', 'articulos añadir reemplaza'],
      'articulos lista',
      ...['articulos quitar', 'articulos quitar articulo'],
      ...['articulos descargar', 'articulos descargar articulo'],
      'articulos ajustes',
      'articulos sin-respuesta',
      'ayuda',
      'Buscar en el artículo',
    ]);
  });
});

interface Named {
  name: string;
  type?: number;
  name_localizations?: Record<string, string>;
  description_localizations?: Record<string, string>;
}

function optionsOf(command: object): Named[] {
  return 'options' in command ? (command.options as Named[]) : [];
}

test('the names are those people know', () => {
  const names = defineCommands().map(({ name, name_localizations: shown }) => [
    name,
    shown?.['es-ES'],
    shown?.['en-US'],
  ]);
  expect(names).toEqual([
    ['preguntar', 'preguntar', 'ask'],
    ['articulo', 'articulo', 'article'],
    ['articulos', 'articulos', 'articles'],
    ['ayuda', 'ayuda', 'help'],
    ['Buscar en el artículo', 'Buscar en el artículo', 'Find in the article'],
  ]);
});
