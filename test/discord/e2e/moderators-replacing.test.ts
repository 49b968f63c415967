import { describe, expect, test } from 'vitest';
import { ArticleError } from '../../../src/article/article-error.ts';
import type { Person } from '../stand-in.ts';
import { finished } from './finished.ts';
import { type ModeratorsBot, rules, startModeratorsBot } from './moderators-bot.ts';

const address = 'https://example.org/reglas';
const page = (text: string) => ({ contentType: 'text/markdown', bytes: Buffer.from(text) });
const dearer = rules.replace('doce euros', 'quince euros');

async function publishes(mod: Person, name: string, content: string): Promise<void> {
  const preview = await mod.runs('/articulos añadir', { archivo: { name, content } });
  await finished(mod.presses(preview.button('Publicar')));
}

const list = ({ store, discord }: ModeratorsBot) => store.list(discord.guild.id);

describe('a page', () => {
  test('is fetched once, and replaces itself when it is asked for again', async () => {
    const bot = await startModeratorsBot();
    const { mod, member, pages, discord, store } = bot;
    pages.set(address, page(rules));
    const preview = await mod.runs('/articulos añadir', { url: address });
    expect(preview.text).toContain('-# De https\\://example.org\\/reglas · 3 pasajes');
    await finished(mod.presses(preview.button('Publicar')));
    const [before] = await list(bot);
    expect(before).toMatchObject({ origin: { kind: 'url', url: address }, revision: 1 });

    const same = await mod.runs('/articulos añadir', { url: address });
    expect(same.text).toBe('«Reglas del club» ya tiene ese mismo texto: no hay nada que cambiar.');

    pages.set(address, page(dearer));
    const changes = await mod.runs('/articulos añadir', { url: address });
    expect(changes.text).toContain('-# En lugar de «Reglas del club»');
    expect(changes.text).toContain('Pasajes: 1 nuevo, 1 quitado, 2 iguales.');
    expect(changes.text).toMatch(
      /Nuevos:\n-# Cuotas\n> .*quince euros.*\nQuitados:\n-# Cuotas\n> .*doce euros/,
    );
    expect(changes.text).toContain('1 de 20 artículos');
    const done = await finished(mod.presses(changes.button('Cambiar')));
    expect(done.text).toContain('Cambiado: **Reglas del club**');
    expect(await list(bot)).toMatchObject([{ id: before!.id, revision: 2 }]);
    expect((await store.read(discord.guild.id, before!.id))!.text).toContain('quince euros');
    const answer = await member.runs('/preguntar', { pregunta: '¿cuánto es la cuota mensual?' });
    expect(answer.text).toContain('quince euros');
  });

  test('keeps the title that a moderator gave it', async () => {
    const bot = await startModeratorsBot();
    const { mod, pages } = bot;
    pages.set(address, page(rules));
    const preview = await mod.runs('/articulos añadir', { url: address, titulo: 'Normas' });
    await finished(mod.presses(preview.button('Publicar')));
    const same = await mod.runs('/articulos añadir', { url: address });
    expect(same.text).toBe('«Normas» ya tiene ese mismo texto: no hay nada que cambiar.');

    pages.set(address, page(dearer));
    for (const options of [{}, { reemplaza: 'Normas' }]) {
      const changes = await mod.runs('/articulos añadir', { url: address, ...options });
      expect(changes.text).toContain('### Normas\n');
      expect(changes.text).toContain('⚠️ Su propio título es «Reglas del club»; dejo el que tiene aquí.');
      await finished(mod.presses(changes.button('Descartar')));
    }
    const renamed = await mod.runs('/articulos añadir', { url: address, titulo: 'Reglas' });
    expect(renamed.text).not.toContain('Se llamaría');
    await finished(mod.presses(renamed.button('Cambiar')));
    expect(await list(bot)).toMatchObject([{ title: 'Reglas', revision: 2 }]);
  });

  test('that another moderator has added meanwhile keeps the title that it got', async () => {
    const bot = await startModeratorsBot();
    const { mod, pages } = bot;
    pages.set(address, page(rules));
    const first = await mod.runs('/articulos añadir', { url: address, titulo: 'Normas' });
    pages.set(address, page(dearer));
    const second = await mod.runs('/articulos añadir', { url: address });
    await finished(mod.presses(first.button('Publicar')));
    const changes = await finished(mod.presses(second.button('Publicar')));
    expect(changes.text).toContain('### Normas\n');
    expect(changes.text).toContain('⚠️ Su propio título es «Reglas del club»; dejo el que tiene');
    await finished(mod.presses(changes.button('Cambiar')));
    expect(await list(bot)).toMatchObject([{ title: 'Normas', revision: 2 }]);
  });

  test('that two moderators add at once becomes one article, and the second sees what changes', async () => {
    const bot = await startModeratorsBot();
    const { mod, pages } = bot;
    pages.set(address, page(rules));
    const first = await mod.runs('/articulos añadir', { url: address });
    pages.set(address, page(dearer));
    const second = await mod.runs('/articulos añadir', { url: address });
    await finished(mod.presses(first.button('Publicar')));
    const changes = await finished(mod.presses(second.button('Publicar')));
    expect(changes.text).toContain('-# En lugar de «Reglas del club»');
    expect(changes.text).toMatch(
      /Nuevos:\n-# Cuotas\n> .*quince euros.*\nQuitados:\n-# Cuotas\n> .*doce euros/,
    );
    expect(await list(bot)).toMatchObject([{ revision: 1 }]);
    const done = await finished(mod.presses(changes.button('Cambiar')));
    expect(done.text).toContain('Cambiado: **Reglas del club**');
    expect(await list(bot)).toMatchObject([{ revision: 2 }]);
  });

  test('that was given a title has nothing to change while its text is the same', async () => {
    const { mod, pages } = await startModeratorsBot();
    pages.set(address, page(rules));
    const preview = await mod.runs('/articulos añadir', { url: address, titulo: 'Normas' });
    await finished(mod.presses(preview.button('Publicar')));
    const same = await mod.runs('/articulos añadir', { url: address });
    expect(same.text).toBe('«Normas» ya tiene ese mismo texto: no hay nada que cambiar.');
    const renamed = await mod.runs('/articulos añadir', { url: address, titulo: 'Otras normas' });
    expect(renamed.text).toContain('### Otras normas\n-# En lugar de «Normas»');
  });

  test('of another address is another article', async () => {
    const bot = await startModeratorsBot();
    bot.pages.set(address, page(rules));
    bot.pages.set(`${address}-2`, page(dearer));
    for (const url of [address, `${address}-2`]) {
      const preview = await bot.mod.runs('/articulos añadir', { url });
      await finished(bot.mod.presses(preview.button('Publicar')));
    }
    expect(await list(bot)).toHaveLength(2);
  });

  test('that has moved replaces what it was, and keeps its title', async () => {
    const bot = await startModeratorsBot();
    const { mod, pages } = bot;
    pages.set(address, page(rules));
    const preview = await mod.runs('/articulos añadir', { url: address, titulo: 'Normas' });
    await finished(mod.presses(preview.button('Publicar')));
    const moved = { url: `${address}-2026`, redirectedFrom: [address] };
    pages.set(address, { ...page(dearer), ...moved });
    const changes = await mod.runs('/articulos añadir', { url: address });
    expect(changes.text).toContain('### Normas\n-# En lugar de «Normas»');
    await finished(mod.presses(changes.button('Cambiar')));
    expect(await list(bot)).toMatchObject([{ title: 'Normas', origin: { kind: 'url', url: moved.url } }]);
  });

  test('takes the place of no article but its own', async () => {
    const bot = await startModeratorsBot();
    const { mod, pages } = bot;
    pages.set(address, page(rules));
    const preview = await mod.runs('/articulos añadir', { url: address });
    await finished(mod.presses(preview.button('Publicar')));
    await publishes(mod, 'bar.md', '---\ntitle: Bar\n---\n\nEl bar abre los lunes.\n');
    pages.set(address, page(dearer));
    const refused = await mod.runs('/articulos añadir', { url: address, reemplaza: 'Bar' });
    expect(refused.text).toMatch(/^Esa página ya es el artículo «Reglas del club»\./);
    expect(await list(bot)).toMatchObject([{ revision: 1 }, { title: 'Bar', revision: 1 }]);
  });

  test('that makes no article gets one line', async () => {
    const { mod, pages } = await startModeratorsBot();
    pages.set(address, {
      contentType: 'image/png',
      bytes: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0', 'latin1'),
    });
    const reply = await mod.runs('/articulos añadir', { url: ` ${address} ` });
    expect(reply).toMatchObject({ ephemeral: true, buttons: [] });
    expect(reply.text).toBe('No puedo leer archivos PNG. Sí puedo con .md, .txt, .html, .docx y .pdf.');
    const gone = await mod.runs('/articulos añadir', { url: `${address}?` });
    expect(gone.text).toBe('Esa página no existe. Conviene revisar la dirección.');
  });
});

