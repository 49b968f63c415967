import { describe, expect, test } from 'vitest';
import { ArticleError } from '../../../src/article/article-error.ts';
import { finished } from './finished.ts';
import { rules, startModeratorsBot, storeArticle } from './moderators-bot.ts';
import { putArticle } from './own-articles.ts';

const DAY_S = 1_700_000_000;
/** A text that is not the same for any two numbers. */
const numbered = (number: number) => `# Norma\n\nLa norma número ${number} manda cerrar la puerta.\n`;

describe('/articulos lista', () => {
  test('says that there is none, and how to add one', async () => {
    const { mod } = await startModeratorsBot();
    const reply = await mod.runs('/articulos lista');
    expect(reply).toMatchObject({
      ephemeral: true,
      buttons: [],
      text: 'Este servidor no tiene artículos todavía. El primero se añade con /articulos añadir.',
    });
  });

  test('says where servers may have none, also where one is left', async () => {
    const { mod, store, discord } = await startModeratorsBot({ limits: { articles: 0 } });
    const line = 'No se pueden añadir: quien me aloja no admite artículos de los servidores.';
    expect((await mod.runs('/articulos lista')).text).toBe(line);
    await storeArticle(store, discord.guild.id);
    const { text } = await mod.runs('/articulos lista');
    expect(text.endsWith(`\n-# ${line}`)).toBe(true);
    expect(text).not.toContain('Ocupado');
  });

  test('says of each its size, where it is from, who brought it and when', async () => {
    const { mod, member, store, discord, handled } = await startModeratorsBot();
    const { id } = discord.guild;
    const added = { addedBy: mod.id, addedAtMs: DAY_S * 1_000 };
    const first = await storeArticle(store, id, added);
    await storeArticle(store, id, {
      ...added,
      title: 'Horarios',
      text: numbered(1),
      passages: 1,
      origin: { kind: 'url', url: 'https://example.org/horarios' },
      addedBy: member.id,
    });
    await storeArticle(store, id, {
      ...added,
      title: 'Cuotas',
      text: numbered(2),
      passages: 1_200,
      origin: { kind: 'text' },
    });
    const { text, ephemeral, pings, buttons } = await mod.runs('/articulos lista');
    expect(ephemeral).toBe(true);
    expect(pings).toEqual([]);
    expect(buttons).toEqual([]);
    const day = `<t:${DAY_S}:D>`;
    expect(text.split('\n')).toEqual([
      '### 3 artículos',
      '-# Respondo con ellos.',
      '**Reglas del club**',
      `-# En uso · 3 pasajes · ${first.characters} caracteres`,
      '-# De reglas.md',
      `-# Lo añadió <@${mod.id}> el ${day}`,
      '**Horarios**',
      `-# En uso · 1 pasaje · ${numbered(1).length} caracteres`,
      '-# De https\\://example.org\\/horarios',
      `-# Lo añadió <@${member.id}> el ${day}`,
      '**Cuotas**',
      `-# En uso · 1.200 pasajes · ${numbered(2).length} caracteres`,
      '-# Texto pegado',
      `-# Lo añadió <@${mod.id}> el ${day}`,
      `-# Ocupado: 3 de 20 artículos, ${first.characters + 2 * numbered(1).length} de 2.000.000 caracteres. Se pueden publicar 30 por hora.`,
    ]);
    expect(await handled()).toEqual(['articulos lista: shown']);
  });

  test('says who changed one, and whether it is answered from', async () => {
    const { mod, member, store, discord } = await startModeratorsBot();
    const { id } = discord.guild;
    const before = await storeArticle(store, id, { addedBy: mod.id });
    await storeArticle(store, id, {
      text: numbered(1),
      replaces: before.id,
      addedBy: member.id,
      addedAtMs: DAY_S * 1_000,
    });
    await store.saveSettings(id, { answersFrom: 'host' });
    const { text } = await mod.runs('/articulos lista');
    expect(text).toContain(`-# Lo cambió <@${member.id}> el <t:${DAY_S}:D> (versión 2)`);
    expect(text).toContain('-# No se usa · 3 pasajes ·');
    expect(text).toContain(
      '### 1 artículo\n-# Ahora no respondo con ellos. Se cambia en /articulos ajustes.',
    );
    await store.saveSettings(id, { answersFrom: 'both' });
    const both = (await mod.runs('/articulos lista')).text;
    expect(both).toContain('Respondo con ellos y con los que ya traía.');
    expect(both).toContain('-# En uso · 3 pasajes ·');
  });

  test('of 25 articles with long titles full of Markdown is read page by page', async () => {
    const { mod, store, discord, handled } = await startModeratorsBot();
    const titles = Array.from({ length: 25 }, (_, number) => `${number}|${'*_~`|<@'.repeat(40)}`);
    for (const [number, title] of titles.entries()) {
      const origin = { kind: 'url', url: `https://example.org/${'(_*~'.repeat(200)}${number}` } as const;
      await storeArticle(store, discord.guild.id, { title, text: numbered(number), origin });
    }
    let page = await mod.runs('/articulos lista');
    const seen: string[] = [];
    for (let number = 1; number <= 5; number += 1) {
      // What Discord takes in a message; the stand-in refuses more as well.
      expect(page.text.length).toBeLessThanOrEqual(4_000);
      expect(page.text).toContain(`Página ${number} de 5`);
      seen.push(...[...page.text.matchAll(/^\*\*(\d+)\\\|/gm)].map(([, title]) => title!));
      expect(page.button('◀ Anterior').disabled).toBe(number === 1);
      expect(page.button('Siguiente ▶').disabled).toBe(number === 5);
      if (number < 5) page = await mod.presses(page.button('Siguiente ▶'));
    }
    expect(seen).toEqual(titles.map((_, number) => String(number)));
    const back = await mod.presses(page.button('◀ Anterior'));
    expect(back).toMatchObject({ kind: 'update', message: page.message });
    expect(back.text).toContain('Página 4 de 5');
    expect((await handled()).at(-1)).toBe('button ownArticles: shown');
  });

  test('shows the last page to whoever turns to one that is gone', async () => {
    const { mod, store, discord } = await startModeratorsBot();
    const { id } = discord.guild;
    const articles = [];
    for (let number = 0; number < 7; number += 1)
      articles.push(await storeArticle(store, id, { title: `Norma ${number}`, text: numbered(number) }));
    const page = await mod.runs('/articulos lista');
    await store.remove(id, articles[6]!);
    const next = await mod.presses(page.button('Siguiente ▶'));
    expect(next.text).toContain('### 6 artículos');
    expect(next.buttons).toEqual([]);
  });

  test('pings nobody and shows Markdown as it stands', async () => {
    const { mod, member, store, discord } = await startModeratorsBot();
    await storeArticle(store, discord.guild.id, {
      title: `@everyone ${member.mention} **no** [pulsa](https://mal.example)`,
      origin: { kind: 'file', name: '@here ||x||.md' },
      addedBy: member.id,
    });
    const list = await mod.runs('/articulos lista');
    const removal = await mod.runs('/articulos quitar', { articulo: '@everyone' });
    const download = await mod.runs('/articulos descargar', { articulo: '@everyone' });
    for (const { pings, text } of [list, removal, download]) {
      expect(pings).toEqual([]);
      expect(text).toContain(`\\@everyone \\<\\@${member.id}\\> \\*\\*no\\*\\* \\[pulsa]\\(https\\:`);
    }
    expect(list.text).toContain('De \\@here \\|\\|x\\|\\|.md');
    const done = await finished(mod.presses(removal.button('Quitar')));
    expect(done).toMatchObject({ pings: [] });
    expect(done.text).toContain('Quitado: **\\@everyone');
  });
});

describe('/articulos quitar', () => {
  test('asks first, and then it is gone, at once and for everybody', async () => {
    const { mod, member, store, discord, handled } = await startModeratorsBot();
    const { id } = await storeArticle(store, discord.guild.id);
    const answer = await member.runs('/preguntar', { pregunta: '¿cuánto cuesta la cuota mensual?' });
    expect(answer.text).toContain('doce euros');
    const choices = await mod.types('/articulos quitar', { articulo: 'regl' });
    expect(choices).toEqual([{ name: 'Reglas del club', value: id }]);
    const asked = await mod.runs('/articulos quitar', { articulo: id });
    expect(asked.ephemeral).toBe(true);
    expect(asked.text).toContain('### ¿Quito **Reglas del club**?');
    expect(asked.text).toContain('después responderé con los que ya traía.');
    expect(await store.list(discord.guild.id)).toHaveLength(1);

    const done = await finished(mod.presses(asked.button('Quitar')));
    expect(done).toMatchObject({ text: 'Quitado: **Reglas del club**', buttons: [], message: asked.message });
    expect(await store.list(discord.guild.id)).toEqual([]);
    const after = await member.runs('/preguntar', { pregunta: '¿cuánto cuesta la cuota mensual?' });
    expect(after.text).not.toContain('doce euros');
    const stale = await member.presses(answer.button('Siguiente ▶'));
    expect(stale.ephemeral).toBe(true);
    expect(stale.text).toContain('El artículo cambió después de ese mensaje, o ya no respondo con él.');
    expect(stale.text).not.toContain('euros');
    expect(await handled()).toEqual([
      'preguntar: answered',
      'autocomplete articulos quitar: shown',
      'articulos quitar: shown',
      'button remove: deleted',
      'preguntar: no-answer',
      'button next: changed',
    ]);
  });

  test('leaves it where the moderator thinks better of it', async () => {
    const { mod, store, discord, handled } = await startModeratorsBot();
    await storeArticle(store, discord.guild.id);
    const asked = await mod.runs('/articulos quitar', { articulo: 'Reglas del club' });
    const kept = await mod.presses(asked.button('No, dejarlo'));
    expect(kept).toMatchObject({ kind: 'update', text: 'No se quitó nada.', buttons: [] });
    expect(await store.list(discord.guild.id)).toHaveLength(1);
    expect((await handled()).at(-1)).toBe('button keep: shown');
  });

  test('pressed twice, it is done once and says the same', async () => {
    const { mod, store, discord, handled } = await startModeratorsBot();
    const other = await storeArticle(store, discord.guild.id, { title: 'Otra', text: numbered(1) });
    await storeArticle(store, discord.guild.id);
    const asked = await mod.runs('/articulos quitar', { articulo: 'Reglas del club' });
    expect(asked.text).not.toContain('Es el único');
    const button = asked.button('Quitar');
    const pressed = await Promise.all([finished(mod.presses(button)), finished(mod.presses(button))]);
    expect(pressed.map(({ text }) => text)).toEqual(Array(2).fill('Quitado: **Reglas del club**'));
    const late = await finished(mod.presses(asked.message.forged(button.customId!)));
    expect(late.text).toBe('Quitado: **Reglas del club**');
    expect(await store.list(discord.guild.id)).toMatchObject([{ id: other.id }]);
    expect((await handled()).slice(1).sort()).toEqual([
      'button remove: deleted',
      'button remove: repeated',
      'button remove: repeated',
    ]);
  });

  test('says so where another moderator was quicker, also after a restart', async () => {
    const { mod, store, discord, restarts, handled } = await startModeratorsBot();
    const article = await storeArticle(store, discord.guild.id);
    const asked = await mod.runs('/articulos quitar', { articulo: article.id });
    await store.remove(discord.guild.id, article);
    await restarts();
    const done = await finished(mod.presses(asked.button('Quitar')));
    expect(done).toMatchObject({ text: 'Ese artículo ya no está.', buttons: [] });
    expect((await handled()).at(-1)).toBe('button remove: repeated');
  });

  test('of an article that was replaced meanwhile shows it anew and asks again', async () => {
    const { mod, member, store, discord, handled } = await startModeratorsBot();
    const { id } = await storeArticle(store, discord.guild.id);
    const asked = await mod.runs('/articulos quitar', { articulo: id });
    await storeArticle(store, discord.guild.id, {
      replaces: id,
      title: 'Reglas nuevas',
      text: numbered(1),
      passages: 1,
      addedBy: member.id,
    });
    const again = await finished(mod.presses(asked.button('Quitar')));
    expect(again.text).toContain('⚠️ Alguien lo cambió mientras tanto. Así está ahora:');
    expect(again.text).toContain('### ¿Quito **Reglas nuevas**?');
    expect(again.text).toContain(`Lo cambió <@${member.id}>`);
    expect(await store.list(discord.guild.id)).toHaveLength(1);
    const done = await finished(mod.presses(again.button('Quitar')));
    expect(done.text).toBe('Quitado: **Reglas nuevas**');
    expect(await store.list(discord.guild.id)).toEqual([]);
    expect((await handled()).slice(1)).toEqual(['button remove: changed', 'button remove: deleted']);
  });

  test('removes nothing for who manages the server no longer', async () => {
    const { store, discord } = await startModeratorsBot();
    const role = discord.guild.addRole('mods', ['ManageGuild']);
    const eva = discord.person({ name: 'Eva' });
    discord.guild.gives(eva, role);
    await storeArticle(store, discord.guild.id);
    const asked = await eva.runs('/articulos quitar', { articulo: 'Reglas' });
    discord.guild.takes(eva, role);
    const refused = await eva.presses(asked.button('Quitar'));
    expect(refused).toMatchObject({
      ephemeral: true,
      text: 'Solo puede hacerlo quien gestiona el servidor.',
    });
    expect(await store.list(discord.guild.id)).toHaveLength(1);
  });

  test('removes none where several are meant, or none', async () => {
    const { mod, store, discord } = await startModeratorsBot();
    for (const number of [1, 2])
      await storeArticle(store, discord.guild.id, { title: `Norma ${number}`, text: numbered(number) });
    for (const [articulo, line] of [
      ['norma', '«Norma 1»'],
      ['nada', 'Este servidor no tiene ese artículo.'],
    ] as const) {
      const reply = await mod.runs('/articulos quitar', { articulo });
      expect(reply).toMatchObject({ ephemeral: true, buttons: [] });
      expect(reply.text).toContain(line);
    }
  });

  test('tells articles of the same title apart in the list', async () => {
    const { mod, store, discord } = await startModeratorsBot();
    const { id: first } = await storeArticle(store, discord.guild.id);
    const { id: second } = await storeArticle(store, discord.guild.id, {
      text: numbered(1),
      origin: { kind: 'file', name: 'otras.md' },
    });
    expect(await mod.types('/articulos quitar', { articulo: '' })).toEqual([
      { name: 'Reglas del club (reglas.md)', value: first },
      { name: 'Reglas del club (otras.md)', value: second },
    ]);
    const asked = await mod.runs('/articulos quitar', { articulo: second });
    await finished(mod.presses(asked.button('Quitar')));
    expect(await store.list(discord.guild.id)).toMatchObject([{ id: first }]);
  });
});

describe('/articulos descargar', () => {
  const bytesOf = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());

  test('gives back what was handed in, byte for byte', async () => {
    const { mod } = await startModeratorsBot();
    const preview = await mod.runs('/articulos añadir', { archivo: { name: 'reglas.md', content: rules } });
    await finished(mod.presses(preview.button('Publicar')));
    const reply = await mod.runs('/articulos descargar', { articulo: 'reglas' });
    expect(reply).toMatchObject({ ephemeral: true, text: 'Esto es lo que guardo de **Reglas del club**:' });
    expect(reply.files.map(({ name }) => name)).toEqual(['Reglas_del_club.md']);
    expect((await bytesOf(reply.files[0]!.url)).equals(Buffer.from(rules))).toBe(true);
  });

  test.each([
    ['no line end, tabs and blanks', '\t# Título  \n\n  Hola.   '],
    ['CR LF', '# Título\r\n\r\nHola.\r\n'],
    ['emoji, combining marks and a byte order mark', '\ufeff¿Qué? 👩‍👩‍👧 n\u0303 ñ \u200b fin\n'],
    ['what Discord would render', '```\n@everyone\n```\n||x||\n'],
  ])('gives %s as they are', async (_, text) => {
    const { mod, store, discord } = await startModeratorsBot();
    await storeArticle(store, discord.guild.id, { text });
    const { files } = await mod.runs('/articulos descargar', { articulo: 'Reglas del club' });
    expect((await bytesOf(files[0]!.url)).equals(Buffer.from(text))).toBe(true);
  });

  test.each([
    ['../../etc/Pásswd\u202e.exe', 'markdown', 'etc_Passwd_exe.md'],
    ['@everyone <b>|"*?', 'plain', 'everyone_b.txt'],
    ['日本', 'plain', 'articulo.txt'],
    ['CON', 'markdown', 'CON.md'],
    ['a'.repeat(300), 'markdown', `${'a'.repeat(60)}.md`],
  ] as const)('names the file of «%s» (%s) %s', async (title, format, name) => {
    const { mod, store, discord } = await startModeratorsBot();
    const { id } = await storeArticle(store, discord.guild.id, { title, format });
    const { files } = await mod.runs('/articulos descargar', { articulo: id });
    expect(files.map((file) => file.name)).toEqual([name]);
  });

  test('says so where the article has gone since the list was shown', async () => {
    const { mod, store, discord } = await startModeratorsBot();
    const article = await storeArticle(store, discord.guild.id);
    await storeArticle(store, discord.guild.id, { title: 'Otra', text: numbered(1) });
    await store.remove(discord.guild.id, article);
    const reply = await mod.runs('/articulos descargar', { articulo: article.id });
    expect(reply).toMatchObject({ ephemeral: true, files: [] });
    expect(reply.text).toBe('Este servidor no tiene ese artículo. Elige uno de la lista.');
  });
});

