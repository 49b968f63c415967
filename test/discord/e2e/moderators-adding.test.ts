import { describe, expect, test } from 'vitest';
import { ArticleError } from '../../../src/article/article-error.ts';
import { openTestStore, parser } from '../../resources.ts';
import { finished } from './finished.ts';
import { rules, startModeratorsBot, storeArticle } from './moderators-bot.ts';

const file = { name: 'reglas.md', content: rules };
const longer = rules.replace('doce euros', 'quince euros');
const titled = (title: string, text = rules) => text.replace('Reglas del club', title);

describe('a file', () => {
  test('is shown as it was understood, published, and answered from at once', async () => {
    const { discord, mod, member, store, handled } = await startModeratorsBot();
    const preview = await mod.runs('/articulos añadir', { archivo: file });
    expect(preview.ephemeral).toBe(true);
    expect(preview.text).toContain('### Reglas del club\n-# De reglas.md · 3 pasajes · ');
    expect(preview.text).toContain('-# Horario\n> El club abre a las nueve de la mañana');
    expect(preview.text).toContain('1 de 20 artículos');
    expect(await store.list(discord.guild.id)).toEqual([]);

    const done = await finished(mod.presses(preview.button('Publicar')));
    expect(done.message).toBe(preview.message);
    expect(done.text).toMatch(/^### Publicado: \*\*Reglas del club\*\*/);
    expect(await store.list(discord.guild.id)).toMatchObject([
      { title: 'Reglas del club', passages: 3, origin: { kind: 'file', name: 'reglas.md' }, addedBy: mod.id },
    ]);
    const tried = await finished(mod.presses(done.button('¿A qué hora abre el club?')));
    expect(tried.text).toContain('nueve de la mañana**');
    const answer = await member.runs('/preguntar', { pregunta: '¿cuánto cuesta la cuota mensual?' });
    expect(answer.text).toContain('doce euros');
    expect(discord.channel.messages.map(({ id }) => id)).toEqual([answer.id]);
    expect(await handled()).toEqual([
      'articulos añadir: drafted',
      'button publish: published',
      'button ask: answered',
      'preguntar: answered',
    ]);
  });

  test('that takes long to publish says so, and keeps its buttons until it is done', async () => {
    const { mod, discord, store } = await startModeratorsBot({ patienceMs: 0 });
    const preview = await mod.runs('/articulos añadir', { archivo: file });
    const pressed = mod.presses(preview.button('Publicar'));
    const first = await pressed;
    const underWay = first.kind === 'acknowledged' ? await first.next() : first;
    expect(underWay.text).toBe('### Reglas del club\n-# Lo estoy preparando; tarda unos segundos.');
    expect(underWay.buttons.map(({ customId }) => customId)).toEqual(
      preview.buttons.map(({ customId }) => customId),
    );
    expect((await underWay.next()).text).toContain('Publicado: **Reglas del club**');
    expect(await store.list(discord.guild.id)).toHaveLength(1);
  });

  test('that is discarded leaves nothing', async () => {
    const { discord, mod, store, handled } = await startModeratorsBot();
    const preview = await mod.runs('/articulos añadir', { archivo: file });
    const done = await mod.presses(preview.button('Descartar'));
    expect(done).toMatchObject({ kind: 'update', text: 'Descartado: no queda nada de él.', buttons: [] });
    expect(await store.list(discord.guild.id)).toEqual([]);
    expect((await handled()).at(-1)).toBe('button discard: deleted');
  });

  test('is called as it is told', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const titulo = ' Normas **del** club ';
    const preview = await mod.runs('/articulos añadir', { archivo: file, titulo });
    expect(preview.text).toContain('### Normas \\*\\*del\\*\\* club');
    await finished(mod.presses(preview.button('Publicar')));
    expect(await store.list(discord.guild.id)).toMatchObject([{ title: 'Normas **del** club' }]);
    const window = await mod.runs('/articulos añadir', { titulo: 'Otras' });
    expect(JSON.stringify(window.modal!.raw)).toContain('"value":"Otras"');
  });

  test('of over 8 MiB is refused by its size', async () => {
    const { mod } = await startModeratorsBot();
    const content = 'a'.repeat(8 * 1024 ** 2 + 1);
    const reply = await mod.runs('/articulos añadir', { archivo: { name: 'gran_texto.txt', content } });
    expect(reply).toMatchObject({ ephemeral: true, text: '«gran\\_texto.txt» ocupa más de 8 MiB.' });
  });

  test('whose link has expired is to be attached again', async () => {
    const { discord, mod } = await startModeratorsBot();
    const held = discord.faults.hold('callback');
    const asked = mod.runs('/articulos añadir', { archivo: file });
    await held.arrived;
    discord.losesFiles();
    held.release();
    expect(await asked).toMatchObject({ ephemeral: true });
    expect((await asked).text).toBe(
      'El enlace de Discord a ese archivo ya no es válido. Hay que subirlo de nuevo.',
    );
  });

  test.each([
    ['binary data', 'datos.txt', Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 1, 2]), 'contiene datos binarios'],
    ['what its name does not say', 'notas.pdf', Buffer.from('PK\x03\x04nada'), 'dañado o incompleto'],
    ['nothing', 'vacio.md', '\n\n', 'No encuentro texto que citar'],
    ['broken front matter', 'roto.md', '---\ntitle: [\n---\n\nHola.\n', 'cabecera'],
  ])('with %s gets one line', async (_, name, content, why) => {
    const { mod, store, discord } = await startModeratorsBot();
    const reply = await mod.runs('/articulos añadir', { archivo: { name, content } });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain(why);
    expect(reply.text).not.toContain('\n');
    expect(reply.buttons).toEqual([]);
    expect(await store.list(discord.guild.id)).toEqual([]);
  });
});

