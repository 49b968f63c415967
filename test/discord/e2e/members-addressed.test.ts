import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/answer/answer.ts';
import type { Article } from '../../../src/article/article.ts';
import { beesArticle } from '../render/fixtures.ts';
import { startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

const question = '¿Cuándo llegaron las colmenas?';
const misspelt = '¿Cuándo yegaron las kolmenas?';
const library = cannedLibrary([beesArticle], { [question]: { words: ['marzo de 1998'] } });
const answer = '**marzo de 1998**';
const howToAsk = '-# Dime qué quieres saber y lo busco en el texto.';

/** The same library, and what it is asked. */
function listen(asked: Library): { heard: string[]; listening: Library } {
  const heard: string[] = [];
  const ask: Library['ask'] = (text, options) => {
    heard.push(text);
    return asked.ask(text, options);
  };
  return { heard, listening: { ...asked, ask } };
}

describe('a mention of the bot’s role', () => {
  test('is answered where its text comes along', async () => {
    const { discord } = await startBot({ library, discord: { roleMentionsCarryText: true } });
    const reply = await discord.person().says(`${discord.guild.botRole.mention} ${question}`).reply();
    expect(reply.text).toContain(answer);
    expect(reply.pings).toEqual([]);
  });

  test('is told how to mention the bot where it does not, quietly and once', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const reply = await ana.says(`${discord.guild.botRole.mention} ${question}`).reply();
    expect(reply.text).toBe(
      '-# Cuando se menciona mi rol no me llega el texto. Mencióname a mí, articulo, o usa /preguntar.',
    );
    expect(reply.raw.flags! & (1 << 12)).toBeGreaterThan(0);
    await ana.says(`${discord.guild.botRole.mention} ${question}`).quiet();
    expect((await handled()).map(({ outcome }) => outcome).toSorted()).toEqual([
      'empty-question',
      'repeated',
    ]);
  });

  test('of another role is none of its business', async () => {
    const { discord, handled } = await startBot({ library, discord: { roleMentionsCarryText: true } });
    const role = discord.guild.addRole('moderadores');
    await discord.person().says(`${role.mention} ${question}`).quiet();
    expect(await handled()).toEqual([]);
  });
});

describe('a reply that only notifies the bot', () => {
  test.each([
    'gracias',
    '👍',
    'jajaja',
    'no era eso',
    'ok, muchas gracias!',
    'thanks a lot',
    '¿?',
    'qué bien',
    'lol',
  ])('and asks nothing gets nothing: %s', async (text) => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const first = await ana.says(`${discord.bot.mention} ${question}`).reply();
    await ana.says(text, { replyTo: first.message }).quiet();
    expect((await handled()).map(({ outcome }) => outcome).toSorted()).toEqual(['answered', 'not-asked']);
  });

  test('is answered if it asks, whether the article has it or not', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const first = await ana.says(`${discord.bot.mention} ${question}`).reply();
    expect((await ana.says(question, { replyTo: first.message }).reply()).text).toContain(answer);
    const other = await ana.says('¿y quién ganó?', { replyTo: first.message }).reply();
    expect(other.text).toContain('El artículo no lo dice.');
  });

  test('is answered without a question mark if the article has it', async () => {
    const told = 'la llegada de las colmenas';
    const knowing = cannedLibrary([beesArticle], {
      [question]: { words: ['marzo de 1998'] },
      [told]: { words: ['marzo de 1998'] },
    });
    const { discord } = await startBot({ library: knowing });
    const ana = discord.person();
    const first = await ana.says(`${discord.bot.mention} ${question}`).reply();
    expect((await ana.says(told, { replyTo: first.message }).reply()).text).toContain(answer);
    await ana.says('pues a mi vecino le picaron', { replyTo: first.message }).quiet();
  });

  test('and writes its name is told how to ask', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const first = await ana.says(`${discord.bot.mention} ${question}`).reply();
    const hint = await ana.says(discord.bot.mention, { replyTo: first.message }).reply();
    expect(hint.text).toBe(howToAsk);
  });
});

