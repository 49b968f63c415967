import { describe, expect, test } from 'vitest';
import { openTestStore } from '../../resources.ts';
import type { Asked, StandIn } from '../stand-in.ts';
import { finished } from './finished.ts';
import { startModeratorsBot } from './moderators-bot.ts';
import { putArticle } from './own-articles.ts';

const [LATER, IN_PLACE, WINDOW] = [5, 6, 9];

/** What keeps work waiting, while it is shut. */
function createGate() {
  let opened: Promise<void> | undefined;
  let release = () => {};
  return {
    pass: () => opened,
    shut() {
      opened = new Promise((resolve) => {
        release = resolve;
      });
    },
    open() {
      opened = undefined;
      release();
    },
  };
}

/** A server with an article, whose database gives no answer while `gate` is shut; nobody waits long for it. */
async function start({
  slow = ['settings', 'list', 'read'],
  patienceMs = 100,
}: {
  slow?: readonly ('settings' | 'list' | 'read')[];
  patienceMs?: number;
} = {}) {
  const opened = await openTestStore();
  const gate = createGate();
  const held =
    <Args extends unknown[], Result>(
      name: 'settings' | 'list' | 'read',
      work: (...args: Args) => Promise<Result>,
    ) =>
    async (...args: Args) => {
      if (slow.includes(name)) await gate.pass();
      return work(...args);
    };
  const store = {
    ...opened,
    settings: held('settings', opened.settings),
    list: held('list', opened.list),
    read: held('read', opened.read),
  };
  const bot = await startModeratorsBot({ store, patienceMs });
  await putArticle(opened, bot.discord.guild.id, { title: 'Reglas', text: 'El club abre a las nueve.' });
  return { ...bot, store: opened, gate };
}

/** What Discord is told while the database gives no answer, then the gate is opened. */
async function firstResponse(discord: StandIn, asked: Asked, gate: ReturnType<typeof createGate>) {
  while (asked.callbacks.length === 0) await discord.nextRequest('callback');
  gate.open();
  return asked.callbacks.map(({ type, status }) => ({ type, isTaken: status < 300 }));
}

const deferred = [{ type: LATER, isTaken: true }];
const inPlace = [{ type: IN_PLACE, isTaken: true }];

describe('while the database gives no answer', () => {
  const commands: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['/articulos lista', {}, 'Reglas'],
    ['/articulos quitar', { articulo: 'Reglas' }, '¿Quito **Reglas**?'],
    ['/articulos quitar', { articulo: 'Otras' }, 'Este servidor no tiene ese artículo.'],
    ['/articulos descargar', { articulo: 'Reglas' }, 'Esto es lo que guardo de **Reglas**'],
    ['/articulos ajustes', {}, 'Ajustes de este servidor'],
    ['/articulos sin-respuesta', {}, 'No guardo las preguntas sin respuesta.'],
  ];

  test.each(commands)('%s %o is put off in private', async (command, options, words) => {
    const { discord, mod, gate, handled } = await start();
    gate.shut();
    const asked = mod.runs(command, options);
    expect(await firstResponse(discord, asked, gate)).toEqual(deferred);
    const reply = await finished(asked);
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain(words);
    expect(asked.callbacks).toHaveLength(1);
    expect((await handled()).every((line) => !line.endsWith('failed'))).toBe(true);
  });

  test.each(commands)(
    '%s %o is, too, when only the articles are slow to come',
    async (command, options, words) => {
      const { discord, mod, gate } = await start({ slow: ['list'] });
      gate.shut();
      const asked = mod.runs(command, options);
      expect(await firstResponse(discord, asked, gate)).toEqual(deferred);
      expect((await finished(asked)).text).toContain(words);
    },
  );

  test('a file is taken at once', async () => {
    const { discord, mod, gate } = await start();
    gate.shut();
    const archivo = { name: 'otras.md', content: '# Otras\n\nLa piscina cierra en agosto.\n' };
    const asked = mod.runs('/articulos añadir', { archivo, reemplaza: 'Reglas' });
    expect(await firstResponse(discord, asked, gate)).toEqual(deferred);
    const preview = await finished(asked);
    gate.shut();
    const published = mod.presses(preview.button('Cambiar'));
    expect(await firstResponse(discord, published, gate)).toEqual(inPlace);
    const done = await finished(published);
    expect(done.text).toContain('Cambiado: **Otras**');
    expect(done.message).toBe(preview.message);
  });

  test('buttons and selects of a panel are put off in place', async () => {
    const { discord, mod, store, gate, handled } = await start();
    const { id } = discord.guild;
    for (let other = 1; other <= 20; other += 1) {
      await putArticle(store, id, { title: `Otras ${other}`, text: `La regla ${other} vale.` });
    }
    const list = await mod.runs('/articulos lista');
    const settings = await mod.runs('/articulos ajustes');
    const removal = await mod.runs('/articulos quitar', { articulo: 'Reglas' });
    const archivo = { name: 'otras.md', content: '# Más\n\nLa piscina cierra en agosto.\n' };
    const preview = await finished(mod.runs('/articulos añadir', { archivo }));
    const presses = [
      () => mod.presses(list.button('Siguiente ▶')),
      () => mod.chooses(settings.selects[0]!, 'both'),
      () => mod.presses(settings.message.button('Empezar a guardarlas')),
      () => mod.presses(removal.button('Quitar')),
      () => mod.presses(preview.button('Descartar')),
    ];
    for (const press of presses) {
      gate.shut();
      const asked = press();
      expect(await firstResponse(discord, asked, gate)).toEqual(inPlace);
      const reply = await finished(asked);
      expect([list, settings, removal, preview].map(({ message }) => message)).toContain(reply.message);
      expect(asked.callbacks).toHaveLength(1);
    }
    expect(await store.settings(id)).toMatchObject({ answersFrom: 'both', recordsUnanswered: true });
    expect(await store.list(id)).toHaveLength(20);
    expect((await handled()).slice(-5)).toEqual([
      'button ownArticles: shown',
      'select setting: saved',
      'button setting: saved',
      'button remove: deleted',
      'button discard: deleted',
    ]);
  });

  test('the buttons of the questions without an answer as well, and the file of them is a private message', async () => {
    const { discord, mod, store, gate, handled } = await start();
    const { id } = discord.guild;
    await store.saveSettings(id, { recordsUnanswered: true });
    const question = '¿Hay piscina?';
    await store.recordUnanswered(id, { question, locale: 'es', outcome: 'declined', askedAtMs: Date.now() });
    const shown = await finished(mod.runs('/articulos sin-respuesta'));
    gate.shut();
    const exported = mod.presses(shown.button('Descargar CSV'));
    expect(await firstResponse(discord, exported, gate)).toEqual(deferred);
    const file = await finished(exported);
    expect(file.ephemeral).toBe(true);
    expect(file.files).toHaveLength(1);
    expect(file.message).not.toBe(shown.message);
    gate.shut();
    const forgotten = mod.presses(shown.button('Borrar todas'));
    expect(await firstResponse(discord, forgotten, gate)).toEqual(inPlace);
    expect((await finished(forgotten)).message).toBe(shown.message);
    expect((await handled()).slice(-2)).toEqual([
      'button exportUnanswered: shown',
      'button forgetUnanswered: shown',
    ]);
  });

  test('a person who may not go on is told so in private, and the panel stays', async () => {
    const { discord, gate } = await start();
    const role = discord.guild.addRole('mods', ['ManageGuild']);
    const eva = discord.person({ name: 'Eva' });
    discord.guild.gives(eva, role);
    const panel = await eva.runs('/articulos ajustes');
    const before = panel.message.text;
    discord.guild.takes(eva, role);
    gate.shut();
    const asked = eva.presses(panel.button('Empezar a guardarlas'));
    expect(await firstResponse(discord, asked, gate)).toEqual(inPlace);
    const refused = await finished(asked);
    expect(refused).toMatchObject({
      ephemeral: true,
      text: 'Solo puede hacerlo quien gestiona el servidor.',
    });
    expect(panel.message.text).toBe(before);
  });

  test('the list under an option stays empty, which Discord takes for an answer', async () => {
    for (const command of ['/articulos quitar', '/articulos añadir']) {
      const { mod, gate, handled } = await start();
      gate.shut();
      const option = command.endsWith('quitar') ? { articulo: 'regl' } : { reemplaza: 'regl' };
      expect(await mod.types(command, option)).toEqual([]);
      gate.open();
      expect((await handled()).at(-1)).toMatch(/: too-late$/);
    }
  });
});

