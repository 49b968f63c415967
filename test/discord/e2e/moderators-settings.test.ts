import { describe, expect, test } from 'vitest';
import { beesArticle } from '../render/fixtures.ts';
import type { Person, Reply, Select } from '../stand-in.ts';
import { cannedLibrary } from './canned-library.ts';
import { finished } from './finished.ts';
import {
  type ModeratorsBot,
  type ModeratorsOptions,
  startModeratorsBot,
  storeArticle,
} from './moderators-bot.ts';

const OWN = '¿cuánto cuesta la cuota mensual?';
const HOSTS = '¿quién cuida las abejas?';

const host = () => cannedLibrary([beesArticle], { [HOSTS]: { words: ['Marta Ruiz'] } });
const start = (options: ModeratorsOptions = {}) => startModeratorsBot({ host: host(), ...options });

const [ANSWERS_FROM, PRIVACY, CHANNELS] = [0, 1, 2];

function select({ message }: Reply, index: number): Select {
  const found = message.selects[index];
  if (!found) throw new Error(`There is no select ${index} in: ${message.text}`);
  return found;
}

async function chooses(mod: Person, panel: Reply, index: number, ...values: string[]): Promise<Reply> {
  return finished(mod.chooses(select(panel, index), ...values));
}

/** Whether the server's article and the host's answer their question. */
async function answering({
  member,
}: Pick<ModeratorsBot, 'member'>): Promise<{ own: boolean; host: boolean }> {
  const own = await member.runs('/preguntar', { pregunta: OWN });
  const hosts = await member.runs('/preguntar', { pregunta: HOSTS });
  return { own: own.text.includes('**doce euros**'), host: hosts.text.includes('**Marta Ruiz**') };
}

describe('the panel', () => {
  test('shows what is set, for the moderator alone', async () => {
    const { mod, handled } = await start();
    const panel = await mod.runs('/articulos ajustes');
    expect(panel).toMatchObject({ ephemeral: true, pings: [] });
    expect(panel.selects.map(({ kind, chosen }) => [kind, ...chosen])).toEqual([
      ['string', 'auto'],
      ['string', 'public'],
      ['channel'],
    ]);
    expect(panel.text).toContain('-# Ahora, con los artículos que ya traía.');
    expect(panel.text).toContain('-# En todos los canales: es lo normal.');
    expect(panel.text).toContain('-# No las guardo: es lo normal.');
    expect(await handled()).toEqual(['articulos ajustes: shown']);
  });

  test('shows what another moderator set meanwhile', async () => {
    const { mod, store, discord } = await start();
    const panel = await mod.runs('/articulos ajustes');
    await store.saveSettings(discord.guild.id, { isPrivate: true });
    const changed = await chooses(mod, panel, ANSWERS_FROM, 'both');
    expect(changed).toMatchObject({ kind: 'update', message: panel.message });
    expect(select(changed, ANSWERS_FROM).chosen).toEqual(['both']);
    expect(select(changed, PRIVACY).chosen).toEqual(['private']);
    expect(await store.settings(discord.guild.id)).toMatchObject({ answersFrom: 'both', isPrivate: true });
  });

  test('is in English for who reads English', async () => {
    const { mod } = await start({ locale: 'en-GB' });
    const panel = await mod.runs('/articles settings');
    expect(panel.text).toContain("### This server's settings");
    expect(panel.text).not.toMatch(/[áéíóúñ]/);
  });
});

