import { describe, expect, test } from 'vitest';
import { beesArticle } from '../render/fixtures.ts';
import { startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

const question = '¿Cuándo llegaron las colmenas?';
const library = cannedLibrary([beesArticle], { [question]: { words: ['marzo de 1998'] } });

/** Where a person may have brought the bot, by themselves, with somebody else there. */
async function places() {
  const bot = await startBot({ library });
  const { discord } = bot;
  const ana = discord.person({ name: 'Ana' });
  const beto = discord.person({ name: 'Beto' });
  ana.installsApp();
  const elsewhere = discord.addGuild({ name: 'Otro', bot: false }).addChannel('charla');
  const group = discord.groupDm([ana, beto]);
  return { ...bot, ana, beto, elsewhere, group };
}

describe.each(['elsewhere', 'group'] as const)('in a place where the bot is no member (%s)', (place) => {
  test('commands, pages, copies and sharing work', async () => {
    const { [place]: channel, ana, beto } = await places();
    const answer = await ana.in(channel).runs('/preguntar', { pregunta: question });
    expect(answer.ephemeral).toBe(false);
    expect(answer.text).toContain('**marzo de 1998**');
    const next = await ana.in(channel).presses(answer.button('Siguiente ▶'));
    expect(next.kind).toBe('update');
    const copy = await beto.in(channel).presses(next.button('Siguiente ▶'));
    expect(copy.ephemeral).toBe(true);
    const shared = await beto.in(channel).presses(copy.button('Compartir'));
    expect(shared.text).toContain('Compartido por Beto');
  });

  test('only the person who asked removes the answer', async () => {
    const { [place]: channel, ana, beto, discord } = await places();
    const answer = await ana.in(channel).runs('/preguntar', { pregunta: question });
    const refused = await beto.in(channel).presses(answer.button('🗑 Borrar'));
    expect(refused.text).toContain('Solo puede borrarlo');
    await ana.in(channel).presses(answer.button('🗑 Borrar'));
    await discord.settled();
    expect(answer.message.deleted).toBe(true);
  });

  test('no answer stays private', async () => {
    const { [place]: channel, ana } = await places();
    const reply = await ana.in(channel).runs('/preguntar', { pregunta: '¿quién ganó?' });
    expect(reply.ephemeral).toBe(true);
  });
});

test('the starter questions under a hint answer whoever presses, alone; in private conversations for good', async () => {
  const { discord } = await startBot();
  const ana = discord.person();
  const beto = discord.person({ name: 'Beto' });
  const hint = await ana.says(discord.bot.mention).reply();
  const alone = await beto.presses(hint.button(question));
  expect(alone.ephemeral).toBe(true);
  expect(alone.text).toContain('**marzo de 1998**');
  const dm = ana.in(ana.dm());
  const directHint = await dm.says('?').reply();
  const answer = await dm.presses(directHint.button(question));
  expect(answer.ephemeral).toBe(false);
});