describe('the window to type into, while the database gives no answer', () => {
  const typed = { title: 'Normas', text1: 'Se abre a las nueve.' };

  test('opens all the same, and what was typed is taken at once', async () => {
    const { discord, mod, gate } = await start();
    gate.shut();
    const window = await mod.runs('/articulos añadir', { titulo: 'Normas' });
    expect(window.kind).toBe('modal');
    const sent = mod.submits(window.modal!, typed);
    expect(await firstResponse(discord, sent, gate)).toEqual(deferred);
    expect((await finished(sent)).text).toContain('### Normas');
  });

  test('is not opened for an article that comes too late: the person is told', async () => {
    // Longer than a busy machine takes to read an article.
    const { mod, gate, handled } = await start({ patienceMs: 1_000 });
    gate.shut();
    const asked = mod.runs('/articulos añadir', { reemplaza: 'Reglas' });
    const told = await asked;
    expect(told.ephemeral).toBe(true);
    expect(told.text).toContain('Prueba otra vez en un momento, o usa la opción archivo.');
    gate.open();
    expect((await handled()).at(-1)).toBe('articulos añadir: too-late');
    const again = mod.runs('/articulos añadir', { reemplaza: 'Reglas' });
    expect((await again).kind).toBe('modal');
    expect(again.callbacks.map(({ type }) => type)).toEqual([WINDOW]);
  });

  test('says afterwards that there is no such article', async () => {
    const { mod, gate, handled } = await start();
    gate.shut();
    const told = await mod.runs('/articulos añadir', { reemplaza: 'Otras' });
    gate.open();
    expect((await told.next()).text).toBe('Este servidor no tiene ese artículo. Elige uno de la lista.');
    expect((await handled()).at(-1)).toBe('articulos añadir: refused');
  });
});

test('what was typed is given back when the database is away', async () => {
  const opened = await openTestStore();
  const away = () => Promise.reject(new Error('down'));
  const store = { ...opened, settings: away, list: away };
  const { mod } = await startModeratorsBot({ store });
  const window = await mod.runs('/articulos añadir');
  const reply = await mod.submits(window.modal!, { title: 'Normas', text1: 'Se abre a las nueve.' });
  expect(reply.text).toBe('-# Te devuelvo lo que escribiste:');
  expect(reply.files).toHaveLength(1);
});
