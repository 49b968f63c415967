import { describe, expect, test } from 'vitest';
import { finished } from './finished.ts';
import { startModeratorsBot } from './moderators-bot.ts';
import { putArticle } from './own-articles.ts';

const DAY_MS = Date.UTC(2026, 9, 12);

describe('/articulos lista', () => {
  test('tells of each article what it is, whence, by whom and when, and what is left', async () => {
    const { discord, mod, store, handled } = await startModeratorsBot();
    const { id } = discord.guild;
    const text = 'x'.repeat(1_234);
    const origin = { kind: 'file', name: 'reglas_2026.md' } as const;
    await putArticle(store, id, { title: 'Reglas *del* club', text, origin, addedBy: mod.id, atMs: DAY_MS });
    await putArticle(store, id, { title: 'Pegado', addedBy: mod.id, atMs: DAY_MS });
    const url = 'https://example.org/socios';
    await putArticle(store, id, {
      title: 'Web',
      origin: { kind: 'url', url },
      addedBy: mod.id,
      atMs: DAY_MS,
    });
    const reply = await mod.runs('/articulos lista');
    expect(reply.ephemeral).toBe(true);
    expect(reply.pings).toEqual([]);
    expect(reply.text).toContain(
      '**Reglas \\*del\\* club**\n' +
        '-# 1 pasaje · 1234 caracteres\n' +
        '-# De reglas\\_2026.md\n' +
        `-# Lo añadió <@${mod.id}> el <t:${DAY_MS / 1_000}:D>`,
    );
    expect(reply.text).toContain('-# Texto pegado');
    expect(reply.text).toContain('De https\\://example.org\\/socios');
    expect(reply.text).toContain('Respondo con ellos.');
    expect(reply.text).toMatch(
      /Ocupado: 3 de 20 artículos, 1\.?\d{3} de 2\.000\.000 caracteres\. Se pueden publicar 30/,
    );
    expect(reply.buttons).toEqual([]);
    expect(await handled()).toEqual(['articulos lista: shown']);
  });

  test('tells who changed one last, and that none of them is used', async () => {
    const { discord, mod, member, store } = await startModeratorsBot();
    const { id: guildId } = discord.guild;
    const { id: replaces } = await putArticle(store, guildId, { title: 'Reglas', addedBy: mod.id });
    await putArticle(store, guildId, { title: 'Reglas', text: 'Otro.', replaces, addedBy: member.id });
    await store.saveSettings(guildId, { answersFrom: 'host' });
    const { text } = await mod.runs('/articulos lista');
    expect(text).toContain(`Lo cambió <@${member.id}> el`);
    expect(text).toContain('Ahora no respondo con ellos');
  });

  test('says how to begin where there are none', async () => {
    const { mod } = await startModeratorsBot({ locale: 'en-GB' });
    expect((await mod.runs('/articles list')).text).toBe(
      'This server has no articles yet. Add the first one with /articles add.',
    );
  });

  test('has pages, with titles as long as they may be', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const name = '_*'.repeat(300);
    for (let number = 1; number <= 14; number += 1) {
      await putArticle(store, discord.guild.id, {
        title: `${number} ${'*'.repeat(200)}`,
        origin: { kind: 'file', name },
        text: `Texto ${number}.`,
      });
    }
    const first = await mod.runs('/articulos lista');
    expect(first.text).toContain('Página 1 de 3');
    expect(first.button('◀ Anterior').disabled).toBe(true);
    const last = await mod.presses((await mod.presses(first.button('Siguiente ▶'))).button('Siguiente ▶'));
    expect(last).toMatchObject({ kind: 'update' });
    expect(last.text).toContain('**14 ');
    expect(last.button('Siguiente ▶').disabled).toBe(true);
    for (const { id } of (await store.list(discord.guild.id)).slice(2))
      await store.remove(discord.guild.id, id);
    const turned = await mod.presses(last.button('◀ Anterior'));
    expect(turned.text).toContain('2 artículos');
    expect(turned.text).toContain('**1 ');
  });
});