describe('the option reemplaza', () => {
  test('lists the articles of the server, and takes one', async () => {
    const bot = await startModeratorsBot();
    const { mod } = bot;
    await publishes(mod, 'reglas.md', rules);
    await publishes(
      mod,
      'horas.md',
      '---\ntitle: Horario de verano\n---\n\nEn verano se abre a las siete.\n',
    );
    const choices = await mod.types('/articulos añadir', { reemplaza: 'REGLAS' });
    expect(choices.map(({ name }) => name)).toEqual(['Reglas del club']);
    expect(await mod.types('/articulos añadir', { reemplaza: '' })).toHaveLength(2);
    const preview = await mod.runs('/articulos añadir', {
      archivo: { name: 'otras.md', content: dearer },
      reemplaza: choices[0]!.value,
    });
    expect(preview.text).toContain('Pasajes: 1 nuevo, 1 quitado, 2 iguales.');
    await finished(mod.presses(preview.button('Cambiar')));
    expect((await list(bot)).map(({ title, revision }) => [title, revision])).toEqual([
      ['Reglas del club', 2],
      ['Horario de verano', 1],
    ]);
  });

  test.each([
    ['de otro', 'Este servidor no tiene ese artículo. Elige uno de la lista.'],
    [
      'reglas',
      'Hay varios artículos con ese nombre: «Reglas del club» y «Reglas de la casa». Elige uno de la lista.',
    ],
  ])('with %j says why none is meant', async (given, line) => {
    const { mod } = await startModeratorsBot();
    await publishes(mod, 'reglas.md', rules);
    await publishes(mod, 'casa.md', '---\ntitle: Reglas de la casa\n---\n\nSe entra sin zapatos.\n');
    const archivo = { name: 'a.md', content: dearer };
    expect((await mod.runs('/articulos añadir', { archivo, reemplaza: given })).text).toBe(line);
    expect((await mod.runs('/articulos añadir', { texto: true, reemplaza: given })).text).toBe(line);
  });

  test('articles of one title are told apart, and a new one is warned of', async () => {
    const { mod } = await startModeratorsBot();
    await publishes(mod, 'reglas.md', rules);
    const preview = await mod.runs('/articulos añadir', { archivo: { name: 'otras.md', content: dearer } });
    expect(preview.text).toContain('⚠️ Ya hay otro artículo que se llama «Reglas del club».');
    await finished(mod.presses(preview.button('Publicar')));
    const choices = await mod.types('/articulos añadir', { reemplaza: '' });
    expect(choices.map(({ name }) => name)).toEqual([
      'Reglas del club (reglas.md)',
      'Reglas del club (otras.md)',
    ]);
    const third = { name: 'otras.md', content: rules.replace('doce euros', 'veinte euros') };
    const again = await mod.runs('/articulos añadir', { archivo: third });
    await finished(mod.presses(again.button('Publicar')));
    expect((await mod.types('/articulos añadir', { reemplaza: '' })).map(({ name }) => name)).toEqual([
      'Reglas del club (reglas.md)',
      'Reglas del club (otras.md) · 1',
      'Reglas del club (otras.md) · 2',
    ]);
  });

  test('an article that was removed meanwhile can be added as a new one', async () => {
    const bot = await startModeratorsBot();
    const { mod, store, discord } = bot;
    await publishes(mod, 'reglas.md', rules);
    const [before] = await list(bot);
    const archivo = { name: 'a.md', content: dearer };
    const preview = await mod.runs('/articulos añadir', { archivo, reemplaza: before!.id });
    await store.remove(discord.guild.id, before!);
    const stale = preview.button('Cambiar').customId!;
    const gone = await finished(mod.presses(preview.button('Cambiar')));
    expect(gone.text).toContain('alguien lo quitó');
    const again = await finished(mod.presses(gone.message.forged(stale)));
    expect(again.text).toContain('alguien lo quitó');
    const done = await finished(mod.presses(again.button('Publicar')));
    expect(done.text).toContain('Publicado: **Reglas del club**');
    expect(await list(bot)).toMatchObject([{ title: 'Reglas del club' }]);
  });

  test('two moderators who replace one article see what the other did', async () => {
    const bot = await startModeratorsBot();
    const { mod, discord, store } = bot;
    const other = discord.person({ name: 'Otro', permissions: ['ManageGuild'] });
    await publishes(mod, 'reglas.md', rules);
    const [before] = await list(bot);
    const replaces = (person: Person, content: string) =>
      person.runs('/articulos añadir', { archivo: { name: 'a.md', content }, reemplaza: before!.id });
    const first = await replaces(mod, dearer);
    const second = await replaces(other, rules.replace('dos invitados', 'tres invitados'));
    await finished(mod.presses(first.button('Cambiar')));
    const changed = await finished(other.presses(second.button('Cambiar')));
    expect(changed.text).toContain('⚠️ Alguien cambió ese artículo mientras tanto.');
    expect(changed.text).toContain('Pasajes: 2 nuevos, 2 quitados, 1 igual.');
    expect(changed.text).toContain('quince euros');
    expect(await list(bot)).toMatchObject([{ id: before!.id, revision: 2 }]);
    const done = await finished(other.presses(changed.button('Cambiar')));
    expect(done.text).toContain('Cambiado');
    expect(await list(bot)).toMatchObject([{ id: before!.id, revision: 3, addedBy: other.id }]);
    expect((await store.read(discord.guild.id, before!.id))!.text).toContain('tres invitados');
  });
});

