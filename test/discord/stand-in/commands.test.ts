import { REST, Routes } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import type { StandIn } from '../stand-in.ts';
import { discordForTest, echoCommand, startBot } from './bot.ts';

function restFor(discord: StandIn): REST {
  return new REST(discord.clientOptions.rest).setToken(discord.token);
}

async function put(discord: StandIn, ...commands: unknown[]): Promise<unknown> {
  return restFor(discord).put(Routes.applicationCommands(discord.application.id), { body: commands });
}

async function codesOfRefusal(...commands: unknown[]): Promise<string> {
  const discord = await discordForTest();
  const error: unknown = await put(discord, ...commands).catch((reason) => reason);
  expect(error).toMatchObject({ code: 50035, status: 400 });
  expect(discord.takeViolations()).toHaveLength(1);
  expect(discord.commands.registered()).toEqual([]);
  return String(error);
}

const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'Un texto', ...more });

test('registered commands get ids, and keep them and their version while nothing changes', async () => {
  const discord = await discordForTest();
  await put(discord, echoCommand, { name: 'Buscar aquí', type: 3 });
  const before = discord.commands.registered();
  for (const command of before)
    expect(spec.ApplicationCommandResponseSchema.safeParse(command).error).toBeUndefined();
  await put(discord, { ...echoCommand, description: 'Otro' }, { name: 'Buscar aquí', type: 3 });
  const after = discord.commands.registered();
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after[0]?.version).not.toBe(before[0]?.version);
  expect(after[1]?.version).toBe(before[1]?.version);
});

test('localizations come only when asked for', async () => {
  const { discord, client } = await startBot();
  await put(discord, echoCommand);
  const [plain] = (await client.application.commands.fetch()).values();
  expect(plain?.nameLocalizations).toBeNull();
  const [localized] = (await client.application.commands.fetch({ withLocalizations: true })).values();
  expect(localized?.nameLocalizations).toEqual({ 'en-US': 'echo' });
  expect(localized?.options[0]?.nameLocalizations).toEqual({ 'en-US': 'text' });
});

test('commands of one server are apart, without contexts', async () => {
  const { discord, client } = await startBot();
  const [command] = (
    await client.application.commands.set([{ ...echoCommand, contexts: [0] }], discord.guild.id)
  ).values();
  expect(command).toMatchObject({ guildId: discord.guild.id, contexts: null });
  expect(discord.commands.registered()).toEqual([]);
  const elsewhere = discord.addGuild({ bot: false });
  await expect(client.application.commands.set([], elsewhere.id)).rejects.toMatchObject({ code: 50001 });
});

