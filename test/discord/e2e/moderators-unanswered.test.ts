import { describe, expect, test } from 'vitest';
import { openTestStore } from '../../resources.ts';
import { beesArticle } from '../render/fixtures.ts';
import { startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';
import { finished } from './finished.ts';
import { startModeratorsBot } from './moderators-bot.ts';
import { putArticle } from './own-articles.ts';

const DAY_MS = 86_400_000;

async function recording(options: Parameters<typeof startModeratorsBot>[0] = {}) {
  const bot = await startModeratorsBot(options);
  await bot.store.saveSettings(bot.discord.guild.id, { recordsUnanswered: true });
  const kept = async () => {
    await bot.handled();
    return bot.store.unanswered(bot.discord.guild.id, 0);
  };
  return { ...bot, kept };
}

describe('a question in vain', () => {
  test('is kept where the server wants it, without who asked and without personal marks', async () => {
    const { discord, member, kept } = await recording();
    const question = '¿por qué ana@example.org (+34 612 345 678) no entra?';
    const reply = await member.runs('/preguntar', { pregunta: question });
    expect(reply.text).toContain('ana');
    await member.says(`${discord.bot.mention} ¿a cuánto está el helado de pistacho?`).reply();
    const questions = await kept();
    expect(questions).toEqual([
      expect.objectContaining({ question: '¿por qué … (…) no entra?', outcome: 'declined', locale: 'es' }),
      expect.objectContaining({ question: '¿a cuánto está el helado de pistacho?' }),
    ]);
    expect(JSON.stringify(questions)).not.toContain(member.id);
  });

  test('is cut', async () => {
    const { member, kept } = await recording();
    await member.runs('/preguntar', { pregunta: `¿${'muy '.repeat(100)}lejos?` });
    const [question] = await kept();
    expect(question?.question.length).toBeLessThanOrEqual(200);
    expect(question?.question.endsWith('…')).toBe(true);
  });

  test('is not kept by default, nor in private, nor without a word', async () => {
    const bot = await startModeratorsBot();
    await bot.member.runs('/preguntar', { pregunta: '¿hay helado?' });
    await bot.handled();
    await putArticle(bot.store, bot.discord.guild.id, { title: 'Reglas' });
    await bot.store.saveSettings(bot.discord.guild.id, { recordsUnanswered: true });
    expect(await bot.store.unanswered(bot.discord.guild.id, 0)).toEqual([]);
    await bot.member.in(bot.member.dm()).says('¿hay helado?').reply();
    await bot.member.runs('/preguntar', { pregunta: 'hola' });
    await bot.member.runs('/preguntar', { pregunta: '612345678' });
    await bot.handled();
    expect(await bot.store.unanswered(bot.discord.guild.id, 0)).toEqual([]);
  });

  test('is not what somebody wrote to others', async () => {
    const { discord, member, mod, kept } = await recording();
    const { message } = mod.says('¿cuándo llega el helado?');
    await member.usesOn(message, 'Buscar en el artículo');
    await member.says(discord.bot.mention, { replyTo: message }).reply();
    const answer = await member.runs('/preguntar', { pregunta: '¿qué color tiene el helado?' });
    await mod.says('pues el helado estaba rico ayer', { replyTo: answer.message }).quiet();
    expect((await kept()).map(({ question }) => question)).toEqual(['¿qué color tiene el helado?']);
  });

  test('is kept once when somebody else calls the bot to it', async () => {
    const { discord, member, mod, store, handled } = await startModeratorsBot();
    await store.saveSettings(discord.guild.id, { recordsUnanswered: true });
    const said = mod.says(`${discord.bot.mention} ¿hay lobos por aquí?`);
    await said.reply();
    const again = await member.says(discord.bot.mention, { replyTo: said.message }).reply();
    expect(again.text).toContain('no lo dice');
    await handled();
    expect(await store.unanswered(discord.guild.id, 0)).toHaveLength(1);
  });

  test('by the same person at once counts once; by others each time', async () => {
    const { discord, member, mod, kept } = await recording();
    await member.runs('/preguntar', { pregunta: '¿hay helado?' });
    await member.runs('/preguntar', { pregunta: '¿Hay Helado?' });
    await mod.runs('/preguntar', { pregunta: '¿hay helado?' });
    expect(await kept()).toHaveLength(2);
    expect(discord.guild.id).not.toBe('');
  });

  test('answered with low confidence is kept as such; one that is sure is not', async () => {
    const store = await openTestStore();
    const words = [beesArticle.body.slice(0, 20)] as const;
    const library = cannedLibrary([beesArticle], {
      'quizá esto': { words, certainty: 'maybe', confidence: 0.4 },
      'seguro esto': { words },
    });
    const bot = await startBot({ store, library });
    await store.saveSettings(bot.discord.guild.id, { recordsUnanswered: true });
    const ana = bot.discord.person();
    await ana.runs('/preguntar', { pregunta: 'quizá esto' });
    await ana.runs('/preguntar', { pregunta: 'seguro esto' });
    await bot.handled();
    expect(await store.unanswered(bot.discord.guild.id, 0)).toMatchObject([
      { question: 'quizá esto', outcome: 'maybe' },
    ]);
  });

  test('is not one for a rule that does not exist: that is the answer', async () => {
    const store = await openTestStore();
    const declined = { reason: 'no-such-number', knownNumbers: ['1', '2'] } as const;
    const bot = await startBot({ store, library: cannedLibrary([beesArticle], {}, declined) });
    await store.saveSettings(bot.discord.guild.id, { recordsUnanswered: true });
    const reply = await bot.discord.person().runs('/preguntar', { pregunta: 'regla 99' });
    expect(reply.text).toContain('2');
    await bot.handled();
    expect(await store.unanswered(bot.discord.guild.id, 0)).toEqual([]);
  });

  test('is answered all the same, and in time, when it cannot be kept', async () => {
    const store = await openTestStore();
    let fail = () => {};
    const failing = new Promise<void>((_, reject) => {
      fail = () => reject(new Error('down'));
    });
    const bot = await startBot({ store: { ...store, recordUnanswered: () => failing } });
    await store.saveSettings(bot.discord.guild.id, { recordsUnanswered: true });
    const reply = await bot.discord.person().runs('/preguntar', { pregunta: '¿hay helado de pistacho?' });
    expect(reply.text).toContain('no lo dice');
    fail();
    expect((await bot.handled()).map(({ outcome }) => outcome)).toContain('no-answer');
    expect(bot.log.filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});

describe('/articulos sin-respuesta', () => {
  const ask = (
    question: string,
    askedAtMs = Date.now() - 60_000,
    outcome: 'declined' | 'maybe' = 'declined',
  ) => ({ question, locale: 'es', outcome, askedAtMs }) as const;

  test('says how to turn it on while it is off', async () => {
    const { mod } = await startModeratorsBot();
    const reply = await mod.runs('/articulos sin-respuesta');
    expect(reply).toMatchObject({ ephemeral: true, buttons: [] });
    expect(reply.text).toBe('No guardo las preguntas sin respuesta. Puedes activarlo en /articulos ajustes.');
  });

  test('says when there is nothing', async () => {
    const { mod } = await recording();
    expect((await mod.runs('/articulos sin-respuesta')).text).toContain('no quedó nada sin respuesta');
  });

  test('groups what asks the same, most frequent first, of the last 30 days', async () => {
    const { discord, mod, store } = await recording();
    const { id } = discord.guild;
    const at = Date.now() - 3 * DAY_MS;
    for (const question of [
      ask('¿quién pinta el barco?', Date.now() - 31 * DAY_MS),
      ask('¿dónde se come bien?', at),
      ask('¿cuánto cuesta la entrada?', at),
      ask('precio de la entrada', at + 1_000, 'maybe'),
      ask('¿Cuánto cuesta la entrada?', at + 2_000),
    ])
      await store.recordUnanswered(id, question);
    const reply = await mod.runs('/articulos sin-respuesta');
    expect(reply).toMatchObject({ ephemeral: true, pings: [] });
    expect(reply.text.split('\n').slice(0, 4)).toEqual([
      '### 4 preguntas sin respuesta en 30 días',
      '**3×** ¿Cuánto cuesta la entrada?',
      `-# 2 sin respuesta · 1 con dudas · la última <t:${Math.floor((at + 2_000) / 1_000)}:R>`,
      '**1×** ¿dónde se come bien?',
    ]);
    expect(reply.text).not.toContain('barco');
    await store.saveSettings(id, { recordsUnanswered: false });
    expect((await mod.runs('/articulos sin-respuesta')).text).toContain('Ya no guardo las nuevas.');
  });

  test('has pages, whatever the questions hold', async () => {
    const { discord, mod, store } = await recording();
    const marks = '*_~`|@everyone '.repeat(20).slice(0, 190);
    for (let number = 1; number <= 16; number += 1)
      await store.recordUnanswered(discord.guild.id, ask(`${number} ${marks}`, Date.now() - number * 60_000));
    const first = await mod.runs('/articulos sin-respuesta');
    expect(first.pings).toEqual([]);
    expect(first.text).toContain('Página 1 de 3');
    const second = await finished(mod.presses(first.button('Siguiente ▶')));
    expect(second.text).toContain('Página 2 de 3');
    expect(second.message).toBe(first.message);
  });

  test('is given as a file for spreadsheets', async () => {
    const { discord, mod, store } = await recording();
    const at = Date.UTC(2026, 10, 20, 9, 30);
    for (const question of [
      ask('=HYPERLINK("http://x.example";"ven")', Math.max(at, Date.now() - DAY_MS)),
      ask('di "hola", ¿vale?'),
      ask('di hola vale'),
    ])
      await store.recordUnanswered(discord.guild.id, question);
    const shown = await mod.runs('/articulos sin-respuesta');
    const reply = await mod.presses(shown.button('Descargar CSV'));
    expect(reply).toMatchObject({ kind: 'message', ephemeral: true });
    expect(reply.files[0]?.name).toMatch(/^sin-respuesta-\d{4}-\d\d-\d\d\.csv$/);
    const bytes = Buffer.from(await (await fetch(reply.files[0]!.url)).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString().slice(1).split('\r\n');
    expect(lines[0]).toBe(
      'pregunta,veces,sin respuesta,con dudas,última vez (UTC),otras formas de preguntarlo',
    );
    expect(lines[1]).toMatch(/^(di hola vale|"di ""hola"", ¿vale\?"),2,2,0,\d{4}-\d\d-\d\d \d\d:\d\d,$/);
    expect(lines[2]).toMatch(/^"'=HYPERLINK\(""http:\/\/x\.example"";""ven""\)",1,1,0,/);
    expect(lines).toHaveLength(4);
  });

  test('deletes all of them after asking, and once is enough', async () => {
    const { discord, mod, store, handled } = await recording();
    const { id } = discord.guild;
    await store.recordUnanswered(id, ask('¿hay helado?'));
    await store.recordUnanswered(id, ask('¿hay sopa?'));
    const shown = await mod.runs('/articulos sin-respuesta');
    const asked = await finished(mod.presses(shown.button('Borrar todas')));
    expect(asked.text).toBe('¿Borro las 2 preguntas guardadas? No se puede deshacer.');
    const kept = await finished(mod.presses(asked.button('No, dejarlas')));
    expect(kept.text).toContain('2 preguntas sin respuesta');
    expect(await store.unanswered(id, 0)).toHaveLength(2);
    const again = await finished(mod.presses(kept.button('Borrar todas')));
    const button = again.button('Borrarlas');
    await Promise.all([finished(mod.presses(button)), finished(mod.presses(button))]);
    expect(shown.message.text).toBe('Borradas: no queda ninguna.');
    expect(await store.unanswered(id, 0)).toEqual([]);
    expect((await handled()).slice(-2).sort()).toEqual([
      'button forgetUnanswered: deleted',
      'button forgetUnanswered: repeated',
    ]);
  });
});
