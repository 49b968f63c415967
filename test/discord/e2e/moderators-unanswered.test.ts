import { describe, expect, test } from 'vitest';
import { beesArticle } from '../render/fixtures.ts';
import type { Person } from '../stand-in.ts';
import { type Canned, cannedLibrary } from './canned-library.ts';
import { finished } from './finished.ts';
import { type ModeratorsBot, type ModeratorsOptions, startModeratorsBot } from './moderators-bot.ts';

const DAY_MS = 86_400_000;
const SURE = '¿cuándo llegaron las colmenas?';
const MAYBE = '¿quién manda en el colmenar?';
const answers: Readonly<Record<string, Canned>> = {
  [SURE]: { words: ['en marzo de 1998'] },
  [MAYBE]: { words: ['Marta Ruiz'], certainty: 'maybe', confidence: 0.4 },
};

/** With recording on, unless it is said to be off. */
async function start({ isOn = true, ...options }: ModeratorsOptions & { isOn?: boolean } = {}) {
  const bot = await startModeratorsBot({ host: cannedLibrary([beesArticle], answers), ...options });
  await bot.store.saveSettings(bot.discord.guild.id, { recordsUnanswered: isOn });
  return bot;
}

async function asks(person: Person, ...questions: readonly string[]): Promise<void> {
  for (const pregunta of questions) await person.runs('/preguntar', { pregunta });
}

async function kept({ store, discord, handled }: ModeratorsBot) {
  await handled();
  return store.unanswered(discord.guild.id, 0);
}

const questionsKept = async (bot: ModeratorsBot) => (await kept(bot)).map(({ question }) => question);

/** Keeps a question that was declined, as though it had been asked by so many people. */
async function keep({ store, discord }: ModeratorsBot, question: string, times = 1, askedAtMs = Date.now()) {
  for (let time = 0; time < times; time += 1)
    await store.recordUnanswered(discord.guild.id, {
      question,
      locale: 'es',
      outcome: 'declined',
      askedAtMs,
    });
}

async function csvFrom(url: string): Promise<string> {
  return Buffer.from(await (await fetch(url)).arrayBuffer()).toString('utf8');
}