describe('hostile text', () => {
  test('pings nobody, in the preview and after', async () => {
    const { mod, member, discord } = await startModeratorsBot();
    const content = `---\ntitle: '@everyone ${member.mention}'\nstarterQuestions: ['@here ¿quién?']\n---\n\n@everyone ${member.mention} <@&${discord.guild.everyone.id}> @here cuidan la puerta.\n`;
    const name = '@everyone.md';
    const preview = await mod.runs('/articulos añadir', { archivo: { name, content } });
    expect(preview.pings).toEqual([]);
    expect(preview.text).toContain('### \\@everyone \\<\\@');
    const done = await finished(mod.presses(preview.button('Publicar')));
    expect(done.pings).toEqual([]);
    expect(done.text).toContain('\\@everyone');
  });

  test('in a title of 300 characters, or with Markdown, is shown as it stands', async () => {
    const { mod } = await startModeratorsBot();
    const long = await mod.runs('/articulos añadir', {
      archivo: { name: 'a.md', content: titled('muy largo '.repeat(30).trim()) },
    });
    expect(long.text.split('\n')[0]!.length).toBeLessThanOrEqual(204);
    const marked = await mod.runs('/articulos añadir', {
      archivo: { name: 'b.md', content: titled('"**Reglas** [del](https://mal.example) ||club||"') },
    });
    expect(marked.text).toContain('### \\*\\*Reglas\\*\\* \\[del]\\(https\\:');
    const done = await finished(mod.presses(marked.button('Publicar')));
    expect(done.text).toContain('\\|\\|club\\|\\|');
  });
});

