import { describe, expect, test } from 'vitest';
import { beesArticle } from '../render/fixtures.ts';
import type { Asked, Message, Person, Reply } from '../stand-in.ts';
import { cannedLibrary } from './canned-library.ts';
import { finished } from './finished.ts';
import { startModeratorsBot, storeArticle } from './moderators-bot.ts';

const SECRET = 'pingüino azul';
const QUESTION = '¿cuál es la contraseña del sótano?';
const VAIN = '¿quién robó los diamantes de la reina?';
const HOSTS = '¿quién cuida las abejas?';

const secretText = `---
title: Secretos del sótano
starterQuestions:
  - ${QUESTION}
---

La contraseña del sótano es ${SECRET}.

# Llaves

Las llaves del sótano están detrás del espejo.
`;
const otherText = `# Cocina\n\nLa cocina cierra a las diez.\n\n# Comedor\n\nEl comedor abre a las ocho.\n`;

/** Words of the first server that nobody elsewhere may read. */
const hidden = [/ping.ino/i, /azul/i, /s[oó]tano/i, /espejo/i, /diamantes/i, /secretos/i];

function expectNothing(shown: unknown): void {
  const text = JSON.stringify(shown);
  for (const word of hidden) expect(text).not.toMatch(word);
}

/** What a person sees of a reply, without what they wrote themselves. */
function seen({ text, files, buttons, selects }: Reply | Message) {
  return [
    text,
    files.map(({ name }) => name),
    buttons.map(({ label }) => label),
    selects.map(({ options, chosen }) => [options, chosen]),
  ];
}

const idsOf = ({ buttons }: Reply) => buttons.flatMap(({ customId }) => customId ?? []);

/** Two servers: one with an article, a draft and questions; another one with its moderator and an article of its own. */
async function start() {
  const host = cannedLibrary([beesArticle], { [HOSTS]: { words: ['Marta Ruiz'] } });
  const bot = await startModeratorsBot({ host });
  const { discord, store, mod, member } = bot;
  const first = discord.guild;
  const second = discord.addGuild({ name: 'Otro' });
  const channel = second.addChannel('general');
  const bea = discord.person({ name: 'Bea' }).in(channel);
  second.gives(bea, second.addRole('mods', ['ManageGuild']));
  await store.saveSettings(first.id, { recordsUnanswered: true });
  await store.saveSettings(second.id, { recordsUnanswered: true });
  const article = await storeArticle(store, first.id, { title: 'Secretos del sótano', text: secretText });
  const others = await storeArticle(store, second.id, { title: 'Cocina', text: otherText, passages: 2 });
  await member.runs('/preguntar', { pregunta: VAIN });
  await bot.handled();
  expect(await store.unanswered(first.id, 0)).toHaveLength(1);
  return { ...bot, first, second, channel, bea, article, others, mod, member };
}

type Started = Awaited<ReturnType<typeof start>>;

/** Ids of all buttons that the bot shows of the first server, and values of its lists. */
async function collect({ mod, member, first, store }: Started) {
  const answer = await member.runs('/preguntar', { pregunta: QUESTION });
  expect(answer.text).toContain(SECRET);
  const alone = await member.runs('/preguntar', { pregunta: QUESTION, privado: true });
  const about = await member.runs('/articulo');
  const draft = { name: 'nuevo.md', content: `# Más secretos\n\nEl espejo tapa el sótano.\n` };
  const preview = await mod.runs('/articulos añadir', { archivo: draft });
  const removal = await mod.runs('/articulos quitar', { articulo: 'secretos' });
  const panel = await mod.runs('/articulos ajustes');
  const vain = await mod.runs('/articulos sin-respuesta');
  const replies = [answer, alone, about, preview, removal, panel, vain];
  const passages = await member.types('/preguntar', { pregunta: 'contraseña' });
  const titles = await member.types('/preguntar', { pregunta: QUESTION, articulo: 'secr' });
  expect(passages.length).toBeGreaterThan(1);
  expect(titles).toHaveLength(1);
  const ids = [...new Set(replies.flatMap(idsOf))];
  for (const kind of ['1n', '1s', '1d', '1q', '1g', '1h', '1x', '1e', '1f', '1w'])
    expect(
      ids.some((id) => id.startsWith(kind)),
      kind,
    ).toBe(true);
  // A starter question stands for itself; the others say nothing unless the bot looks them up.
  const values = [...passages, ...titles]
    .map(({ value }) => String(value))
    .filter((value) => value !== QUESTION);
  expect(values.length).toBeGreaterThan(1);
  expectNothing(values);
  return {
    ids,
    values,
    held: await store.exportGuild(first.id),
  };
}