describe('what is answered from', () => {
  test('changes at once: own, the host’s, both, and back', async () => {
    const bot = await start();
    const { mod, store, discord, handled } = bot;
    await storeArticle(store, discord.guild.id);
    let panel = await mod.runs('/articulos ajustes');
    expect(panel.text).toContain('-# Ahora, con los artículos del servidor.');
    expect(await answering(bot)).toEqual({ own: true, host: false });
    for (const [value, now, expected] of [
      ['host', 'Ahora, con los artículos que ya traía.', { own: false, host: true }],
      ['both', 'Ahora, con los del servidor y los que ya traía.', { own: true, host: true }],
      ['own', 'Ahora, con los artículos del servidor.', { own: true, host: false }],
      ['auto', 'Ahora, con los artículos del servidor.', { own: true, host: false }],
    ] as const) {
      panel = await chooses(mod, panel, ANSWERS_FROM, value);
      expect(panel.text).toContain(now);
      expect(select(panel, ANSWERS_FROM).chosen).toEqual([value]);
      expect(await answering(bot), value).toEqual(expected);
    }
    expect((await store.settings(discord.guild.id)).answersFrom).toBeUndefined();
    expect((await handled()).filter((line) => line.startsWith('select'))).toEqual(
      Array(4).fill('select setting: saved'),
    );
  });

  test('is nothing where only the server’s own are wanted and it has none', async () => {
    const bot = await start();
    const { mod, member, discord } = bot;
    expect(await answering(bot)).toEqual({ own: false, host: true });
    const panel = await chooses(mod, await mod.runs('/articulos ajustes'), ANSWERS_FROM, 'own');
    expect(panel.text).toContain('Pero el servidor no tiene ninguno todavía.');
    const reply = await member.runs('/preguntar', { pregunta: HOSTS });
    expect(reply).toMatchObject({ ephemeral: true });
    expect(reply.text).toContain('Aquí todavía no hay ningún artículo.');
    const help = await member.runs('/ayuda');
    expect(help.text).toContain('Este servidor aún no tiene artículos con los que responder.');
    // In private the host's answer all the same.
    const direct = await member.in(member.dm()).says(HOSTS).reply();
    expect(direct.text).toContain('**Marta Ruiz**');
    expect(discord.violations).toEqual([]);
  });

  test.each([
    ['own', 'Aquí respondo con los artículos de este servidor.'],
    ['host', 'Respondo con los artículos que puso quien me aloja.'],
    ['both', 'Aquí respondo con los artículos de este servidor y con los que puso quien me aloja.'],
  ] as const)('is told by /ayuda: %s', async (answersFrom, line) => {
    const { member, store, discord } = await start();
    await storeArticle(store, discord.guild.id);
    await store.saveSettings(discord.guild.id, { answersFrom });
    const help = await member.runs('/ayuda');
    expect(help.text.split('\n')).toContain(line);
    expect(help.text).toContain('No guardo lo que preguntas ni quién eres.');
    expect(help.text).toContain('Se borra 7 días después de quitarme del servidor');
    const direct = await member.in(member.dm()).runs('/ayuda');
    expect(direct.text).toContain('Respondo con los artículos que puso quien me aloja.');
  });
});

describe('who sees the answers', () => {
  test('is the asker alone where so set, unless they say otherwise', async () => {
    const { mod, member, discord } = await start();
    const asks = async (options: { privado?: boolean } = {}) =>
      (await member.runs('/preguntar', { pregunta: HOSTS, ...options })).ephemeral;
    expect(await asks()).toBe(false);
    expect(await asks({ privado: true })).toBe(true);
    const panel = await chooses(mod, await mod.runs('/articulos ajustes'), PRIVACY, 'private');
    expect(select(panel, PRIVACY).chosen).toEqual(['private']);
    expect(await asks()).toBe(true);
    expect(await asks({ privado: false })).toBe(false);
    // Mentions are answered where they are made.
    const mention = await member.says(`${discord.bot.mention} ${HOSTS}`).reply();
    expect(mention.ephemeral).toBe(false);
    const back = await chooses(mod, panel, PRIVACY, 'public');
    expect(select(back, PRIVACY).chosen).toEqual(['public']);
    expect(await asks()).toBe(false);
  });
});

describe('where mentions are answered', () => {
  test('is in all channels until some are chosen; in those and their threads then', async () => {
    const { mod, member, discord, store } = await start();
    const chosen = discord.guild.addChannel('preguntas');
    const other = discord.guild.addChannel('charla');
    const post = discord.guild.addForumPost('Ayuda');
    const asks = (channel: typeof chosen) => member.in(channel).says(`${discord.bot.mention} ${HOSTS}`);
    for (const channel of [chosen, other, post])
      expect((await asks(channel).reply()).text).toContain('Marta Ruiz');

    const panel = await chooses(mod, await mod.runs('/articulos ajustes'), CHANNELS, chosen.id);
    expect(select(panel, CHANNELS).chosen).toEqual([chosen.id]);
    expect(panel.text).toContain('Solo en estos canales y en sus hilos.');
    expect(await store.settings(discord.guild.id)).toMatchObject({ mentionChannels: [chosen.id] });
    expect((await asks(chosen).reply()).text).toContain('Marta Ruiz');
    expect((await asks(chosen.addThread('hilo')).reply()).text).toContain('Marta Ruiz');
    await asks(other).quiet();
    await asks(other.addThread('hilo')).quiet();
    await asks(post).quiet();
    await member.in(other).says(`${discord.bot.mention} ayuda`).quiet();
    // Commands are the server's own to allow, and private conversations are nobody's channel.
    expect((await member.in(other).runs('/preguntar', { pregunta: HOSTS })).text).toContain('Marta Ruiz');
    expect((await member.in(member.dm()).says(HOSTS).reply()).text).toContain('Marta Ruiz');

    const none = await chooses(mod, panel, CHANNELS);
    expect(none.text).toContain('En todos los canales');
    expect((await asks(other).reply()).text).toContain('Marta Ruiz');
  });

  test('does not change what an edited message was told in a channel that is quiet now', async () => {
    const { mod, member, discord } = await start();
    const chosen = discord.guild.addChannel('preguntas');
    const said = member.says(`${discord.bot.mention} ${HOSTS}`);
    const reply = await said.reply();
    await chooses(mod, await mod.runs('/articulos ajustes'), CHANNELS, chosen.id);
    member.edits(said.message, `${discord.bot.mention} nada de esto`);
    await discord.settled();
    expect(reply.message.editCount).toBe(0);
  });

  test('says which of the chosen are gone, and loses them with the next choice', async () => {
    const { mod, discord, store } = await start();
    const [one, other] = [discord.guild.addChannel('uno'), discord.guild.addChannel('otro')];
    const panel = await chooses(mod, await mod.runs('/articulos ajustes'), CHANNELS, one.id, other.id);
    one.deletes();
    await discord.settled();
    const again = await mod.runs('/articulos ajustes');
    expect(again.text).toContain('-# Un canal elegido ya no existe.');
    expect(select(again, CHANNELS).chosen).toEqual([other.id]);
    expect(panel.text).not.toContain('ya no existe');
    await chooses(mod, again, CHANNELS, other.id);
    expect(await store.settings(discord.guild.id)).toMatchObject({ mentionChannels: [other.id] });
  });
});