describe('who may', () => {
  test('are those who manage the server', async () => {
    const { member, discord } = await startModeratorsBot();
    expect(() => member.runs('/articulos añadir', { archivo: file })).toThrow('default member permissions');
    const admin = discord.person({ permissions: ['Administrator'] });
    expect((await admin.runs('/articulos añadir', { archivo: file })).text).toContain('Reglas del club');
  });

  test('are those to whom an administrator gives the command, up to the end', async () => {
    const { member, discord, store } = await startModeratorsBot();
    const role = discord.guild.addRole('bibliotecarios');
    discord.guild.gives(member, role);
    discord.commands.overrides('articulos', role, true);
    const preview = await member.runs('/articulos añadir', { archivo: file });
    await finished(member.presses(preview.button('Publicar')));
    expect(await store.list(discord.guild.id)).toMatchObject([{ addedBy: member.id }]);
  });

  test('are those for an hour, since Discord does not say when it is taken from them', async () => {
    const { member, discord, store } = await startModeratorsBot();
    const role = discord.guild.addRole('bibliotecarios');
    discord.guild.gives(member, role);
    discord.commands.overrides('articulos', role, true);
    const preview = await member.runs('/articulos añadir', { archivo: file });
    const window = (await member.runs('/articulos añadir')).modal!;
    discord.commands.overrides('articulos', role, false);
    discord.passes({ minutes: 61 });
    const late = await member.presses(preview.button('Publicar'));
    expect(late.text).toBe('Ya pasó más de una hora: usa el comando otra vez.');
    const typed = await member.submits(window, { title: 'Normas', text1: 'Se abre a las nueve.' });
    expect(typed.text).toContain('Ya pasó más de una hora');
    expect(typed.files.map(({ name }) => name)).toEqual(['texto.md']);
    expect(await store.list(discord.guild.id)).toEqual([]);
  });

  test('are not those who manage it no longer', async () => {
    const { discord, store } = await startModeratorsBot();
    const role = discord.guild.addRole('mods', ['ManageGuild']);
    const eva = discord.person({ name: 'Eva' });
    discord.guild.gives(eva, role);
    const preview = await eva.runs('/articulos añadir', { archivo: file });
    discord.guild.takes(eva, role);
    for (const name of ['Publicar', 'Descartar']) {
      const reply = await eva.presses(preview.button(name));
      expect(reply).toMatchObject({
        ephemeral: true,
        text: 'Solo puede hacerlo quien gestiona el servidor.',
      });
    }
    expect(preview.message.buttons).toHaveLength(2);
    expect(await store.list(discord.guild.id)).toEqual([]);
  });

  test('are not members who press the button elsewhere', async () => {
    const { mod, member, discord, store } = await startModeratorsBot();
    const preview = await mod.runs('/articulos añadir', { archivo: file });
    const answer = await member.runs('/preguntar', { pregunta: 'nada' });
    const forged = answer.message.forged(preview.button('Publicar').customId!);
    expect((await member.presses(forged)).text).toBe('Solo puede hacerlo quien gestiona el servidor.');
    expect(await store.list(discord.guild.id)).toEqual([]);
  });

  test('is nobody where the bot is no member', async () => {
    const { discord } = await startModeratorsBot();
    const elsewhere = discord.addGuild({ commandsOnly: true });
    const owner = discord.person({ name: 'Nadia' });
    elsewhere.gives(owner, elsewhere.addRole('jefa', ['ManageGuild']));
    const reply = await owner
      .in(elsewhere.addChannel('general'))
      .runs('/articulos añadir', { archivo: file });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toBe(
      'En este servidor no estoy como miembro, así que no guardo artículos suyos. Hay que invitarme primero.',
    );
  });
});