describe('a command is refused for', () => {
  test.each([
    ['capitals in its name', { ...echoCommand, name: 'Eco' }, '0.name[APPLICATION_COMMAND_INVALID_NAME]'],
    ['a space in its name', { ...echoCommand, name: 'e co' }, '0.name[APPLICATION_COMMAND_INVALID_NAME]'],
    [
      'a bad localized name',
      { ...echoCommand, name_localizations: { 'es-ES': 'É co' } },
      'name_localizations.es-ES',
    ],
    [
      'a locale that does not exist',
      { ...echoCommand, name_localizations: { es: 'eco' } },
      'name_localizations.es',
    ],
    ['a long name', { ...echoCommand, name: 'e'.repeat(33) }, '0.name[BASE_TYPE_MAX_LENGTH]'],
    ['no description', { name: 'eco' }, '0.description[BASE_TYPE_REQUIRED]'],
    [
      'a long description',
      { name: 'eco', description: 'd'.repeat(101) },
      '0.description[BASE_TYPE_MAX_LENGTH]',
    ],
    ['a context that does not exist', { ...echoCommand, contexts: [3] }, '0.contexts[0][BASE_TYPE_CHOICES]'],
    ['a description on a message command', { name: 'x', type: 3, description: 'd' }, 'CONTEXT_MENU_INVALID'],
    [
      'a required option after another',
      { ...echoCommand, options: [option('a'), option('b', { required: true })] },
      '0.options[1][APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]',
    ],
    [
      'two options of one name',
      { ...echoCommand, options: [option('a'), option('a')] },
      'NAME_ALREADY_EXISTS',
    ],
    [
      '26 options',
      { ...echoCommand, options: Array.from({ length: 26 }, (_, i) => option(`a${i}`)) },
      '0.options[BASE',
    ],
    [
      'an option without type',
      { ...echoCommand, options: [{ name: 'a', description: 'd' }] },
      'UNION_TYPE_CHOICES',
    ],
    [
      'max_length over 6000',
      { ...echoCommand, options: [option('a', { max_length: 6001 })] },
      'max_length[NUMBER_TYPE_MAX]',
    ],
    [
      'an empty range',
      { ...echoCommand, options: [option('a', { min_length: 5, max_length: 4 })] },
      'RANGE_INVALID',
    ],
    [
      'choices with autocomplete',
      {
        ...echoCommand,
        options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })],
      },
      'AUTOCOMPLETE_INVALID',
    ],
    [
      'a choice of more than 100 characters',
      { ...echoCommand, options: [option('a', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })] },
      'choices[0].value[BASE_TYPE_MAX_LENGTH]',
    ],
  ])('%s', async (_, command, expected) => {
    expect(await codesOfRefusal(command)).toContain(expected);
  });

  test('a name that is taken', async () => {
    expect(await codesOfRefusal(echoCommand, echoCommand)).toContain(
      '1[APPLICATION_COMMANDS_DUPLICATE_NAME]',
    );
  });

  test('more than 8,000 characters, of each text the longest localization', async () => {
    const choices = Array.from({ length: 25 }, (_, i) => ({ name: `${i}`, value: `${i}`.padEnd(100, 'v') }));
    const localized = { description: 'd', description_localizations: { 'es-ES': 'd'.repeat(100) } };
    const options = Array.from({ length: 25 }, (_, i) =>
      option(`a${i}`, { ...localized, ...(i < 3 && { choices }) }),
    );
    expect(await codesOfRefusal({ ...echoCommand, options })).toContain('0[APPLICATION_COMMAND_TOO_LARGE]');
  });
});

test('what Discord would not take of a body that is no list', async () => {
  const discord = await discordForTest();
  const whole = restFor(discord).put(Routes.applicationCommands(discord.application.id), {
    body: echoCommand,
  });
  await expect(whole).rejects.toMatchObject({ code: 50035 });
  discord.takeViolations();
});