describe('what is kept', () => {
  test('is nothing until it is turned on, and nothing once it is off', async () => {
    const bot = await start({ isOn: false });
    const { mod, member } = bot;
    await asks(member, '¿hay lobos?');
    const before = await mod.runs('/articulos sin-respuesta');
    expect(before).toMatchObject({ ephemeral: true, buttons: [] });
    expect(before.text).toBe('No guardo las preguntas sin respuesta. Se activa en /articulos ajustes.');
    const panel = await mod.runs('/articulos ajustes');
    const on = await finished(mod.presses(panel.button('Empezar a guardarlas')));
    const none = await mod.runs('/articulos sin-respuesta');
    expect(none.text).toBe('En los últimos 30 días no quedó nada sin respuesta.');
    await asks(member, '¿hay osos?');
    expect(await questionsKept(bot)).toEqual(['¿hay osos?']);
    await finished(mod.presses(on.button('Dejar de guardarlas')));
    await asks(member, '¿hay linces?');
    expect(await questionsKept(bot)).toEqual(['¿hay osos?']);
    const after = await mod.runs('/articulos sin-respuesta');
    expect(after.text).toContain('Ya no guardo las nuevas.');
    expect(after.text).toContain('¿hay osos?');
  });

  test('is what was declined or answered with doubts, not what was answered', async () => {
    const bot = await start();
    await asks(bot.member, SURE, MAYBE, '¿hay osos?', '???');
    expect((await kept(bot)).map(({ question, outcome }) => [question, outcome])).toEqual([
      [MAYBE, 'maybe'],
      ['¿hay osos?', 'declined'],
    ]);
  });

  test('comes from commands, mentions and message commands', async () => {
    const bot = await start();
    const { member, discord } = bot;
    await asks(member, '¿hay osos?');
    await member.says(`${discord.bot.mention} ¿hay lobos?`).reply();
    expect(await questionsKept(bot)).toEqual(['¿hay osos?', '¿hay lobos?']);
  });

  test('is nothing of private conversations, nor of what was not asked of the bot', async () => {
    const bot = await start();
    const { member, discord } = bot;
    const other = discord.person({ name: 'Berta' });
    await member.in(member.dm()).says('¿hay osos?').reply();
    await member.in(member.dm()).runs('/preguntar', { pregunta: '¿hay osos?' });
    // Somebody else's words, to which the bot is called.
    const said = other.says('¿hay lobos por aquí?');
    await member.says(discord.bot.mention, { replyTo: said.message }).reply();
    await member.types('/preguntar', { pregunta: '¿hay linces?' });
    expect(await questionsKept(bot)).toEqual([]);
  });

  test('has no names, ids, telephone numbers nor addresses, and is cut', async () => {
    const bot = await start();
    const { member, discord, store } = bot;
    const long = `¿por qué ${'muy '.repeat(100)}lejos?`;
    await asks(
      member,
      `¿dónde vive ${member.mention} en <#${discord.channel.id}>?`,
      '¿me llamas al +34 612 345 678 o a ana.perez@example.org?',
      long,
    );
    const questions = await questionsKept(bot);
    expect(questions.slice(0, 2)).toEqual(['¿dónde vive en ?', '¿me llamas al … o a …?']);
    expect(questions[2]!.length).toBeLessThanOrEqual(200);
    const held = JSON.stringify((await store.exportGuild(discord.guild.id))!.unanswered);
    for (const mark of [member.id, member.name, '612', 'example.org']) expect(held).not.toContain(mark);
  });

  test('is nothing where only personal marks were written', async () => {
    const bot = await start();
    await asks(bot.member, '+34 612 345 678');
    expect(await questionsKept(bot)).toEqual([]);
  });

  test('counts once for who asks again at once, and once for each person', async () => {
    const bot = await start();
    const other = bot.discord.person({ name: 'Berta' });
    await asks(bot.member, '¿hay osos?', '¿Hay OSOS?');
    await asks(other, '¿hay osos?');
    expect(await questionsKept(bot)).toHaveLength(2);
    const list = await bot.mod.runs('/articulos sin-respuesta');
    expect(list.text).toContain('**2×** ¿hay osos?');
  });
});