describe('done twice', () => {
  test('a double click is one article', async () => {
    const { discord, mod, store, handled } = await startModeratorsBot();
    const preview = await mod.runs('/articulos añadir', { archivo: file });
    const button = preview.button('Publicar');
    const [one, other] = [mod.presses(button), mod.presses(button)];
    await Promise.all([finished(one), finished(other)]);
    expect(await store.list(discord.guild.id)).toHaveLength(1);
    expect(preview.message.text).toContain('Publicado');
    expect((await handled()).slice(1).sort()).toEqual([
      'button publish: published',
      'button publish: repeated',
    ]);
  });

  test('a press on a message that was slow to change says the same again', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const preview = await mod.runs('/articulos añadir', { archivo: file });
    const { customId } = preview.button('Publicar');
    const discard = preview.button('Descartar').customId!;
    await finished(mod.presses(preview.button('Publicar')));
    for (const id of [customId!, discard]) {
      const again = await finished(mod.presses(preview.message.forged(id)));
      expect(again.text).toContain('Publicado');
    }
    expect(await store.list(discord.guild.id)).toHaveLength(1);
  });

  test('discarded and then published, it stays discarded', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const preview = await mod.runs('/articulos añadir', { archivo: file });
    const { customId } = preview.button('Publicar');
    await mod.presses(preview.button('Descartar'));
    const late = await finished(mod.presses(preview.message.forged(customId!)));
    expect(late.text).toMatch(/^Ese borrador ya no está: .* añade el artículo otra vez\.$/);
    expect(await store.list(discord.guild.id)).toEqual([]);
  });

  test('the same file by two moderators is published once', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const other = discord.person({ name: 'Otro', permissions: ['ManageGuild'] });
    const previews = [
      await mod.runs('/articulos añadir', { archivo: file }),
      await other.runs('/articulos añadir', { archivo: file }),
    ];
    await finished(mod.presses(previews[0]!.button('Publicar')));
    const second = await finished(other.presses(previews[1]!.button('Publicar')));
    expect(second.text).toBe('No lo publico: «Reglas del club» ya tiene ese mismo texto.');
    expect(await store.list(discord.guild.id)).toHaveLength(1);
  });

  test('what was shown before a restart is published after it', async () => {
    const { discord, mod, store, restarts } = await startModeratorsBot();
    const preview = await mod.runs('/articulos añadir', { archivo: file });
    await restarts();
    const done = await finished(mod.presses(preview.button('Publicar')));
    expect(done.text).toContain('Publicado');
    await restarts();
    const again = await finished(mod.presses(preview.message.forged(preview.button('Publicar').customId!)));
    expect(again.text).toMatch(/^Ese borrador ya no está: .* añade el artículo otra vez\.$/);
    expect(await store.list(discord.guild.id)).toHaveLength(1);
  });

  test('a failure in between loses nothing: the buttons stay', async () => {
    const store = await openTestStore();
    const { publish } = store;
    let fails = true;
    const flaky: typeof store = {
      ...store,
      publish: (...given) => (fails ? Promise.reject(new Error('down')) : publish(...given)),
    };
    const { discord, mod } = await startModeratorsBot({ store: flaky });
    const preview = await mod.runs('/articulos añadir', { archivo: file });
    const failed = await finished(mod.presses(preview.button('Publicar')));
    expect(failed).toMatchObject({ kind: 'message', ephemeral: true });
    fails = false;
    const done = await finished(mod.presses(preview.button('Publicar')));
    expect(done.text).toContain('Publicado');
    expect(await store.list(discord.guild.id)).toHaveLength(1);
  });
});

test('why a draft cannot be published is told in its place, and the buttons stay', async () => {
  let fails = true;
  const { mod } = await startModeratorsBot({
    parseStored: async (stored, owner) => {
      if (fails) throw new ArticleError('too-slow', { file: 'reglas.md' }, '10');
      return parser.parseStored(stored, owner);
    },
  });
  const preview = await mod.runs('/articulos añadir', { archivo: file });
  const refused = await finished(mod.presses(preview.button('Publicar')));
  expect(refused.text).toContain('10 s');
  expect(refused.text).not.toContain('preparando');
  expect(refused.buttons.map(({ customId }) => customId)).toEqual(
    preview.buttons.map(({ customId }) => customId),
  );
  fails = false;
  expect((await finished(mod.presses(refused.button('Publicar')))).text).toContain('Publicado');
});