describe('an article that is put into the store', () => {
  test('of the last one says what is answered from afterwards', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const { id } = discord.guild;
    await putArticle(store, id, { title: 'Reglas' });
    expect((await mod.runs('/articulos quitar', { articulo: 'Reglas' })).text).toContain('los que ya traía');
    await store.saveSettings(id, { answersFrom: 'own' });
    expect((await mod.runs('/articulos quitar', { articulo: 'Reglas' })).text).toContain('no tendré con qué');
  });

  test.each([
    ['markdown', 'Guía de la Ñ: ¡léela!', 'Guia_de_la_N_leela.md'],
    ['plain', '日本語', 'articulo.txt'],
    ['plain', '../../etc/passwd', 'etc_passwd.txt'],
  ] as const)('gives %s byte for byte as it is kept', async (format, title, name) => {
    const { discord, mod, store } = await startModeratorsBot();
    const text = `# Título\r\n\r\n  «ñandú» 😀 ${'\u202e'} @everyone\n\n\n`;
    await putArticle(store, discord.guild.id, { title, text, format });
    const reply = await mod.runs('/articulos descargar', { articulo: title });
    expect(reply).toMatchObject({ ephemeral: true, pings: [] });
    expect(reply.files.map((file) => file.name)).toEqual([name]);
    const response = await fetch(reply.files[0]!.url);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(text));
  });

  test('of one larger than Discord takes says so', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    await putArticle(store, discord.guild.id, { title: 'Enorme', text: 'ñ'.repeat(5.5 * 1024 ** 2) });
    const reply = await mod.runs('/articulos descargar', { articulo: 'Enorme' });
    expect(reply.files).toEqual([]);
    expect(reply.text).toContain('ocupa más de 10 MiB');
  });
});

test('in English, all of it is', async () => {
  const { mod, store, discord } = await startModeratorsBot({ locale: 'en-GB' });
  await storeArticle(store, discord.guild.id, { addedBy: mod.id });
  expect((await mod.runs('/articles list')).text).toContain('### 1 article\n');
  const { files } = await mod.runs('/articles download', { article: 'reglas' });
  expect(files).toHaveLength(1);
  const asked = await mod.runs('/articles remove', { article: 'reglas' });
  expect(asked.buttons.map(({ label }) => label)).toEqual(['Remove', 'No, keep it']);
});

test('members hear that articles cannot be read at the moment, and not that there are none', async () => {
  const parseStored = () => Promise.reject(new ArticleError('too-slow', { file: '' }, '30'));
  const { discord, member, store } = await startModeratorsBot({ parseStored });
  await storeArticle(store, discord.guild.id);
  const line = 'Ahora no puedo leer los artículos de este servidor. Prueba otra vez dentro de un minuto.';
  expect((await member.runs('/preguntar', { pregunta: '¿cuánto es la cuota?' })).text).toBe(line);
  expect((await member.runs('/articulo')).text).toBe(line);
  expect((await member.runs('/ayuda')).text).not.toContain('aún no tiene artículos');
});
