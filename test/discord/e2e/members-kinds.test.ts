import { describe, expect, test } from 'vitest';
import { handMadeArticle } from '../render/hand-made.ts';
import { startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

const items = ['- sillas', '- mesas', '- manteles', '- vajilla'];
const url = 'https://example.org/tarifas';
const article = handMadeArticle(
  [
    { words: ['El albergue abrió en 1962 y tiene veinte camas.'] },
    {
      kind: 'table-row',
      context: ['Tarifas', 'Temporada | Cama'],
      words: [{ label: 'Temporada: ' }, 'Baja', { label: ' · ' }, { label: 'Cama: ' }, '14 €'],
    },
    { kind: 'rule', context: ['Reglamento'], number: '9', words: ['No se fuma.'] },
    { kind: 'faq', context: ['Dudas', '¿Se admiten perros?'], words: ['Sí, con correa.'] },
    { kind: 'list', context: ['La cocina tiene:'], words: [items.join('\n')], sentences: items },
    {
      words: [
        'La llave está en ',
        { text: 'el tiesto', source: '||el tiesto||', isSpoiler: true },
        '; antes, ',
        { text: 'en la puerta', source: '~~en la puerta~~', isStruck: true },
        '. Mira las ',
        { text: 'tarifas', source: `[tarifas](${url})`, url },
        '.',
      ],
    },
  ],
  { title: 'El albergue' },
);

const library = cannedLibrary(
  [article],
  {
    '¿cuánto cuesta la cama en temporada baja?': { words: ['14 €'] },
    'qué dice la regla 9': { words: ['No se fuma.'] },
    '¿puedo llevar al perro?': { words: ['con correa'] },
    '¿hay vajilla?': { words: ['vajilla'] },
    '¿dónde está la llave?': { words: ['el tiesto'] },
    '¿cuántas camas hay?': { words: ['veinte', 'No se fuma.'], certainty: 'maybe', confidence: 0.4 },
    '¿de qué trata?': { words: ['El albergue abrió'], isOverview: true },
  },
  { reason: 'no-such-number', knownNumbers: ['1', '2', '3', '9'] },
);

describe('what a person reads of', () => {
  test.each([
    [
      'a table',
      '¿cuánto cuesta la cama en temporada baja?',
      '-# Tarifas\n> Temporada: Baja\n> Cama: **14 €**\n-# Pasaje 2 de 6',
    ],
    ['a rule', 'qué dice la regla 9', '-# Reglamento › 9\n> **No se fuma.**\n-# Pasaje 3 de 6'],
    [
      'a question and its answer',
      '¿puedo llevar al perro?',
      '-# Dudas › ¿Se admiten perros?\n> Sí, **con correa**.\n-# Pasaje 4 de 6',
    ],
    ['a list', '¿hay vajilla?', '-# La cocina tiene\\:\n> […]\n> \\- **vajilla**\n-# Pasaje 5 de 6'],
    [
      'marks',
      '¿dónde está la llave?',
      '> La llave está en ||**el tiesto**||; antes, ~~en la puerta~~. Mira las tarifas.\n-# Pasaje 6 de 6',
    ],
  ])('%s', async (_, pregunta, text) => {
    const { discord } = await startBot({ library });
    const reply = await discord.person().runs('/preguntar', { pregunta });
    expect(reply.text).toContain(text);
    expect(reply.pings).toEqual([]);
  });
});

test('the links of a quote can be followed', async () => {
  const { discord } = await startBot({ library });
  const reply = await discord.person().runs('/preguntar', { pregunta: '¿dónde está la llave?' });
  expect(reply.button('tarifas').url).toBe(url);
});

describe('what may be the answer', () => {
  const question = '¿cuántas camas hay?';

  test('comes in private with a word of caution, and can be shared with it', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const reply = await ana.runs('/preguntar', { pregunta: question });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain(
      'Puede que sea esto:\n> El albergue abrió en 1962 y tiene **veinte** camas.',
    );
    const shared = await ana.presses(reply.button('Compartir'));
    expect(shared.text).toContain('Puede que sea esto:');
    const other = await ana.presses(reply.button('Otra respuesta'));
    expect(other.text).toContain('respuesta 2 de 2');
  });

  test('comes in answer to a mention as well, in the language of the server', async () => {
    const { discord } = await startBot({ library, discord: { guildLocale: 'en-GB' } });
    const english = cannedLibrary([article], { 'beds 20': { words: ['veinte'], certainty: 'maybe' } });
    const bot = await startBot({ library: english, discord: { guildLocale: 'en-GB' } });
    const reply = await bot.discord.person().says(`${bot.discord.bot.mention} beds 20`).reply();
    expect(reply.text).toContain('This may be it:\n> ');
    const spanish = await discord.person().says(`${discord.bot.mention} ${question}`).reply();
    expect(spanish.text).toContain('Puede que sea esto:\n');
    expect(spanish.buttons.map(({ label }) => label)).toEqual([
      '◀ Anterior',
      'Siguiente ▶',
      'Otra respuesta',
      '🗑 Borrar',
    ]);
  });
});

test('what an article is about comes with title, opening and sections to open', async () => {
  const { discord } = await startBot({ library });
  const ana = discord.person();
  const reply = await ana.runs('/preguntar', { pregunta: '¿de qué trata?' });
  expect(reply.ephemeral).toBe(false);
  expect(reply.text).toContain('### El albergue\n> El albergue abrió en 1962 y tiene veinte camas.');
  expect(reply.buttons.map(({ label }) => label).slice(0, 3)).toEqual(['Tarifas', 'Reglamento', 'Dudas']);
  const copy = await discord.person().presses(reply.button('Dudas'));
  expect(copy.ephemeral).toBe(true);
  const page = await ana.presses(reply.button('Reglamento'));
  expect(page.kind).toBe('update');
  expect(page.text).toContain('> No se fuma.');
});

test('of a number that does not exist those that do are said', async () => {
  const { discord } = await startBot({ library });
  const reply = await discord.person().runs('/preguntar', { pregunta: 'regla 99' });
  expect(reply.text).toContain('Ese número no existe en el texto.\nLos que hay: del 1 al 3 y el 9.');
});