describe('the bot’s name alone', () => {
  test('gets a hint, and the same person no second one in that server for a while', async () => {
    let nowMs = 0;
    const { discord } = await startBot({ library, nowMs: () => nowMs });
    const ana = discord.person();
    expect((await ana.says(discord.bot.mention).reply()).text).toBe(howToAsk);
    await ana.says(discord.bot.mention).quiet();
    expect((await discord.person().says(discord.bot.mention).reply()).text).toBe(howToAsk);
    expect((await ana.in(ana.dm()).says('?!').reply()).text).toContain('El artículo no lo dice.');
    nowMs += 11 * 60_000;
    expect((await ana.says(discord.bot.mention).reply()).text).toBe(howToAsk);
  });

  test.each([
    ['ayuda', 'es-ES', 'Pregunta con /preguntar'],
    ['¿Ayuda?', 'es-ES', 'Pregunta con /preguntar'],
    ['help', 'es-ES', 'Pregunta con /preguntar'],
    ['help', 'en-GB', 'Ask with /ask'],
    ['ayuda', 'en-GB', 'Ask with /ask'],
  ] as const)('with "%s" in a server in %s says how to ask, each time', async (word, guildLocale, text) => {
    const { discord } = await startBot({ library, discord: { guildLocale } });
    const ana = discord.person();
    for (let times = 0; times < 2; times += 1) {
      const reply = await ana.says(`${discord.bot.mention} ${word}`).reply();
      expect(reply.text).toContain(text);
    }
  });
});

describe('the bot’s name alone, in reply to somebody’s message', () => {
  test('answers that message where Discord hands it over', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const beto = discord.person();
    // In private conversations, and where the message mentions the bot, it does.
    const asked = beto.says(`${question} ${discord.bot.mention}`);
    await asked.reply();
    const said = ana.says(discord.bot.mention, { replyTo: asked.message });
    const reply = await said.reply();
    expect(reply.text).toContain(`-# ${question}`);
    expect(reply.text).toContain(answer);
    expect(reply.message.replyTo).toBe(said.message.id);
  });

  test('names the command for it where Discord does not', async () => {
    const { discord } = await startBot({ library });
    const asked = discord.person().says(question);
    const ana = discord.person();
    const reply = await ana.says(discord.bot.mention, { replyTo: asked.message }).reply();
    expect(reply.text).toBe(
      '-# No puedo leer ese mensaje. Abre su menú y, en Aplicaciones, elige «Buscar en el artículo».',
    );
    const found = await ana.usesOn(asked.message, 'Buscar en el artículo');
    expect(found.text).toContain(answer);
  });

  test('names it as well where the bot may not read earlier messages', async () => {
    const { discord } = await startBot({ library });
    const asked = discord.person().says(`${question} ${discord.bot.mention}`);
    await asked.reply();
    discord.channel.denies(discord.bot, 'ReadMessageHistory');
    const said = discord.person().says(discord.bot.mention, { replyTo: asked.message });
    const message = await discord.channel.nextMessage();
    expect(message.text).toContain('elige «Buscar en el artículo»');
    expect(said.message.deleted).toBe(false);
    discord.takeViolations();
  });
});

describe('one short word', () => {
  test.each(['no', 'help?', 'the', 'bees'])('does not choose the language: %s', async (word) => {
    const { discord } = await startBot({ library });
    const reply = await discord.person().says(`${discord.bot.mention} ${word}`).reply();
    expect(reply.text).toMatch(/El artículo no lo dice|Dime qué|Pregunta con/);
  });
});

