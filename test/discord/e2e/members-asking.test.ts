import { describe, expect, test } from 'vitest';
import { beesArticle, shipsArticle } from '../render/fixtures.ts';
import { startBot } from './bot.ts';
import { cannedLibrary, quoteOf } from './canned-library.ts';

const question = '¿Cuándo llegaron las colmenas?';
const library = cannedLibrary([beesArticle], { [question]: { words: ['marzo de 1998'] } });

describe('/preguntar', () => {
  test('answers in public when the article has it', async () => {
    const { discord, log } = await startBot();
    const ana = discord.person({ name: 'Ana' });
    const reply = await ana.runs('/preguntar', { pregunta: 'cuando llegaron las colmenas' });
    expect(reply.ephemeral).toBe(false);
    expect(reply.text).toContain('**marzo de 1998**');
    expect(reply.text).toContain('-# Pasaje 1 de 3 · coincidencia');
    expect(reply.pings).toEqual([]);
    await discord.settled();
    expect(log.filter(({ msg }) => msg === 'interaction')).toEqual([
      expect.objectContaining({
        level: 'info',
        command: 'preguntar',
        locale: 'es-ES',
        outcome: 'answered',
        durationMs: expect.any(Number),
        confidence: expect.any(Number),
      }),
    ]);
  });

  test('answers for the person alone when asked to', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const reply = await ana.runs('/preguntar', { pregunta: question, privado: true });
    expect(reply.ephemeral).toBe(true);
    expect(reply.button('Compartir').disabled).toBe(false);
  });

  test('says in private when the article does not have it, and offers what is nearest', async () => {
    const quotes = ['La miel', 'Marta Ruiz'].map((words) => quoteOf([beesArticle], words));
    const { discord } = await startBot({
      library: cannedLibrary([beesArticle], {}, { quotes, unknownWords: ['Tencent'] }),
    });
    const ana = discord.person();
    const reply = await ana.runs('/preguntar', { pregunta: '¿Qué hace Tencent con la miel?' });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('El artículo no lo dice.');
    expect(reply.text).toContain('«Tencent»');
    expect(reply.text).not.toContain('La miel se vende');
    const page = await ana.presses(reply.button('Pasaje 3 · La miel se vende en la plaza los domingos.'));
    expect(page.kind).toBe('update');
    expect(page.text).toContain('> La miel se vende en la plaza los domingos.');
    expect(page.text).not.toContain('coincidencia');
    const other = await ana.presses(page.button('Otro pasaje'));
    expect(other.text).toContain('Marta Ruiz');
  });

  test('of a greeting says what to do', async () => {
    const { discord, handled } = await startBot({
      library: cannedLibrary([beesArticle], {}, { reason: 'empty-question' }),
    });
    const reply = await discord.person().runs('/preguntar', { pregunta: 'hola 👋' });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('Dime qué quieres saber');
    expect(await handled()).toEqual([expect.objectContaining({ outcome: 'empty-question' })]);
  });

  test('searches the article that was chosen, and names it', async () => {
    const { discord } = await startBot({ articles: [beesArticle, shipsArticle] });
    const ana = discord.person();
    const [ships] = await ana.types('/preguntar', { pregunta: '¿cuándo?', articulo: 'vapor' });
    expect(ships!.name).toBe('Barcos de vapor');
    const reply = await ana.runs('/preguntar', {
      pregunta: '¿cuándo cruzó el lago?',
      articulo: ships!.value,
    });
    expect(reply.text).toContain('-# Barcos de vapor · Pasaje 1 de 1');
  });

  test('does not know every article', async () => {
    const { discord } = await startBot({ articles: [beesArticle, shipsArticle] });
    const reply = await discord.person().runs('/preguntar', { pregunta: question, articulo: 'Trenes' });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('No conozco ese artículo');
  });

  test('takes any text', async () => {
    const { discord } = await startBot();
    const ana = discord.person();
    const texts = ['a'.repeat(6_000), '```', '@everyone <@1>', '\u202e¿?', '1n:2k:0:1:3:0abcdef-3', '𝕏'];
    for (const pregunta of texts) {
      const reply = await ana.runs('/preguntar', { pregunta });
      expect(reply.pings).toEqual([]);
      expect(reply.ephemeral).toBe(true);
    }
  });

  test('is quiet about questions in the log, above the debug level', async () => {
    const { discord, log } = await startBot();
    await discord.person().runs('/preguntar', { pregunta: 'algo muy secreto' });
    const telling = log.filter((line) => JSON.stringify(line).includes('secreto'));
    expect(telling.map(({ level }) => level)).toEqual(['debug']);
  });
});

