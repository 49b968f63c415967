import { describe, expect, test } from 'vitest';
import { openTestStore } from '../../resources.ts';
import type { Modal, Reply } from '../stand-in.ts';
import { finished } from './finished.ts';
import { rules, startModeratorsBot } from './moderators-bot.ts';

const typed = { title: 'Normas', text1: 'Se abre a las nueve.', text2: '\nSe cierra a las ocho.  ' };

/** The window that the bot opened. */
function windowOf({ kind, modal }: Reply): Modal {
  expect(kind).toBe('modal');
  return modal!;
}

interface Input {
  readonly custom_id: string;
  readonly value?: string;
}

const inputsOf = ({ raw }: Modal) =>
  (raw.components as unknown as { component: Input }[]).map(({ component }) => component);

const textOf = async ({ files }: Reply) => (await fetch(files[0]!.url)).text();

describe('the window to type into', () => {
  test('opens without options, or with texto, and makes an article', async () => {
    const { discord, mod, store, handled } = await startModeratorsBot();
    const window = windowOf(await mod.runs('/articulos añadir'));
    windowOf(await mod.runs('/articulos añadir', { texto: true }));
    expect(inputsOf(window).map(({ custom_id: id }) => id)).toEqual([
      'title',
      'text1',
      'text2',
      'text3',
      'text4',
    ]);
    const preview = await mod.submits(window, typed);
    expect(preview.ephemeral).toBe(true);
    expect(preview.text).toContain('### Normas\n-# Texto pegado · 2 pasajes');
    await finished(mod.presses(preview.button('Publicar')));
    const [article] = await store.list(discord.guild.id);
    expect(article).toMatchObject({ title: 'Normas', origin: { kind: 'text' }, addedBy: mod.id });
    const { text } = (await store.read(discord.guild.id, article!.id))!;
    expect(text).toBe('Se abre a las nueve.\n\nSe cierra a las ocho.');
    expect(await handled()).toEqual([
      'articulos añadir: shown',
      'articulos añadir: shown',
      'modal typed: drafted',
      'button publish: published',
    ]);
  });

  test('takes four parts of 4,000 characters, as they are', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const part = (letter: string) => `${`${letter.repeat(9)} `.repeat(399)}${letter.repeat(9)}.`;
    const parts = ['a', 'b', 'c', 'd'].map(part);
    const [text1, text2, text3, text4] = parts as [string, string, string, string];
    const window = windowOf(await mod.runs('/articulos añadir'));
    const preview = await mod.submits(window, { title: 'Largo', text1, text2, text3, text4 });
    await finished(mod.presses(preview.button('Publicar')));
    const [article] = await store.list(discord.guild.id);
    expect((await store.read(discord.guild.id, article!.id))!.text).toBe(parts.join('\n\n'));
  });

  test('holds the text of the article that it replaces', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const file = await mod.runs('/articulos añadir', { archivo: { name: 'reglas.md', content: rules } });
    await finished(mod.presses(file.button('Publicar')));
    const window = windowOf(
      await mod.runs('/articulos añadir', { texto: true, reemplaza: 'Reglas del club' }),
    );
    const [title, text] = inputsOf(window);
    expect(title!.value).toBe('Reglas del club');
    const text1 = text!.value!.replace('doce euros', 'quince euros');
    const preview = await mod.submits(window, { text1 });
    expect(preview.text).toContain('Pasajes: 1 nuevo, 1 quitado, 2 iguales.');
    await finished(mod.presses(preview.button('Cambiar')));
    expect(await store.list(discord.guild.id)).toMatchObject([{ title: 'Reglas del club', revision: 2 }]);
  });

  test('opened before somebody else changed the article, it says so', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const publishes = async (content: string, options = {}) => {
      const archivo = { name: 'reglas.md', content };
      const shown = await mod.runs('/articulos añadir', { archivo, ...options });
      await finished(mod.presses(shown.buttons[0]!));
    };
    await publishes(rules);
    const reemplaza = 'Reglas del club';
    const window = windowOf(await mod.runs('/articulos añadir', { texto: true, reemplaza }));
    await publishes(rules.replace('doce euros', 'veinte euros'), { reemplaza });
    const text1 = inputsOf(window)[1]!.value!.replace('doce euros', 'quince euros');
    const preview = await mod.submits(window, { text1 });
    expect(preview.text).toContain('⚠️ Alguien cambió ese artículo mientras tanto.');
    expect(preview.text).toMatch(/Nuevos:.*quince euros.*Quitados:.*veinte euros/s);
    await finished(mod.presses(preview.button('Cambiar')));
    expect(await store.list(discord.guild.id)).toMatchObject([{ revision: 3 }]);
    const again = windowOf(await mod.runs('/articulos añadir', { texto: true, reemplaza }));
    const calm = await mod.submits(again, { title: 'Otras reglas' });
    expect(calm.text).not.toContain('mientras tanto');
  });

  test('can change the title alone', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const first = await mod.submits(windowOf(await mod.runs('/articulos añadir')), typed);
    await finished(mod.presses(first.button('Publicar')));
    const window = windowOf(await mod.runs('/articulos añadir', { reemplaza: 'Normas' }));
    expect((await mod.submits(window, {})).text).toContain('no hay nada que cambiar');
    const preview = await mod.submits(window, { title: 'Normas de uso' });
    expect(preview.text).toContain('### Normas de uso\n-# En lugar de «Normas»');
    await finished(mod.presses(preview.button('Cambiar')));
    expect(await store.list(discord.guild.id)).toMatchObject([{ title: 'Normas de uso', revision: 2 }]);
  });

  test('leaves a plain text plain, with the numbers that it has', async () => {
    const { mod } = await startModeratorsBot();
    const content = 'Normas de la sala\n\n1. Se entra sin zapatos.\n3. Se apaga la luz al salir.\n\n';
    const file = await mod.runs('/articulos añadir', { archivo: { name: 'normas.txt', content } });
    await finished(mod.presses(file.button('Publicar')));
    const window = windowOf(await mod.runs('/articulos añadir', { reemplaza: 'normas' }));
    expect((await mod.submits(window, {})).text).toContain('no hay nada que cambiar');
    const text1 = content.trim().replace('la luz', 'todo');
    const preview = await mod.submits(window, { text1 });
    expect(preview.text).toMatch(/Pasajes: 1 nuevo, 1 quitado,/);
    expect(preview.text).toContain('3\\. Se apaga todo al salir.');
    const marked = await mod.submits(window, { text1: `## Sala\n\n${text1}` });
    expect(marked.text).toContain('-# Sala\n> Normas de la sala');
  });

  test('leaves a plain text that looks like Markdown plain', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const content = '# puerto del servidor\npuerto 8080\n\n# nombre del servidor\nnombre Aral';
    const file = await mod.runs('/articulos añadir', { archivo: { name: 'conf.txt', content } });
    await finished(mod.presses(file.button('Publicar')));
    const window = windowOf(await mod.runs('/articulos añadir', { reemplaza: 'conf' }));
    const preview = await mod.submits(window, { text1: content.replace('8080', '9090') });
    await finished(mod.presses(preview.button('Cambiar')));
    expect(await store.list(discord.guild.id)).toMatchObject([{ format: 'plain', revision: 2 }]);
  });

  test('sent again after its text was published, it says so', async () => {
    const { mod } = await startModeratorsBot();
    const window = windowOf(await mod.runs('/articulos añadir'));
    await finished(mod.presses((await mod.submits(window, typed)).button('Publicar')));
    const again = await mod.submits(window, typed);
    expect(again.text).toContain('«Normas» ya tiene ese mismo texto.');
    expect(again.buttons).toEqual([]);
  });

  test('of a page leaves it that page', async () => {
    const { discord, mod, pages, store } = await startModeratorsBot();
    const url = 'https://example.org/reglas';
    pages.set(url, { contentType: 'text/markdown', bytes: Buffer.from(rules) });
    const page = await mod.runs('/articulos añadir', { url });
    await finished(mod.presses(page.button('Publicar')));
    const window = windowOf(await mod.runs('/articulos añadir', { reemplaza: 'Reglas' }));
    const text1 = inputsOf(window)[1]!.value!.replace('doce euros', 'trece euros');
    await finished(mod.presses((await mod.submits(window, { text1 })).button('Cambiar')));
    expect(await store.list(discord.guild.id)).toMatchObject([{ revision: 2, origin: { kind: 'url', url } }]);
    const again = await mod.runs('/articulos añadir', { url });
    expect(again.text).toMatch(/Nuevos:.*doce euros.*Quitados:.*trece euros/s);
  });

  test('of an article that was removed meanwhile becomes one of its own', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const file = await mod.runs('/articulos añadir', { archivo: { name: 'reglas.md', content: rules } });
    await finished(mod.presses(file.button('Publicar')));
    const window = windowOf(await mod.runs('/articulos añadir', { reemplaza: 'Reglas del club' }));
    const [article] = await store.list(discord.guild.id);
    await store.remove(discord.guild.id, article!);
    const preview = await mod.submits(window, { ...typed });
    expect(preview.text).toContain('⚠️ El artículo que iba a cambiar ya no está: alguien lo quitó.');
    await finished(mod.presses(preview.button('Publicar')));
    expect(await store.list(discord.guild.id)).toMatchObject([{ title: 'Normas', revision: 1 }]);
  });

  test('sent an hour later, it is taken', async () => {
    const { discord, mod } = await startModeratorsBot();
    const window = windowOf(await mod.runs('/articulos añadir'));
    discord.passes({ minutes: 60 });
    expect((await mod.submits(window, typed)).text).toContain('### Normas');
  });

  test('sent twice, it is one draft', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const window = windowOf(await mod.runs('/articulos añadir'));
    const previews = await Promise.all([mod.submits(window, typed), mod.submits(window, typed)]);
    const ids = previews.map((preview) => preview.button('Publicar').customId);
    expect(ids[0]).toBe(ids[1]);
    for (const preview of previews) {
      expect((await finished(mod.presses(preview.button('Publicar')))).text).toContain(
        'Publicado: **Normas**',
      );
    }
    expect(await store.list(discord.guild.id)).toHaveLength(1);
    const changed = await mod.submits(window, { ...typed, text2: 'Se cierra a las siete.' });
    expect(changed.button('Publicar').customId).not.toBe(ids[0]);
  });

  test('sent twice with a restart in between, it is published once', async () => {
    const { discord, mod, store, restarts } = await startModeratorsBot();
    const window = windowOf(await mod.runs('/articulos añadir'));
    const first = await mod.submits(window, typed);
    await restarts();
    const second = await mod.submits(window, typed);
    await finished(mod.presses(first.button('Publicar')));
    expect((await finished(mod.presses(second.button('Publicar')))).text).toContain(
      'ya tiene ese mismo texto',
    );
    expect(await store.list(discord.guild.id)).toHaveLength(1);
  });
});