describe('a message that is changed soon', () => {
  test('to mention the bot is answered', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const said = ana.says(question);
    await said.quiet();
    discord.passes({ seconds: 20 });
    ana.edits(said.message, `${discord.bot.mention} ${question}`);
    const reply = await said.reply();
    expect(reply.text).toContain(answer);
    expect(reply.message.replyTo).toBe(said.message.id);
    expect(await handled()).toEqual([
      { level: 'info', command: 'edited message', locale: 'es', outcome: 'answered' },
    ]);
  });

  test('to mend a typing error has its answer changed, and no second one', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const said = ana.says(`${discord.bot.mention} ${misspelt}`);
    const reply = await said.reply();
    expect(reply.text).toContain('El artículo no lo dice.');
    ana.edits(said.message, `${discord.bot.mention} ${question}`);
    await discord.settled();
    expect(reply.message.text).toContain(answer);
    expect(reply.message.editCount).toBe(1);
    expect(reply.message.pings).toEqual([]);
    expect(discord.channel.messages).toHaveLength(2);
    await ana.presses(reply.message.buttons.find(({ label }) => label === 'Siguiente ▶')!);
  });

  test('from thanks to a question is answered', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const first = await ana.says(`${discord.bot.mention} ${question}`).reply();
    const said = ana.says('gracias', { replyTo: first.message });
    await said.quiet();
    ana.edits(said.message, question);
    expect((await said.reply()).text).toContain(answer);
  });

  test('without another text, or later than a minute, changes nothing', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const said = ana.says(`${discord.bot.mention} ${misspelt}`);
    const reply = await said.reply();
    ana.edits(said.message, `${discord.bot.mention} ${misspelt}`);
    await discord.settled();
    discord.passes({ seconds: 61 });
    ana.edits(said.message, `${discord.bot.mention} ${question}`);
    await discord.settled();
    expect(reply.message.editCount).toBe(0);
    expect((await handled()).map(({ outcome }) => outcome).toSorted()).toEqual(['no-answer', 'repeated']);
  });

  test('by a bot is none of its business', async () => {
    const { discord, handled } = await startBot({ library });
    const robot = discord.person({ bot: true });
    const said = robot.says(question);
    robot.edits(said.message, `${discord.bot.mention} ${question}`);
    await said.quiet();
    expect(await handled()).toEqual([]);
  });

  test('while it is being answered has the answer changed once it is there', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const said = ana.says(`${discord.bot.mention} ${misspelt}`);
    ana.edits(said.message, `${discord.bot.mention} ${question}`);
    const reply = await said.reply();
    await discord.settled();
    expect(reply.message.text).toContain(answer);
    expect(discord.channel.messages).toHaveLength(2);
  });
});

describe('“Buscar en el artículo”', () => {
  test('reads what a message forwards', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const original = discord.person().says(question);
    const forward = ana.in(discord.guild.addChannel('otro')).says('', { forwards: original.message });
    const reply = await ana.usesOn(forward.message, 'Buscar en el artículo');
    expect(reply.text).toContain(answer);
  });

  test('reads polls and embeds', async () => {
    const { heard, listening } = listen(library);
    const { discord } = await startBot({ library: listening });
    const ana = discord.person();
    const poll = ana.says('', { poll: { question: '¿Cuándo?', answers: ['En 1998', 'Nunca'] } });
    const embed = ana.says('Mirad esto', { embeds: [{ title: 'Colmenas', description: '¿Cuántas hay?' }] });
    await ana.usesOn(poll.message, 'Buscar en el artículo');
    await ana.usesOn(embed.message, 'Buscar en el artículo');
    expect(heard).toEqual(['¿Cuándo?\nEn 1998\nNunca', 'Mirad esto\nColmenas\n¿Cuántas hay?']);
  });

  test('hands over all of a long message, without what are no words', async () => {
    const { heard, listening } = listen(library);
    const { discord } = await startBot({ library: listening });
    const ana = discord.person();
    const said = ana.says(
      `Hola a todos **mirad** https://example.org/x. Ayer estuve en Aral. ${question} Un ~~saludo~~ <:ok:123456789012345678>`,
    );
    await ana.usesOn(said.message, 'Buscar en el artículo');
    expect(heard).toEqual([`Hola a todos mirad . Ayer estuve en Aral. ${question} Un saludo`]);
  });
});