/** Presses a button, whatever the bot then does: the last thing that is seen of it. */
async function press(person: Person, message: Message, id: string): Promise<Reply> {
  const asked: Asked = person.presses(message.forged(id));
  return finished(asked);
}

describe('a moderator of another server', () => {
  test('neither lists, completes, chooses, downloads nor removes the first one’s articles', async () => {
    const started = await start();
    const { bea, article, store, first } = started;
    const { held, values } = await collect(started);
    const list = await bea.runs('/articulos lista');
    expect(list.text).toContain('### 1 artículo\n');
    expectNothing(seen(list));
    for (const command of ['/articulos quitar', '/articulos descargar']) {
      for (const articulo of ['', 'sec', 'Secretos del sótano', article.id])
        expectNothing(await bea.types(command, { articulo }));
      for (const articulo of [
        article.id,
        'Secretos del sótano',
        ...values.map((value) => value.slice(0, 100)),
      ]) {
        const reply = await bea.runs(command, { articulo });
        expect(reply).toMatchObject({ ephemeral: true, files: [], buttons: [] });
        expect(reply.text).toBe('Este servidor no tiene ese artículo. Elige uno de la lista.');
      }
    }
    expect(await store.exportGuild(first.id)).toEqual(held);
  });

  test('sees, exports and deletes none of its questions', async () => {
    const started = await start();
    const { bea, store, first, second } = started;
    const none = await bea.runs('/articulos sin-respuesta');
    expect(none.text).toBe('En los últimos 30 días no quedó nada sin respuesta.');
    await bea.runs('/preguntar', { pregunta: '¿hay osos?' });
    await started.handled();
    const list = await bea.runs('/articulos sin-respuesta');
    expect(list.text).toContain('### 1 pregunta sin respuesta');
    expectNothing(seen(list));
    const { files } = await bea.presses(list.button('Descargar CSV'));
    expectNothing(await (await fetch(files[0]!.url)).text());
    const asked = await finished(bea.presses(list.button('Borrar todas')));
    await finished(bea.presses(asked.button('Borrarlas')));
    expect(await store.unanswered(second.id, 0)).toEqual([]);
    expect(await store.unanswered(first.id, 0)).toMatchObject([{ question: VAIN }]);
  });

  test('does nothing to it, and reads nothing of it, with any of its buttons', async () => {
    const started = await start();
    const { bea, store, first, second, others, channel } = started;
    const { ids, held } = await collect(started);
    for (const id of ids) {
      const mine = await bea.runs('/articulos ajustes');
      const open = await bea.runs('/preguntar', { pregunta: '¿a qué hora cierra la cocina?' });
      expect(open.ephemeral).toBe(false);
      for (const { message } of [mine, open]) expectNothing([id, seen(await press(bea, message, id))]);
    }
    for (const message of channel.messages) expectNothing(seen(message));
    // What they did in their own server is theirs to do; nothing came from the first one.
    expect(await store.list(second.id)).toMatchObject([{ id: others.id, title: 'Cocina' }]);
    expect(await store.exportGuild(first.id)).toEqual(held);
  });

  test('sees no channel of it in the settings', async () => {
    const { bea, store, second, discord } = await start();
    await store.saveSettings(second.id, { mentionChannels: [discord.channel.id] });
    const panel = await bea.runs('/articulos ajustes');
    expect(JSON.stringify(panel.components)).not.toContain(discord.channel.id);
    expect(panel.selects[2]!.chosen).toEqual([]);
  });

  test('puts no draft of it in the place of an article', async () => {
    const started = await start();
    const { bea, article, store, first, second } = started;
    const { held } = await collect(started);
    const archivo = { name: 'x.md', content: '# X\n\nNada que ver con nada.\n' };
    const reply = await bea.runs('/articulos añadir', { archivo, reemplaza: article.id });
    expect(reply).toMatchObject({ ephemeral: true, buttons: [] });
    expectNothing(seen(reply));
    expect(await store.exportGuild(first.id)).toEqual(held);
    expect(await store.list(second.id)).toHaveLength(1);
  });
});

