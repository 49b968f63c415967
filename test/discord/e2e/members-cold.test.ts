import { describe, expect, test } from 'vitest';
import { openTestStore } from '../../resources.ts';
import type { StandIn } from '../stand-in.ts';
import { startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';
import { finished } from './finished.ts';
import { storeArticle } from './moderators-bot.ts';

const question = '¿A qué hora abre el club?';

/** A server with an article of its own, which from `getsCold` on is read no more until `release`. */
async function start() {
  const store = await openTestStore();
  let held: Promise<void> | undefined;
  let release = () => {};
  const readAll: typeof store.readAll = async (guildId) => {
    await held;
    return store.readAll(guildId);
  };
  const options = {
    store: { ...store, readAll },
    library: cannedLibrary([], {}),
    discord: { waitMs: 30_000 },
  };
  const bot = await startBot(options);
  const { discord } = bot;
  await storeArticle(store, discord.guild.id, { title: 'Reglas del club' });
  const getsCold = async () => {
    held = new Promise((resolve) => {
      release = resolve;
    });
    // Another process, which has none of it in memory, and little patience.
    await bot.restartWith({ ...options, patienceMs: 5 });
  };
  const ana = discord.person({ name: 'Ana' });
  const mod = discord.person({ name: 'Mora', permissions: ['ManageGuild'] });
  return { discord, store, handled: bot.handled, ana, mod, getsCold, release: () => release() };
}

/** What Discord is told first, while the server's articles are still being read. */
async function firstResponse(discord: StandIn, asked: { readonly callbacks: readonly { type: number }[] }) {
  while (asked.callbacks.length === 0) await discord.nextRequest('callback');
  return asked.callbacks.map(({ type }) => type);
}

const [LATER, IN_PLACE] = [5, 6];

describe('while a server’s articles are being read', () => {
  test.each([
    ['/preguntar', { pregunta: question }, 'nueve de la mañana'],
    ['/preguntar', { pregunta: question, privado: false }, 'nueve de la mañana'],
    ['/articulo', {}, 'Reglas del club'],
    ['/ayuda', {}, 'los artículos de este servidor'],
  ])('%s is put off in private', async (command, options, words) => {
    const { discord, ana, getsCold, release, handled } = await start();
    await getsCold();
    const asked = ana.runs(command, options);
    expect(await firstResponse(discord, asked)).toEqual([LATER]);
    release();
    const reply = await finished(asked);
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain(words);
    expect(asked.callbacks).toHaveLength(1);
    expect((await handled())[0]!.level).toBe('info');
  });

  test('an answer that was put off can be shared, and so can a passage that was chosen', async () => {
    const { discord, ana, getsCold, release } = await start();
    const [choice] = await ana.types('/preguntar', { pregunta: 'cuota mensual' });
    await getsCold();
    const asked = [
      ana.runs('/preguntar', { pregunta: question }),
      ana.runs('/preguntar', { pregunta: String(choice!.value) }),
    ];
    for (const one of asked) expect(await firstResponse(discord, one)).toEqual([LATER]);
    release();
    for (const one of asked) {
      const reply = await finished(one);
      expect(reply.ephemeral).toBe(true);
      expect((await ana.presses(reply.button('Compartir'))).ephemeral).toBe(false);
    }
  });

  test('somebody’s message is looked up in private', async () => {
    const { discord, ana, getsCold, release } = await start();
    const { message } = discord.person({ name: 'Beto' }).says(question);
    await getsCold();
    const asked = ana.usesOn(message, 'Buscar en el artículo');
    expect(await firstResponse(discord, asked)).toEqual([LATER]);
    release();
    expect(await finished(asked)).toMatchObject({ ephemeral: true });
  });

  test('pages are turned in place for who asked, and in a private copy for others', async () => {
    const { discord, ana, getsCold, release } = await start();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    expect(answer.ephemeral).toBe(false);
    await getsCold();
    const theirs = discord.person({ name: 'Beto' }).presses(answer.button('Siguiente ▶'));
    expect(await firstResponse(discord, theirs)).toEqual([LATER]);
    const own = ana.presses(answer.button('Siguiente ▶'));
    expect(await firstResponse(discord, own)).toEqual([IN_PLACE]);
    const before = answer.message.text;
    release();
    const copy = await finished(theirs);
    expect(copy.ephemeral).toBe(true);
    const turned = await finished(own);
    expect(turned.message).toBe(answer.message);
    expect(turned.text).not.toBe(before);
    expect(turned.text).toContain(copy.text.split('\n').find((line) => line.startsWith('>'))!);
  });

  test('a private page is shared all the same, once', async () => {
    const { discord, ana, getsCold, release } = await start();
    const answer = await ana.runs('/preguntar', { pregunta: question, privado: true });
    await getsCold();
    const pressed = ana.presses(answer.button('Compartir'));
    expect(await firstResponse(discord, pressed)).toEqual([IN_PLACE]);
    const again = ana.presses(answer.button('Compartir'));
    expect(await firstResponse(discord, again)).toEqual([IN_PLACE]);
    expect(discord.channel.messages).toEqual([]);
    release();
    await finished(pressed);
    expect((await finished(again)).ephemeral).toBe(true);
    expect(discord.channel.messages).toHaveLength(1);
    expect(discord.channel.messages[0]!.text).toContain('nueve de la mañana');
  });

  test('a button of a text that has changed meanwhile leaves the message, and says so in private', async () => {
    const { discord, store, ana, getsCold, release } = await start();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const before = answer.message.text;
    const [article] = await store.list(discord.guild.id);
    await storeArticle(store, discord.guild.id, { replaces: article!.id, text: 'El club abre a las diez.' });
    await getsCold();
    const pressed = ana.presses(answer.button('Siguiente ▶'));
    expect(await firstResponse(discord, pressed)).toEqual([IN_PLACE]);
    release();
    const told = await finished(pressed);
    expect(told.ephemeral).toBe(true);
    expect(answer.message.text).toBe(before);
  });

  test('the list under an option stays empty, which Discord takes for an answer', async () => {
    const { ana, getsCold, handled, release } = await start();
    await getsCold();
    expect(await ana.types('/preguntar', { pregunta: 'cuota' })).toEqual([]);
    release();
    expect((await handled()).map(({ outcome }) => outcome)).toEqual(['too-late']);
  });

  test('what moderators do does not wait for them', async () => {
    const { discord, store, mod, getsCold } = await start();
    await getsCold();
    expect((await mod.runs('/articulos lista')).text).toContain('Reglas del club');
    expect((await mod.runs('/articulos descargar', { articulo: 'Reglas del club' })).files).toHaveLength(1);
    expect((await mod.runs('/articulos añadir')).modal).toBeDefined();
    expect(await mod.types('/articulos quitar', { articulo: 'regl' })).toHaveLength(1);
    const archivo = { name: 'otras.md', content: '# Otras\n\nLa piscina cierra en agosto.\n' };
    const preview = await finished(mod.runs('/articulos añadir', { archivo }));
    expect((await finished(mod.presses(preview.button('Publicar')))).text).toContain('Publicado: **Otras**');
    const panel = await mod.runs('/articulos ajustes');
    await finished(mod.presses(panel.button('Empezar a guardarlas')));
    const asked = await mod.runs('/articulos quitar', { articulo: 'Reglas del club' });
    await finished(mod.presses(asked.button('Quitar')));
    expect((await store.list(discord.guild.id)).map(({ title }) => title)).toEqual(['Otras']);
    const { recordsUnanswered } = await store.settings(discord.guild.id);
    expect(recordsUnanswered).toBe(true);
  });
});