describe('/articulos quitar', () => {
  test('asks first, and then it is gone at once', async () => {
    const { discord, mod, member, store, handled } = await startModeratorsBot();
    const { id } = discord.guild;
    await putArticle(store, id, { title: 'Reglas', text: 'La cuota mensual es de doce euros.' });
    await putArticle(store, id, { title: 'Normas', text: 'Nadie aparca en la puerta.' });
    const [choice] = await mod.types('/articulos quitar', { articulo: 'regl' });
    expect(choice?.name).toBe('Reglas');
    const asked = await mod.runs('/articulos quitar', { articulo: choice!.value });
    expect(asked.ephemeral).toBe(true);
    expect(asked.text).toContain('### ¿Quito **Reglas**?');
    expect(await store.list(id)).toHaveLength(2);
    expect((await member.runs('/preguntar', { pregunta: '¿cuánto es la cuota mensual?' })).text).toContain(
      'doce',
    );

    const done = await finished(mod.presses(asked.button('Quitar')));
    expect(done.text).toBe('Quitado: **Reglas**');
    expect(done.message).toBe(asked.message);
    expect((await store.list(id)).map(({ title }) => title)).toEqual(['Normas']);
    const answer = await member.runs('/preguntar', { pregunta: '¿cuánto es la cuota mensual?' });
    expect(answer.text).not.toContain('doce');
    expect(await handled()).toContain('button remove: deleted');
  });

  test('leaves everything where it is for who thinks better of it', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    await putArticle(store, discord.guild.id, { title: 'Reglas' });
    const asked = await mod.runs('/articulos quitar', { articulo: 'reglas' });
    const kept = await mod.presses(asked.button('No, dejarlo'));
    expect(kept).toMatchObject({ kind: 'update', text: 'No he quitado nada.', buttons: [] });
    expect(await store.list(discord.guild.id)).toHaveLength(1);
  });

  test('takes a typed title; for none or several it says so', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    await putArticle(store, discord.guild.id, { title: 'Reglas del club' });
    await putArticle(store, discord.guild.id, { title: 'Reglas del bar' });
    expect((await mod.runs('/articulos quitar', { articulo: 'BAR' })).text).toContain('Reglas del bar');
    const none = await mod.runs('/articulos quitar', { articulo: 'nada' });
    expect(none).toMatchObject({ ephemeral: true, buttons: [] });
    expect(none.text).toContain('no tiene ese artículo');
    const several = await mod.runs('/articulos quitar', { articulo: 'reglas' });
    expect(several.text).toContain('«Reglas del club» y «Reglas del bar»');
    expect(several.buttons).toEqual([]);
  });

  test('pressed twice is done once, and says the same', async () => {
    const { discord, mod, store, handled } = await startModeratorsBot();
    await putArticle(store, discord.guild.id, { title: 'Reglas' });
    const asked = await mod.runs('/articulos quitar', { articulo: 'Reglas' });
    const button = asked.button('Quitar');
    await Promise.all([finished(mod.presses(button)), finished(mod.presses(button))]);
    expect(asked.message.text).toBe('Quitado: **Reglas**');
    expect((await handled()).slice(1).sort()).toEqual(['button remove: deleted', 'button remove: repeated']);
  });

  test('by another moderator before is told, also after a restart', async () => {
    const { discord, mod, store, restarts } = await startModeratorsBot();
    const other = discord.person({ name: 'Otro', permissions: ['ManageGuild'] });
    await putArticle(store, discord.guild.id, { title: 'Reglas' });
    const mine = await mod.runs('/articulos quitar', { articulo: 'Reglas' });
    const theirs = await other.runs('/articulos quitar', { articulo: 'Reglas' });
    await finished(mod.presses(mine.button('Quitar')));
    await restarts();
    const late = await finished(other.presses(theirs.button('Quitar')));
    expect(late.text).toBe('Ese artículo ya no está.');
  });

  test('of an article that was replaced meanwhile asks again', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const { id } = discord.guild;
    const { id: replaces } = await putArticle(store, id, { title: 'Reglas' });
    const asked = await mod.runs('/articulos quitar', { articulo: 'Reglas' });
    await putArticle(store, id, { title: 'Reglas nuevas', text: 'Otras.', replaces });
    const again = await finished(mod.presses(asked.button('Quitar')));
    expect(again.text).toContain('⚠️ Alguien lo cambió mientras tanto.');
    expect(again.text).toContain('¿Quito **Reglas nuevas**?');
    expect(await store.list(id)).toHaveLength(1);
    expect((await finished(mod.presses(again.button('Quitar')))).text).toBe('Quitado: **Reglas nuevas**');
    expect(await store.list(id)).toEqual([]);
  });

  test('of the last one says what is answered from afterwards', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const { id } = discord.guild;
    await putArticle(store, id, { title: 'Reglas' });
    expect((await mod.runs('/articulos quitar', { articulo: 'Reglas' })).text).toContain('los que ya traía');
    await store.saveSettings(id, { answersFrom: 'own' });
    expect((await mod.runs('/articulos quitar', { articulo: 'Reglas' })).text).toContain('no tendré con qué');
  });
});

describe('/articulos descargar', () => {
  test.each([
    ['markdown', 'Guía de la Ñ: ¡léela!', 'guia-de-la-n-leela.md'],
    ['plain', '日本語', 'articulo.txt'],
    ['plain', '../../etc/passwd', 'etc-passwd.txt'],
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

  test('of one that is not there says so', async () => {
    const { mod } = await startModeratorsBot();
    const reply = await mod.runs('/articulos descargar', { articulo: 'nada' });
    expect(reply.files).toEqual([]);
    expect(reply.text).toContain('no tiene ese artículo');
  });

  test('of one larger than Discord takes says so', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    await putArticle(store, discord.guild.id, { title: 'Enorme', text: 'ñ'.repeat(5.5 * 1024 ** 2) });
    const reply = await mod.runs('/articulos descargar', { articulo: 'Enorme' });
    expect(reply.files).toEqual([]);
    expect(reply.text).toContain('ocupa más de 10 MiB');
  });
});