describe('a person', () => {
  test('finds a command by its localized name and options', async () => {
    const { discord } = await startBot({
      onInteraction: async (i) => i.isChatInputCommand() && i.reply(i.options.getString('texto', true)),
    });
    discord.commands.register([echoCommand]);
    const john = discord.person({ locale: 'en-US' });
    expect((await john.runs('/echo', { text: 'hi' })).text).toBe('hi');
  });

  test('cannot send what the command does not allow', async () => {
    const { discord } = await startBot();
    discord.commands.register([
      echoCommand,
      { ...echoCommand, name: 'mods', default_member_permissions: '8192' },
    ]);
    const ana = discord.person();
    expect(() => ana.runs('/otra')).toThrow('No command /otra is registered here; there is eco, mods.');
    expect(() => ana.runs('/eco')).toThrow('texto is required');
    expect(() => ana.runs('/eco', { texto: 'hola', nada: 'x' })).toThrow('no option "nada"');
    expect(() => ana.runs('/eco', { texto: 3 })).toThrow('takes a string');
    expect(() => ana.runs('/eco', { texto: 'x'.repeat(101) })).toThrow('1…100 characters');
    expect(() => ana.runs('/mods', { texto: 'x' })).toThrow('default member permissions');
    expect(() =>
      discord.person({ permissions: ['ManageMessages'] }).runs('/mods', { texto: 'x' }),
    ).not.toThrow();
  });

  test('finds commands where contexts and installation allow', async () => {
    const { discord } = await startBot({ onInteraction: async (i) => i.isRepliable() && i.reply('sí') });
    const everywhere = { ...echoCommand, contexts: [0, 1, 2], integration_types: [0, 1] };
    discord.commands.register([
      everywhere,
      { ...echoCommand, name: 'local', contexts: [0], integration_types: [0] },
    ]);
    const ana = discord.person();
    const group = discord.groupDm([ana, discord.person()]);
    const elsewhere = discord.addGuild({ bot: false }).addChannel('otro');
    expect((await ana.in(ana.dm()).runs('/eco', { texto: 'a' })).text).toBe('sí');
    expect(() => ana.in(ana.dm()).runs('/local', { texto: 'a' })).toThrow('BotDM');
    expect(() => ana.in(group).runs('/eco', { texto: 'a' })).toThrow('neither');
    expect(() => ana.in(elsewhere).runs('/eco', { texto: 'a' })).toThrow('neither');
    ana.installsApp();
    expect((await ana.in(group).runs('/eco', { texto: 'a' })).text).toBe('sí');
    expect((await ana.in(elsewhere).runs('/eco', { texto: 'a' })).text).toBe('sí');
    expect(() => ana.in(elsewhere).runs('/local', { texto: 'a' })).toThrow('neither');
  });
});

describe('who may use a command', () => {
  const restricted = (permissions: string) => ({ ...echoCommand, default_member_permissions: permissions });
  const text = { texto: 'hola' };
  const withCommand = async (permissions: string) => {
    const { discord } = await startBot({
      onInteraction: async (i) => {
        if (i.isChatInputCommand()) await i.reply('sí');
      },
    });
    discord.commands.register([restricted(permissions)]);
    return discord;
  };

  test('is who has its permissions, and administrators', async () => {
    const discord = await withCommand('32');
    const mod = discord.person({ permissions: ['ManageGuild'] });
    const admin = discord.person({ permissions: ['Administrator'] });
    for (const person of [mod, admin]) expect((await person.runs('/eco', text)).text).toBe('sí');
    expect(() => discord.person().runs('/eco', text)).toThrow('default member permissions');
  });

  test('is nobody but administrators where it asks for none', async () => {
    const discord = await withCommand('0');
    const mod = discord.person({ permissions: ['ManageGuild'] });
    expect(() => mod.runs('/eco', text)).toThrow('default member permissions');
    const admin = discord.person({ permissions: ['Administrator'] });
    expect((await admin.runs('/eco', text)).text).toBe('sí');
  });

  test('is who the server’s settings say: the person before their roles, and both before the default', async () => {
    const discord = await withCommand('32');
    const mod = discord.person({ permissions: ['ManageGuild'] });
    const ana = discord.person();
    const role = discord.guild.addRole('ayudantes');
    discord.guild.gives(ana, role);
    discord.commands.overrides('eco', role, true);
    expect((await ana.runs('/eco', text)).text).toBe('sí');
    discord.commands.overrides('eco', ana, false);
    expect(() => ana.runs('/eco', text)).toThrow('default member permissions');
    discord.commands.overrides('eco', mod, false);
    expect(() => mod.runs('/eco', text)).toThrow('default member permissions');
    const beto = discord.person();
    discord.commands.overrides('eco', discord.guild.everyone, true);
    expect((await beto.runs('/eco', text)).text).toBe('sí');
  });

  test('file types are of attachments, and are endings or kinds', async () => {
    const types = (type: number, fileTypes: string[]) => ({
      name: 'guarda',
      description: 'Guarda',
      options: [{ type, name: 'archivo', description: 'Archivo', file_types: fileTypes }],
    });
    expect(await codesOfRefusal(types(11, ['md']))).toContain('file_types');
  });
});