describe('the list under the question', () => {
  test('has the starter questions before anything is typed', async () => {
    const { discord } = await startBot();
    const choices = await discord.person().types('/preguntar', { pregunta: '' });
    expect(choices.map(({ name }) => name)).toEqual(beesArticle.starterQuestions);
  });

  test('has the text as it is, and then what matches', async () => {
    const { discord } = await startBot();
    const choices = await discord.person().types('/preguntar', { pregunta: 'quien cuida' });
    expect(choices.map(({ name }) => name).slice(0, 3)).toEqual([
      'quien cuida',
      '¿Quién cuida las abejas?',
      '📄 2 · Marta Ruiz cuida las abejas desde el año 18004, según su diario.',
    ]);
  });

  test('is there at every key stroke', async () => {
    const { discord } = await startBot();
    const ana = discord.person();
    const typed = '¿quién cuida las abejas de Aral?';
    for (let end = 1; end <= typed.length; end += 1) {
      await ana.types('/preguntar', { pregunta: typed.slice(0, end) });
    }
    expect(discord.latencies.map(({ type }) => type)).toEqual(Array.from(typed, () => 4));
  });

  test('leads to a passage', async () => {
    const { discord } = await startBot();
    const ana = discord.person();
    const choices = await ana.types('/preguntar', { pregunta: 'quien cuida' });
    const passage = choices.find(({ name }) => name.startsWith('📄 2'));
    const reply = await ana.runs('/preguntar', { pregunta: passage!.value });
    expect(reply.ephemeral).toBe(false);
    expect(reply.text).toContain('> Marta Ruiz cuida las abejas');
    expect(reply.text).toContain('Pasaje 2 de 3');
  });

  test('of a text that has changed since leads to the new one', async () => {
    const bot = await startBot();
    const ana = bot.discord.person();
    const choices = await ana.types('/preguntar', { pregunta: 'miel' });
    const { value } = choices.find(({ name }) => name.startsWith('📄'))!;
    await bot.restartWith({ articles: [shipsArticle] });
    const reply = await ana.runs('/preguntar', { pregunta: value });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('El artículo cambió');
    const about = await ana.presses(reply.button('Ver el artículo'));
    expect(about.text).toContain('Barcos de vapor');
  });
});

describe('/articulo', () => {
  test('tells what the bot knows, and starts reading', async () => {
    const { discord } = await startBot();
    const ana = discord.person();
    const about = await ana.runs('/articulo');
    expect(about.ephemeral).toBe(true);
    expect(about.text).toContain('Las abejas de Aral');
    expect(about.text).toContain('Boletín del valle');
    expect(about.text).toContain('3 pasajes');
    const first = await ana.presses(about.button('Leer desde el principio'));
    expect(first.text).toContain('Pasaje 1 de 3');
    const second = await ana.presses(first.button('Siguiente ▶'));
    expect(second.text).toContain('Pasaje 2 de 3');
  });

  test('answers its starter questions', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const about = await ana.runs('/articulo');
    const answer = await ana.presses(about.button(question));
    expect(answer.kind).toBe('message');
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('**marzo de 1998**');
  });

  test('opens at a passage', async () => {
    const { discord } = await startBot();
    const ana = discord.person();
    const reply = await ana.runs('/articulo', { pasaje: 2 });
    expect(reply.text).toContain('Marta Ruiz');
    const none = await ana.runs('/articulo', { pasaje: 4 });
    expect(none.text).toBe('Los pasajes van del 1 al 3.');
  });

  test('lists the articles where there are several', async () => {
    const { discord } = await startBot({ articles: [beesArticle, shipsArticle] });
    const ana = discord.person();
    const list = await ana.runs('/articulo');
    expect(list.text).toContain('Conozco 2 artículos');
    const about = await ana.presses(list.button('Barcos de vapor'));
    expect(about.text).toContain('1 pasaje ·');
  });
});

test('/ayuda says how to ask, what is kept, and where the code is', async () => {
  const { discord } = await startBot();
  const reply = await discord.person().runs('/ayuda');
  expect(reply.ephemeral).toBe(true);
  expect(reply.text.split('\n')).toHaveLength(5);
  expect(reply.text).toContain('Ahora no guardo lo que preguntas');
  expect(reply.button('Ver el código').url).toBe('https://example.org/code');
});

describe('“Buscar en el artículo”', () => {
  test('answers somebody’s message for the person who wonders, who may share it', async () => {
    const { discord } = await startBot({ library });
    const beto = discord.person({ name: 'Beto' });
    const { message } = beto.says(question);
    const ana = discord.person({ name: 'Ana' });
    const reply = await ana.usesOn(message, 'Buscar en el artículo');
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('**marzo de 1998**');
    const shared = await ana.presses(reply.button('Compartir'));
    expect(shared.ephemeral).toBe(false);
    expect(shared.text).toContain('Compartido por Ana');
    expect(shared.pings).toEqual([]);
  });

  test('finds nothing in a message without words', async () => {
    const { discord } = await startBot();
    const ana = discord.person();
    const { message } = ana.says('<:ok:123456789012345678>');
    const reply = await ana.usesOn(message, 'Find in the article');
    expect(reply.text).toBe('Ese mensaje no tiene texto que buscar.');
  });
});