describe('a limit', () => {
  test('of articles is told before and after, and the buttons stay', async () => {
    const { discord, mod, store } = await startModeratorsBot({ limits: { articles: 1 } });
    const first = await mod.runs('/articulos añadir', { archivo: file });
    await finished(mod.presses(first.button('Publicar')));
    const content = titled('Otras reglas', longer);
    const preview = await mod.runs('/articulos añadir', { archivo: { name: 'b.md', content } });
    expect(preview.text).toContain('⚠️ No cabe: el servidor puede tener 1 ');
    const refused = await finished(mod.presses(preview.button('Publicar')));
    expect(refused.text).toContain('No cabe: el servidor puede tener 1 ');
    const [published] = await store.list(discord.guild.id);
    await store.remove(discord.guild.id, published!);
    const done = await finished(mod.presses(refused.button('Publicar')));
    expect(done.text).toContain('Publicado: **Otras reglas**');
  });

  test('of characters is told before and after', async () => {
    const { discord, mod, store } = await startModeratorsBot({ limits: { characters: rules.length + 10 } });
    await storeArticle(store, discord.guild.id);
    const content = titled(
      'Otras reglas',
      'Se entra por la puerta del patio, que se abre a las nueve en punto.',
    );
    const preview = await mod.runs('/articulos añadir', { archivo: { name: 'b.md', content } });
    expect(preview.text).toContain(`pueden sumar ${rules.length + 10} caracteres. Quita alguno`);
    const refused = await finished(mod.presses(preview.button('Publicar')));
    expect(refused.text).toContain(`pueden sumar ${rules.length + 10} caracteres. Quita alguno`);
  });

  test.each([
    [{ characters: 100 }, /^No cabe: .* 100 caracteres, y este solo ya tiene \d+\. Acórtalo/],
    [{ articles: 0 }, /^No se puede publicar: quien me aloja no admite artículos de los servidores\.$/],
  ])('that nothing gets around is told at once, and no draft is kept: %o', async (limits, line) => {
    const { discord, mod, store } = await startModeratorsBot({ limits });
    expect((await mod.runs('/articulos añadir', { archivo: file })).text).toMatch(line);
    expect((await store.exportGuild(discord.guild.id))?.drafts ?? []).toEqual([]);
  });

  test('of articles an hour says when it ends', async () => {
    const { mod } = await startModeratorsBot({ limits: { perHour: 1 } });
    const first = await mod.runs('/articulos añadir', { archivo: file });
    await finished(mod.presses(first.button('Publicar')));
    const next = await mod.runs('/articulos añadir', { archivo: { ...file, content: longer } });
    const refused = await finished(mod.presses(next.button('Publicar')));
    expect(refused.text).toMatch(/Podrás publicar este <t:\d+:R>: los botones seguirán funcionando\./);
  });
});

test.each([
  ['articles', { articles: 1 }],
  ['characters', { characters: rules.length + 10 }],
  ['articles an hour', { perHour: 1 }],
])('what a limit of %s refuses is neither parsed again nor read by the network', async (_, limits) => {
  const parsed: string[] = [];
  const parseStored: typeof parser.parseStored = (...given) => {
    parsed.push(given[0].id);
    return parser.parseStored(...given);
  };
  const { discord, mod, store } = await startModeratorsBot({ limits, parseStored });
  await storeArticle(store, discord.guild.id);
  const content = titled('Otras reglas', longer);
  const preview = await mod.runs('/articulos añadir', { archivo: { name: 'b.md', content } });
  const refused = await finished(mod.presses(preview.button('Publicar')));
  expect(refused.text).toMatch(/No cabe|Se pueden publicar/);
  expect(parsed).toEqual([]);
});

describe('what is answered from', () => {
  test('is said where it is not the server’s own', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    await store.saveSettings(discord.guild.id, { answersFrom: 'host' });
    const preview = await mod.runs('/articulos añadir', { archivo: file });
    const done = await finished(mod.presses(preview.button('Publicar')));
    expect(done.text).toContain('/articulos ajustes');
    expect(done.buttons).toEqual([]);
  });
});

test('in English, all of it is', async () => {
  const { mod } = await startModeratorsBot({ locale: 'en-GB' });
  const preview = await mod.runs('/articles add', { file });
  expect(preview.text).toContain('From reglas.md · 3 passages');
  expect(preview.text).toContain('This is how I will quote it:');
  const done = await finished(mod.presses(preview.button('Publish')));
  expect(done.text).toContain("Published: **Reglas del club**\nIt is this server's first");
});