test.each([
  ['as it is', {}],
  ['saved on another system', { content: rules.replaceAll('\n', '\r\n') }],
  ['with a blank line more', { content: `${rules}\n` }],
])('a text that the server has is refused at once, %s', async (_, changed) => {
  const bot = await startModeratorsBot();
  const { mod, discord, store } = bot;
  await publishes(mod, 'reglas.md', rules);
  const archivo = { name: 'otras.md', content: rules, ...changed };
  for (const options of [{}, { titulo: 'Otras' }]) {
    const refused = await mod.runs('/articulos añadir', { archivo, ...options });
    expect(refused.text).toMatch(/^«Reglas del club» ya tiene ese mismo texto\. Para cambiarle el título, /);
    expect(refused.buttons).toEqual([]);
  }
  expect((await store.exportGuild(discord.guild.id))!.drafts).toEqual([]);
  const renamed = await mod.runs('/articulos añadir', { archivo, titulo: 'Otras', reemplaza: 'Reglas' });
  await finished(mod.presses(renamed.button('Cambiar')));
  expect(await list(bot)).toMatchObject([{ title: 'Otras', revision: 2 }]);
});

test('that an hour allows no more is said before anybody presses', async () => {
  const { mod } = await startModeratorsBot({ limits: { perHour: 1 } });
  await publishes(mod, 'reglas.md', rules);
  const archivo = { name: 'a.md', content: dearer };
  const preview = await mod.runs('/articulos añadir', { archivo, reemplaza: 'Reglas' });
  expect(preview.text).toMatch(/⚠️ Se pueden publicar 1 por hora como mucho\. Podrás publicar este <t:\d+:R>/);
  expect(preview.buttons.map(({ label }) => label)).toContain('Cambiar');
});