describe('a member of another server', () => {
  test.each(['own', 'host', 'both'] as const)(
    'is neither answered from, nor offered, what the first one has, with %s',
    async (answersFrom) => {
      const started = await start();
      const { discord, channel, store, second } = started;
      const { values } = await collect(started);
      await store.saveSettings(second.id, { answersFrom });
      const cleo = discord.person({ name: 'Cleo' }).in(channel);
      // What the bot repeats of a question is the asker's own.
      const asked = '¿cuál es la clave?';
      for (const options of [
        { pregunta: asked },
        ...values.map((value) => ({ pregunta: asked, articulo: value })),
        ...values.map((value) => ({ pregunta: value })),
        { pregunta: asked, articulo: 'Secretos del sótano' },
      ])
        expectNothing(seen(await cleo.runs('/preguntar', options)));
      const question = await cleo.runs('/preguntar', { pregunta: QUESTION });
      expect(question.text).not.toMatch(/ping.ino|azul/);
      for (const articulo of [...values, 'Secretos del sótano'])
        for (const pasaje of [1, 2]) expectNothing(seen(await cleo.runs('/articulo', { articulo, pasaje })));
      expectNothing(seen(await cleo.runs('/articulo')));
      expectNothing(await cleo.types('/preguntar', { pregunta: 'contras' }));
      expectNothing(await cleo.types('/preguntar', { pregunta: asked, articulo: '' }));
      expectNothing(await cleo.types('/articulo', { articulo: '' }));
      const mention = await cleo.says(`${discord.bot.mention} ${asked}`).reply();
      expectNothing(seen(mention));
      const found = await cleo.usesOn(cleo.says(asked).message, 'Buscar en el artículo');
      expectNothing(seen(found));
    },
  );
});

describe('a private conversation', () => {
  test('is answered from the host’s articles only', async () => {
    const started = await start();
    const { member, first, store } = started;
    const { ids, values, held } = await collect(started);
    await store.saveSettings(first.id, { answersFrom: 'own' });
    const direct = member.in(member.dm());
    expect((await direct.says(HOSTS).reply()).text).toContain('**Marta Ruiz**');
    const declined = await direct.says(QUESTION).reply();
    expect(declined.text).not.toMatch(/ping.ino|azul/);
    const known = await direct.runs('/preguntar', { pregunta: HOSTS });
    expect(known.text).toContain('**Marta Ruiz**');
    for (const value of values) {
      expectNothing(seen(await direct.runs('/preguntar', { pregunta: value })));
      expectNothing(seen(await direct.runs('/preguntar', { pregunta: '¿y la clave?', articulo: value })));
      expectNothing(seen(await direct.runs('/articulo', { articulo: value, pasaje: 1 })));
    }
    expectNothing(await direct.types('/preguntar', { pregunta: 'contras' }));
    expectNothing(await direct.types('/articulo', { articulo: '' }));
    for (const id of ids) {
      const { message } = await direct.runs('/preguntar', { pregunta: HOSTS });
      expectNothing([id, seen(await press(direct, message, id))]);
    }
    expect(() => direct.runs('/articulos lista')).toThrow();
    const after = await store.exportGuild(first.id);
    expect({ ...after, settings: held!.settings }).toEqual(held);
  });
});

test('one and the same text in two servers stays two articles: what one does the other does not notice', async () => {
  const { mod, bea, member, store, first, second } = await start();
  await storeArticle(store, second.id, { title: 'Secretos del sótano', text: secretText });
  const answer = await member.runs('/preguntar', { pregunta: QUESTION });
  const asked = await bea.runs('/articulos quitar', { articulo: 'Secretos del sótano' });
  await finished(bea.presses(asked.button('Quitar')));
  expect(await store.list(second.id)).toHaveLength(1);
  expect(await store.list(first.id)).toHaveLength(1);
  const next = await member.presses(answer.button('Siguiente ▶'));
  expect(next.text).toContain('detrás del espejo');
  const late = await mod.runs('/preguntar', { pregunta: QUESTION });
  expect(late.text).toContain(SECRET);
});
