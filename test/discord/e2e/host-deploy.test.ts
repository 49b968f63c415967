import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineCommands } from '../../../src/discord/commands/index.ts';
import { apiError, type RouteName, rateLimited, routeNames, status } from '../stand-in/faults.ts';
import { startStandIn } from '../stand-in/start.ts';
import type { Guild, StandIn } from '../stand-in.ts';
import { startProgram } from './host-process.ts';

// Each test starts programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let discord: StandIn;

beforeEach(async () => {
  discord = await startStandIn();
});

afterEach(async () => {
  await discord.close();
});

async function deploy(settings: Record<string, string> = {}) {
  const program = startProgram('deploy', {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ...settings,
  });
  return { status: await program.exited, stdout: program.stdout, stderr: program.stderr };
}

type Registered = Parameters<StandIn['commands']['register']>[0];

const requestsTo = (route: RouteName) =>
  discord.requests.filter((request) => request.route === routeNames[route]);

test('the first deploy registers every command everywhere, and the second finds nothing to do', async () => {
  const first = await deploy();
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toContain('Comandos registrados en todos los servidores:');
  expect(first.stdout).toContain('  + /preguntar\n');
  const names = discord.commands.registered().map(({ name }) => name);
  expect(first.stdout.match(/^ {2}\+ /gm)).toHaveLength(names.length);

  const second = await deploy();
  expect(second).toMatchObject({ status: 0, stderr: '' });
  expect(second.stdout).toContain('Nada que cambiar');
  expect(requestsTo('putCommands')).toHaveLength(1);
});

test('with DISCORD_GUILD_ID it registers in that server alone, and the second finds nothing to do', async () => {
  const settings = { DISCORD_GUILD_ID: discord.guild.id };
  const first = await deploy(settings);
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toContain(`Comandos registrados en el servidor ${discord.guild.id}:`);
  expect(discord.commands.registered(discord.guild).map(({ name }) => name)).toContain('preguntar');
  expect(discord.commands.registered()).toEqual([]);

  const second = await deploy(settings);
  expect(second.stdout).toContain('Nada que cambiar');
  expect(requestsTo('putGuildCommands')).toHaveLength(1);
});

describe('the same commands in two places', () => {
  const inGuild = () => ({ DISCORD_GUILD_ID: discord.guild.id });
  const namesIn = (guild?: Guild) => discord.commands.registered(guild).map(({ name }) => name);

  test('a server first, then everywhere: those of the server go, and what else it has stays', async () => {
    const other = discord.addGuild({ name: 'Sin comandos' });
    discord.commands.register(defineCommands(), discord.guild);
    const registered = discord.commands.registered(discord.guild).map(({ id, ...command }) => command);
    discord.commands.register(
      [...registered, { name: 'propio', description: 'De otra cosa' }] as Registered,
      discord.guild,
    );
    const { status, stdout, stderr } = await deploy();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      `Quitados del servidor ${discord.guild.id}, donde aparecían dos veces: /preguntar, `,
    );
    expect(stdout).not.toContain(other.id);
    expect(namesIn()).toContain('preguntar');
    expect(namesIn(discord.guild)).toEqual(['propio']);
    expect((await deploy()).stdout).not.toContain('Quitados');
  });

  test('everywhere first, then in a server: it says so, and leaves them everywhere', async () => {
    discord.commands.register(defineCommands());
    const { status, stderr } = await deploy(inGuild());
    expect(status).toBe(0);
    expect(stderr).toMatch(
      new RegExp(
        `^Los comandos están .* en ${discord.guild.id}, donde aparecen dos veces: npm run deploy sin .*\n$`,
      ),
    );
    expect(namesIn()).toEqual(namesIn(discord.guild));
  });

  test('a server that takes no commands of the bot is passed over', async () => {
    discord.faults.next('getGuildCommands', apiError(403, 50001, 'Missing Access'));
    expect(await deploy()).toMatchObject({ status: 0, stderr: '' });
  });
});

test('it shows what is new, what is different, and what goes', async () => {
  discord.commands.register(defineCommands());
  const [ask, ...others] = discord.commands.registered();
  const older = others.filter(({ name }) => name !== 'ayuda').map(({ id, ...command }) => command);
  discord.commands.register([
    { ...ask!, description: 'Otra cosa' },
    ...older,
    { name: 'viejo', description: 'De antes' },
  ] as Parameters<typeof discord.commands.register>[0]);

  const { status, stdout } = await deploy();
  expect(status).toBe(0);
  expect(stdout.split('\n').filter((line) => line.startsWith('  '))).toEqual([
    '  ~ /preguntar (description)',
    '  + /ayuda',
    '  - /viejo',
  ]);
  expect((await deploy()).stdout).toContain('Nada que cambiar');
});

test('it prints the invitation, which a server needs before its first deploy', async () => {
  const stranger = discord.addGuild({ bot: false });
  const { status, stdout, stderr } = await deploy({ DISCORD_GUILD_ID: stranger.id });
  expect(status).toBe(1);
  expect(stdout).toContain('https://discord.com/oauth2/authorize?client_id=');
  expect(stderr).toMatch(/^Discord no da acceso \(403 .*\).*DISCORD_GUILD_ID.*\n$/);
});

describe('what goes wrong is one line, status 1', () => {
  test('a wrong token', async () => {
    const { status, stdout, stderr } = await deploy({ DISCORD_TOKEN: 'not-the-token' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Discord no acepta el token .*DISCORD_TOKEN\.\n$/);
    expect(stderr).not.toContain('not-the-token');
  });

  test.each<[string, number, RegExp, () => void]>([
    [
      'a server that fails',
      1,
      /^Discord tiene un problema \(502\)/,
      () => discord.faults.next('putCommands', status(502), 4),
    ],
    [
      'a wait of hours',
      1,
      /^Demasiadas peticiones: Discord pide esperar 360[01] s/,
      () => discord.faults.next('putCommands', rateLimited({ seconds: 3_600 })),
    ],
    [
      'no such thing',
      1,
      /^Discord no lo encuentra \(404 /,
      () => discord.faults.next('getCommands', apiError(404, 10002, 'Unknown Application')),
    ],
    [
      'a refusal',
      1,
      /^Discord respondió algo inesperado: 400 Max/,
      () =>
        discord.faults.next(
          'putCommands',
          apiError(400, 30032, 'Maximum number of application commands reached'),
        ),
    ],
  ])('%s', async (_, expected, line, provoke) => {
    provoke();
    const { status: exitStatus, stderr } = await deploy();
    expect(exitStatus).toBe(expected);
    expect(stderr).toMatch(line);
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });

  test('nobody there', async () => {
    const { status, stderr } = await deploy({ DISCORD_API_URL: 'http://127.0.0.1:1/api' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^No se puede conectar con Discord \(ECONNREFUSED\).*\n$/);
  });
});

test('settings that cannot be right are listed, status 2, and Discord is not bothered', async () => {
  const { status, stderr } = await deploy({ DISCORD_TOKEN: '', DISCORD_GUILD_ID: 'x' });
  expect(status).toBe(2);
  expect(stderr).toContain('DISCORD_TOKEN: falta');
  expect(stderr).toContain('DISCORD_GUILD_ID: no es');
  expect(discord.requests).toEqual([]);
});