describe('recording', () => {
  test('is off until it is turned on, and /ayuda says which', async () => {
    const { mod, member, store, discord, handled } = await start();
    const panel = await mod.runs('/articulos ajustes');
    expect((await member.runs('/ayuda')).text).toContain('No guardo lo que preguntas ni quién eres.');
    const on = await finished(mod.presses(panel.button('Empezar a guardarlas')));
    expect(on).toMatchObject({ kind: 'update', message: panel.message });
    expect(on.text).toContain('-# Las guardo.');
    expect(await store.settings(discord.guild.id)).toMatchObject({ recordsUnanswered: true });
    const help = await member.runs('/ayuda');
    expect(help.text).toContain('guardo tu pregunta 30 días');
    expect(help.text).not.toContain('No guardo lo que preguntas');
    const direct = await member.in(member.dm()).runs('/ayuda');
    expect(direct.text).toContain('No guardo lo que preguntas ni quién eres.');
    const off = await finished(mod.presses(on.button('Dejar de guardarlas')));
    expect(off.text).toContain('-# No las guardo: es lo normal.');
    expect(await store.settings(discord.guild.id)).toMatchObject({ recordsUnanswered: false });
    expect((await handled()).filter((line) => line.startsWith('button'))).toEqual(
      Array(2).fill('button setting: saved'),
    );
  });

  test('pressed twice is on, not off again', async () => {
    const { mod, store, discord } = await start();
    const panel = await mod.runs('/articulos ajustes');
    const button = panel.button('Empezar a guardarlas');
    await Promise.all([finished(mod.presses(button)), finished(mod.presses(button))]);
    expect(await store.settings(discord.guild.id)).toMatchObject({ recordsUnanswered: true });
  });
});

describe('who may', () => {
  test('is not who manages the server no longer', async () => {
    const { discord, store, handled } = await start();
    const role = discord.guild.addRole('mods', ['ManageGuild']);
    const eva = discord.person({ name: 'Eva' });
    discord.guild.gives(eva, role);
    const panel = await eva.runs('/articulos ajustes');
    const before = await store.settings(discord.guild.id);
    discord.guild.takes(eva, role);
    const chosen = discord.guild.addChannel('preguntas');
    for (const asked of [
      eva.presses(panel.button('Empezar a guardarlas')),
      eva.chooses(select(panel, ANSWERS_FROM), 'host'),
      eva.chooses(select(panel, PRIVACY), 'private'),
      eva.chooses(select(panel, CHANNELS), chosen.id),
    ])
      expect(await asked).toMatchObject({
        kind: 'message',
        ephemeral: true,
        text: 'Solo puede hacerlo quien gestiona el servidor.',
      });
    expect(await store.settings(discord.guild.id)).toEqual(before);
    expect((await handled()).slice(1).sort()).toEqual([
      'button setting: refused',
      ...Array(3).fill('select setting: refused'),
    ]);
  });

  test('is no member, nor anybody on a public message', async () => {
    const { discord, mod, member, store } = await start();
    const panel = await mod.runs('/articulos ajustes');
    const { customId } = panel.button('Empezar a guardarlas');
    const answer = await member.runs('/preguntar', { pregunta: HOSTS });
    const refused = await member.presses(answer.message.forged(customId!));
    expect(refused.text).toBe('Solo puede hacerlo quien gestiona el servidor.');
    const misplaced = await mod.presses(answer.message.forged(customId!));
    expect(misplaced).toMatchObject({ kind: 'message', ephemeral: true });
    expect(misplaced.text).toContain('No reconozco ese botón.');
    expect(answer.message.text).toContain('Marta Ruiz');
    expect((await store.settings(discord.guild.id)).recordsUnanswered).toBe(false);
  });

  test('is whom an administrator gave the command, up to the end', async () => {
    const { discord, member, store } = await start();
    const role = discord.guild.addRole('bibliotecarios');
    discord.guild.gives(member, role);
    discord.commands.overrides('articulos', role, true);
    const panel = await member.runs('/articulos ajustes');
    await chooses(member, panel, PRIVACY, 'private');
    expect(await store.settings(discord.guild.id)).toMatchObject({ isPrivate: true });
  });
});