test.each([[{ archivo: { name: 'a.md', content: rules }, url: address }], [{ url: address, texto: true }]])(
  'more than one source is one too many',
  async (options) => {
    const { mod } = await startModeratorsBot();
    const reply = await mod.runs('/articulos añadir', options);
    expect(reply).toMatchObject({
      ephemeral: true,
      text: 'Elige una sola cosa: archivo, url o texto.',
    });
  },
);

test('a reading that takes too long is told so', async () => {
  const takeIn = () => Promise.reject(new ArticleError('too-slow', { file: 'a.md' }, '10'));
  const { mod } = await startModeratorsBot({ takeIn });
  const reply = await mod.runs('/articulos añadir', { archivo: { name: 'a.md', content: rules } });
  expect(reply.text).toBe('No se pudo leer en 10 s. Suele bastar con dividirlo o guardarlo como .txt o .md.');
});

test('what is of one server is nothing in another', async () => {
  const bot = await startModeratorsBot();
  const { mod, discord, store } = bot;
  await publishes(mod, 'reglas.md', rules);
  const [article] = await list(bot);
  const draft = await mod.runs('/articulos añadir', { archivo: { name: 'a.md', content: dearer } });

  const elsewhere = discord.addGuild({ name: 'Otro' });
  const nadia = discord.person({ name: 'Nadia' });
  elsewhere.gives(nadia, elsewhere.addRole('jefa', ['ManageGuild']));
  const there = nadia.in(elsewhere.addChannel('general'));
  expect(await there.types('/articulos añadir', { reemplaza: '' })).toEqual([]);
  const archivo = { name: 'b.md', content: dearer };
  const refused = await there.runs('/articulos añadir', { archivo, reemplaza: article!.id });
  expect(refused.text).toBe('Este servidor no tiene ese artículo. Elige uno de la lista.');

  const own = await there.runs('/articulos añadir', { archivo: { name: 'reglas.md', content: rules } });
  const shared = there.says(`${discord.bot.mention} ayuda`);
  const forgedInPublic = (await shared.reply()).message.forged(draft.button('Publicar').customId!);
  expect((await there.presses(forgedInPublic)).text).toContain('No reconozco ese botón');
  for (const name of ['Publicar', 'Descartar']) {
    const forged = (await there.runs('/articulo')).message.forged(draft.button(name).customId!);
    const pressed = await finished(there.presses(forged));
    expect(pressed.text).toMatch(/^Ese borrador ya no está: .* añade el artículo otra vez\.$/);
  }
  expect(await store.list(elsewhere.id)).toEqual([]);
  // The same text may be in both.
  expect((await finished(there.presses(own.button('Publicar')))).text).toContain('Publicado');
  expect((await finished(mod.presses(draft.button('Publicar')))).text).toContain('Publicado');
  expect(await list(bot)).toHaveLength(2);
});
