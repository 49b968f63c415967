import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { defineCommands } from '../../../src/discord/commands/index.ts';
import { startStandIn } from '../stand-in/start.ts';
import type { StandIn } from '../stand-in.ts';
import { type HostProcess, startProgram } from './host-process.ts';

// Each test starts programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let discord: StandIn;
let bot: HostProcess | undefined;

beforeEach(async () => {
  discord = await startStandIn({ waitMs: 10_000 });
});

afterEach(async () => {
  bot?.kill('SIGKILL');
  await discord.close();
});

function start(settings: Record<string, string> = {}): HostProcess {
  bot = startProgram('main', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...settings });
  return bot;
}

test('the bot says who it is and how to invite it, and answers', async () => {
  discord.commands.register(defineCommands());
  const process = start();
  await process.prints('https://discord.com/oauth2/authorize');
  expect(process.stdout).toContain(`(${discord.bot.id}), en 1 servidor`);

  const invitation = new URL(/https:\/\/discord\.com\S+/.exec(process.stdout)![0]);
  expect(invitation.searchParams.get('client_id')).toBe(discord.application.id);
  expect(invitation.searchParams.get('scope')).toBe('bot applications.commands');
  // View Channel, Send Messages, Read Message History, Send Messages in Threads.
  expect(invitation.searchParams.get('permissions')).toBe(
    String((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 38n)),
  );

  const reply = await discord.person().runs('/preguntar', { pregunta: '¿cuándo se fundó Ant Financial?' });
  expect(reply.text).toContain('octubre de 2014');
  await process.prints(/"outcome":"answered"/);
  expect(process.stderr).not.toContain('deploy');
});

test('every setting of the example file left blank means the default', async () => {
  discord.commands.register(defineCommands());
  const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
  const blank = Object.keys(parseEnv(example)).filter((name) => !/^(DISCORD_TOKEN|.*_DIR)$/.test(name));
  expect(blank).toContain('SHARD_COUNT');
  const process = start({
    ...Object.fromEntries(blank.map((name) => [name, ''])),
    DISCORD_API_URL: discord.apiUrl,
  });
  await process.prints('https://discord.com/oauth2/authorize');
});

test('it warns when the registered commands are not those of the code, and answers all the same', async () => {
  const [ask, ...others] = defineCommands();
  discord.commands.register([{ ...ask!, description: 'Antes' } as typeof ask & object, ...others.slice(1)]);
  const process = start();
  await process.prints('npm run deploy');
  expect(process.stderr).toContain(`/preguntar, /articulo`);
  const reply = await discord.person().runs('/preguntar', { pregunta: '¿cuándo se fundó Ant Financial?' });
  expect(reply.text).toContain('Ant Financial');
});

test('with a server of its own it compares the commands of that server', async () => {
  discord.commands.register(defineCommands(), discord.guild);
  const process = start({ DISCORD_GUILD_ID: discord.guild.id });
  const { path } = await discord.nextRequest('GET /applications/:application/guilds/:guild/commands');
  expect(path).toContain(discord.guild.id);
  await discord.settled();
  expect(process.stderr).toBe('');
});

test.each([
  ['everywhere', false],
  ['in a server', true],
])('it warns of commands that people see twice, with those %s', async (_, inServer) => {
  discord.commands.register(defineCommands());
  discord.commands.register(defineCommands(), discord.guild);
  discord.addGuild();
  const process = start(inServer ? { DISCORD_GUILD_ID: discord.guild.id } : {});
  await process.prints('donde aparecen dos veces');
  expect(process.stderr).toContain(`otra vez en ${discord.guild.id}, donde`);
});

test('it starts when the commands cannot be compared, and says so', async () => {
  const process = start({ DISCORD_GUILD_ID: '123456789012345678' });
  await process.prints('No se pudieron comprobar los comandos registrados.');
  expect(process.stderr).toContain('DISCORD_GUILD_ID');
});

test('nothing it writes holds the token, at any level of the log', async () => {
  discord.commands.register(defineCommands());
  const process = start({ LOG_LEVEL: 'trace' });
  await process.prints('https://discord.com/oauth2/authorize');
  await discord.person().runs('/preguntar', { pregunta: '¿cuándo se fundó Ant Financial?' });
  await process.prints(/"outcome":"answered"/);
  expect(process.stdout + process.stderr).not.toContain(discord.token);
});

test('a folder without an article is no error: servers bring their own', async () => {
  discord.commands.register(defineCommands());
  const process = start({ ARTICLES_DIR: '.' });
  await process.prints('https://discord.com/oauth2/authorize');
  expect(process.stderr).toMatch(/^No hay ningún artículo en \.: .*\n/);
  const reply = await discord.person().runs('/preguntar', { pregunta: '¿cuándo se fundó Ant Financial?' });
  expect(reply.text).toContain('Aquí todavía no hay ningún artículo.');
  expect(reply.ephemeral).toBe(true);
});

test('an article that is refused is named with the place and the reason; the title of another cannot steer the terminal', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'articulos-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  writeFileSync(join(directory, 'broken.md'), '---\ntitle: [\n---\nText.\n');
  const title = String.raw`"Sol\e[2J\u009b2J\u202e\nOtra línea"`;
  writeFileSync(join(directory, 'sol.md'), `---\ntitle: ${title}\n---\nEl Sol es una estrella.\n`);
  const process = start({ ARTICLES_DIR: directory });
  await process.prints('https://discord.com/oauth2/authorize');
  expect(process.stdout).toMatch(/^Responde con 1 artículo: Sol .*Otra línea\n/);
  expect(process.stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(process.stderr).toMatch(/broken\.md:\d+:\d+: .+\n/);
});