describe('/preguntar', () => {
  test('cleans its text as that of a message', async () => {
    const { heard, listening } = listen(library);
    const { discord } = await startBot({ library: listening });
    const ana = discord.person();
    const asked = [
      `${discord.bot.mention} ${question}`,
      `**${question}** <:abeja:123456789012345678>`,
      `\`${question}\` https://example.org/colmenas`,
      `[${question}](https://example.org/)`,
    ];
    for (const pregunta of asked) {
      const reply = await ana.runs('/preguntar', { pregunta });
      expect(reply.text).toContain(`-# ${question}`);
      expect(reply.text).toContain(answer);
    }
    expect(heard).toEqual(asked.map(() => question));
  });

  test('does not tell in the clear what was asked in a spoiler', async () => {
    const { discord, log } = await startBot({
      library: cannedLibrary(
        [beesArticle],
        { [question]: { words: ['marzo de 1998'] } },
        { unknownWords: ['Darth'] },
      ),
    });
    const ana = discord.person();
    const beto = discord.person();
    const reply = await ana.runs('/preguntar', { pregunta: `||${question}||` });
    expect(reply.text).toContain(`-# ||${question}||\n> `);
    const copy = await beto.presses(reply.button('Siguiente ▶'));
    expect(copy.text).toContain(`-# ||${question}||\n> `);
    const mentioned = await ana.says(`${discord.bot.mention} ||¿muere Darth?|| dime`).reply();
    expect(mentioned.text).toContain('-# ||¿muere Darth? dime||');
    expect(mentioned.text).toContain('«||Darth||»');
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('asks all of a long question that was chosen as it was typed', async () => {
    const long = `${'Tengo una duda muy larga que contar. '.repeat(5)}${question}`;
    const { discord } = await startBot({
      library: cannedLibrary([beesArticle], { [long]: { words: ['marzo de 1998'] } }),
    });
    const ana = discord.person();
    await ana.types('/preguntar', { pregunta: long.slice(0, -3) });
    const [asTyped] = await ana.types('/preguntar', { pregunta: long });
    await ana.types('/preguntar', { pregunta: `${long} ¿eh?` });
    expect(String(asTyped!.value).length).toBeLessThanOrEqual(100);
    const reply = await ana.runs('/preguntar', { pregunta: asTyped!.value });
    expect(reply.text).toContain(answer);
    // Somebody else's choice, or one from before a restart, asks at least what it shows.
    const other = await discord.person().runs('/preguntar', { pregunta: asTyped!.value });
    expect(other.text).toContain('-# Tengo una duda muy larga');
    expect(other.text).not.toContain('…');
  });
});

describe('of several articles', () => {
  const knowing = (articles: readonly Article[]) =>
    cannedLibrary(articles, { [question]: { words: ['marzo de 1998'] } });
  const twins = [beesArticle, { ...beesArticle, id: 'otro', title: 'Las abejas de Oral' }];

  test('a title that fits several is said to be ambiguous', async () => {
    const { discord } = await startBot({ library: knowing(twins) });
    const ana = discord.person();
    const reply = await ana.runs('/preguntar', { pregunta: question, articulo: 'abejas' });
    // The file's name of one of them is what was typed.
    expect(reply.text).toContain('Las abejas de Aral');
    const ambiguous = await ana.runs('/preguntar', { pregunta: question, articulo: 'las abejas' });
    expect(ambiguous.ephemeral).toBe(true);
    expect(ambiguous.text).toBe(
      'Hay varios artículos con ese nombre: «Las abejas de Aral» y «Las abejas de Oral». Elige uno de la lista.',
    );
    expect((await ana.runs('/articulo', { articulo: 'las abejas' })).text).toContain('Hay varios artículos');
  });

  test('/articulo with a passage and no article asks which', async () => {
    const short = { ...beesArticle, id: 'corto', title: 'Corto', passages: beesArticle.passages.slice(0, 1) };
    const { discord } = await startBot({ library: knowing([...twins, short]) });
    const ana = discord.person();
    const list = await ana.runs('/articulo', { pasaje: 2 });
    expect(list.ephemeral).toBe(true);
    expect(list.text).toContain('¿El pasaje 2 de qué artículo?');
    expect(list.buttons.map(({ label }) => label)).toEqual(twins.map(({ title }) => title));
    const page = await ana.presses(list.button('Las abejas de Oral'));
    expect(page.kind).toBe('update');
    expect(page.text).toContain('Marta Ruiz cuida');
    expect(page.text).toContain('Las abejas de Oral · Pasaje 2 de 3');
  });
});