describe('/articulos sin-respuesta', () => {
  test('lists them most frequent first, those that ask the same together, and nobody’s name', async () => {
    const bot = await start();
    const { mod, member, discord, handled } = bot;
    const others = ['Berta', 'Carla', 'Dora'].map((name) => discord.person({ name }));
    await asks(member, '¿dónde se aparca?', MAYBE, '¿a qué hora abre el gimnasio?');
    await asks(others[0]!, '¿A QUÉ HORA ABRE EL GIMNASIO?', MAYBE);
    await asks(others[1]!, '¿cuándo abre el gimnasio?');
    await asks(others[2]!, 'a que hora abre el gimnasio');
    await handled();
    const list = await mod.runs('/articulos sin-respuesta');
    expect(list).toMatchObject({ ephemeral: true, pings: [] });
    expect(list.text).toContain('### 7 preguntas sin respuesta en 30 días');
    const lines = list.text.split('\n').filter((line) => line.includes('×**'));
    expect(lines).toEqual([
      '**4×** a que hora abre el gimnasio',
      `**2×** ${MAYBE}`,
      '**1×** ¿dónde se aparca?',
    ]);
    expect(list.text).toMatch(/-# 4 sin respuesta · la última <t:\d+:R>/);
    expect(list.text).toMatch(/-# 2 con dudas · la última <t:\d+:R>/);
    for (const { id, name } of [member, ...others]) {
      expect(list.text).not.toContain(id);
      expect(list.text).not.toContain(name);
    }
    expect((await handled()).at(-1)).toBe('articulos sin-respuesta: shown');
  });

  test('pings nobody, and shows Markdown as it stands', async () => {
    const bot = await start();
    await keep(bot, '@everyone **¿hay** [osos](https://mal.example)?');
    const list = await bot.mod.runs('/articulos sin-respuesta');
    expect(list.pings).toEqual([]);
    expect(list.text).toContain('**1×** \\@everyone \\*\\*¿hay\\*\\* \\[osos]\\(https\\:');
  });

  test('has pages, and forgets after 30 days', async () => {
    const bot = await start();
    for (let rule = 1; rule <= 9; rule += 1) await keep(bot, `¿qué dice la regla ${rule}?`, 10 - rule);
    await keep(bot, '¿hay dinosaurios?', 20, Date.now() - 30 * DAY_MS - 60_000);
    const first = await bot.mod.runs('/articulos sin-respuesta');
    expect(first.text).toContain('### 45 preguntas sin respuesta');
    expect(first.text).toContain('Página 1 de 2');
    expect(first.button('◀ Anterior').disabled).toBe(true);
    const rules = (text: string) => [...text.matchAll(/regla (\d)/g)].map(([, rule]) => Number(rule));
    expect(rules(first.text)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const second = await finished(bot.mod.presses(first.button('Siguiente ▶')));
    expect(second).toMatchObject({ message: first.message });
    expect(rules(second.text)).toEqual([8, 9]);
    const back = await finished(bot.mod.presses(second.button('◀ Anterior')));
    expect(rules(back.text)).toHaveLength(7);
    expect(first.text + second.text).not.toContain('dinosaurios');
  });

  test('fills pages of long questions full of marks within Discord’s limits', async () => {
    const bot = await start();
    for (let number = 0; number < 8; number += 1) await keep(bot, `${number}|${'*_~`'.repeat(49)}`);
    const list = await bot.mod.runs('/articulos sin-respuesta');
    expect(list.text.length).toBeLessThanOrEqual(4_000);
    expect(list.text).toContain('Página 1 de 2');
  });
});

describe('the file', () => {
  test('has all of them as a table in which nothing runs', async () => {
    const bot = await start();
    const { mod, member, handled } = bot;
    const formula = '=HYPERLINK("https://mal.example";"pulsa")';
    const askedAtMs =
      Date.UTC(2020, 0, 1) + Math.floor((Date.now() - Date.UTC(2020, 0, 1)) / 60_000) * 60_000;
    for (let rule = 1; rule <= 8; rule += 1) await keep(bot, `¿qué dice la regla ${rule}?`, 2, askedAtMs);
    await keep(bot, formula, 4, askedAtMs);
    await keep(bot, '¿cuándo abre el gimnasio?', 3, askedAtMs);
    await keep(bot, '¿a qué hora abre el gimnasio?', 2, askedAtMs);
    await keep(bot, '@SUM(1), "dos"', 1, askedAtMs - 60_000);
    const list = await mod.runs('/articulos sin-respuesta');
    const reply = await mod.presses(list.button('Descargar CSV'));
    expect(reply).toMatchObject({ ephemeral: true, text: 'Aquí están todas:' });
    expect(reply.message.id).not.toBe(list.message.id);
    const today = new Date().toISOString().slice(0, 10);
    expect(reply.files.map(({ name }) => name)).toEqual([`sin-respuesta-${today}.csv`]);
    const csv = await csvFrom(reply.files[0]!.url);
    expect(csv.startsWith('\ufeffpregunta,veces,sin respuesta,con dudas,última vez (UTC),')).toBe(true);
    const rows = csv.split('\r\n').slice(1, -1);
    const when = new Date(askedAtMs).toISOString().slice(0, 16).replace('T', ' ');
    expect(rows.slice(0, 2)).toEqual([
      `¿cuándo abre el gimnasio?,5,5,0,${when},¿a qué hora abre el gimnasio?`,
      `"'=HYPERLINK(""https://mal.example"";""pulsa"")",4,4,0,${when},`,
    ]);
    expect(rows).toHaveLength(11);
    expect(rows.at(-1)).toMatch(/^"'@SUM\(1\), ""dos""",1,1,0,/);
    expect(csv).not.toContain(member.id);
    expect((await handled()).at(-1)).toBe('button exportUnanswered: shown');
  });

  test('escapes a formula among the other wordings', async () => {
    const bot = await start();
    await keep(bot, '¿cuándo abre el gimnasio?', 2);
    await keep(bot, '=¿a qué hora abre el gimnasio?');
    const list = await bot.mod.runs('/articulos sin-respuesta');
    const { files } = await bot.mod.presses(list.button('Descargar CSV'));
    const [, row = ''] = (await csvFrom(files[0]!.url)).split('\r\n');
    expect(row).toMatch(/,'=¿a qué hora abre el gimnasio\?$/);
  });

  test('is none where all were deleted meanwhile', async () => {
    const bot = await start();
    await keep(bot, '¿hay osos?');
    const list = await bot.mod.runs('/articulos sin-respuesta');
    await bot.store.forgetUnanswered(bot.discord.guild.id);
    const reply = await bot.mod.presses(list.button('Descargar CSV'));
    expect(reply).toMatchObject({
      files: [],
      text: 'En los últimos 30 días no quedó nada sin respuesta.',
    });
  });
});

describe('to delete all', () => {
  test('is asked first', async () => {
    const bot = await start();
    const { mod, store, discord, handled } = bot;
    for (const question of ['¿hay osos?', '¿dónde se aparca?', '¿cuánto cuesta?']) await keep(bot, question);
    const list = await mod.runs('/articulos sin-respuesta');
    const asked = await finished(mod.presses(list.button('Borrar todas')));
    expect(asked.text).toBe('¿Borro las 3 preguntas guardadas? No se puede deshacer.');
    const kept = await finished(mod.presses(asked.button('No, dejarlas')));
    expect(kept.text).toContain('### 3 preguntas sin respuesta');
    expect(await store.unanswered(discord.guild.id, 0)).toHaveLength(3);

    const again = await finished(mod.presses(kept.button('Borrar todas')));
    const button = again.button('Borrarlas');
    const done = await finished(mod.presses(button));
    expect(done).toMatchObject({ text: 'Borradas: no queda ninguna.', buttons: [], message: list.message });
    expect(await store.unanswered(discord.guild.id, 0)).toEqual([]);
    const late = await finished(mod.presses(again.message.forged(button.customId!)));
    expect(late.text).toBe('Borradas: no queda ninguna.');
    expect((await handled()).slice(-2)).toEqual([
      'button forgetUnanswered: deleted',
      'button forgetUnanswered: repeated',
    ]);
  });

  test('does not stop the recording', async () => {
    const bot = await start();
    await keep(bot, '¿hay osos?');
    const list = await bot.mod.runs('/articulos sin-respuesta');
    const asked = await finished(bot.mod.presses(list.button('Borrar todas')));
    await finished(bot.mod.presses(asked.button('Borrarlas')));
    await asks(bot.member, '¿hay linces?');
    expect(await questionsKept(bot)).toEqual(['¿hay linces?']);
  });
});

describe('who may', () => {
  test('is not who manages the server no longer', async () => {
    const bot = await start();
    const { discord, store } = bot;
    for (let rule = 1; rule <= 9; rule += 1) await keep(bot, `¿qué dice la regla ${rule}?`);
    const role = discord.guild.addRole('mods', ['ManageGuild']);
    const eva = discord.person({ name: 'Eva' });
    discord.guild.gives(eva, role);
    const list = await eva.runs('/articulos sin-respuesta');
    const confirming = await eva.runs('/articulos sin-respuesta');
    const asked = await finished(eva.presses(confirming.button('Borrar todas')));
    discord.guild.takes(eva, role);
    for (const button of [
      list.button('Siguiente ▶'),
      list.button('Descargar CSV'),
      list.button('Borrar todas'),
      asked.button('Borrarlas'),
      asked.button('No, dejarlas'),
    ])
      expect(await eva.presses(button)).toMatchObject({
        kind: 'message',
        ephemeral: true,
        files: [],
        text: 'Solo puede hacerlo quien gestiona el servidor.',
      });
    expect(await store.unanswered(discord.guild.id, 0)).toHaveLength(9);
  });
});

test('/ayuda says that questions are kept, in the server only', async () => {
  const { member } = await start();
  const help = await member.runs('/ayuda');
  expect(help.text).toContain('Si no encuentro la respuesta, guardo tu pregunta 30 días');
  expect(help.text).not.toContain('No guardo lo que preguntas');
  const direct = await member.in(member.dm()).runs('/ayuda');
  expect(direct.text).toContain('No guardo lo que preguntas ni quién eres.');
});