describe('what was typed is given back', () => {
  test('when it makes no article', async () => {
    const { mod } = await startModeratorsBot();
    const text1 = `${'>'.repeat(200)} hola`;
    const reply = await mod.submits(windowOf(await mod.runs('/articulos añadir')), { title: 'Citas', text1 });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toMatch(/^Tiene citas, listas .*\.\n-# Te devuelvo lo que escribiste:$/);
    expect(reply.files.map(({ name }) => name)).toEqual(['texto.md']);
    expect(await textOf(reply)).toBe(`# Citas\n\n${text1}\n`);
  });

  test('to those who manage the server no longer', async () => {
    const { discord } = await startModeratorsBot();
    const role = discord.guild.addRole('mods', ['ManageGuild']);
    const eva = discord.person({ name: 'Eva', locale: 'en-GB' });
    discord.guild.gives(eva, role);
    const window = windowOf(await eva.runs('/articles add'));
    discord.guild.takes(eva, role);
    const reply = await eva.submits(window, typed);
    expect(reply.text).toBe('Only those who manage the server can do that.\n-# Here is what you typed:');
    expect(reply.files.map(({ name }) => name)).toEqual(['text.md']);
  });

  test('when it cannot be kept, and the person is told that it failed', async () => {
    const store = { ...(await openTestStore()), saveDraft: () => Promise.reject(new Error('down')) };
    const { mod, handled } = await startModeratorsBot({ store });
    const reply = await mod.submits(windowOf(await mod.runs('/articulos añadir')), typed);
    expect(reply.text).toBe('-# Te devuelvo lo que escribiste:');
    expect(await textOf(reply)).toContain('Se cierra a las ocho.');
    expect((await reply.next()).text).toBe(
      'Algo falló por mi parte y quedó anotado. Prueba otra vez en un momento.',
    );
    expect((await handled()).at(-1)).toBe('modal typed: failed');
  });
});

test('text from a window pings nobody', async () => {
  const { mod, member } = await startModeratorsBot();
  const text = `@everyone @here ${member.mention} abre la puerta.`;
  const window = windowOf(await mod.runs('/articulos añadir'));
  const preview = await mod.submits(window, { title: '@everyone', text1: text });
  expect(preview.pings).toEqual([]);
  const done = await finished(mod.presses(preview.button('Publicar')));
  expect(done.pings).toEqual([]);
});

test('a window that the bot did not open is not taken', async () => {
  const { mod, handled } = await startModeratorsBot();
  const window = windowOf(await mod.runs('/articulos añadir'));
  const forged = { ...window, raw: { ...window.raw, custom_id: 'viejo' } };
  const reply = await mod.submits(forged, typed);
  expect(reply.text).toContain('No reconozco');
  expect((await handled()).at(-1)).toBe('modal unknown: refused');
});
