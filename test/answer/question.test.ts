import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTION_KINDS, type QuestionKind, readQuestion } from '../../src/answer/question.ts';
import { tokenise } from '../../src/language/tokenise.ts';
import { loadLanguages } from '../../src/resources.ts';

const languages = loadLanguages('data');

function read(text: string) {
  const tokens = tokenise(text);
  const language = languages.of(languages.detect(text));
  const reading = readQuestion(tokens, (place) => !language.isStopWord(tokens[place]!.folded));
  const wordAt = (place: number | undefined) => (place === undefined ? undefined : tokens[place]!.text);
  return { ...reading, focusWord: wordAt(reading.focus), predicateWord: wordAt(reading.predicate) };
}

const KINDS: Readonly<Record<QuestionKind, readonly string[]>> = {
  when: [
    '¿Cuándo se fundó el club?',
    'cuando se fundo el club',
    '¿CUÁNDO SE FUNDÓ EL CLUB?',
    'El club se fundó ¿cuándo?',
    'club fundado cuando',
    'hola, ¿cuándo se fundó el club?',
    '¿En qué año se fundó el club?',
    'en que año cerro la mina',
    '¿Qué día abre la sala?',
    '¿Cuál es la fecha del torneo?',
    '¿Desde cuándo alquila el edificio?',
    '¿En qué siglo llegaron los pobladores?',
    '¿A qué hora abre la sala?',
    'When was the lighthouse built?',
    'what year was the lighthouse built',
    'In which century was it built?',
    'What is the date of the storm?',
  ],
  'how-many': [
    '¿Cuántos jugadores participan?',
    'cuantos jugadores participan',
    '¿Cuánto cuesta la cuota?',
    'cuanto cuesta la cuota',
    '¿Cuál es el precio de la cuota?',
    '¿Qué edad hay que tener?',
    '¿Cuál es la población de Villahonda?',
    'How many keepers lived there?',
    'How much did the tower cost?',
    'How tall is the tower?',
    'How old is it?',
    'What is the price?',
    'la cuota ¿cuánto cuesta?',
  ],
  percent: [
    '¿Qué porcentaje de los vecinos trabaja?',
    '¿Qué proporción vive aquí?',
    'What percentage of them voted?',
  ],
  who: [
    '¿Quién ganó el torneo?',
    'quien gano el torneo',
    '¿Quiénes fundaron el club?',
    '¿De quién es el edificio?',
    '¿A quién avisa el árbitro?',
    'el dueño ¿quién es?',
    '¿Qué persona ganó el torneo?',
    'Who designed the lighthouse?',
    'Whose island is it?',
    'Which person kept the light?',
  ],
  where: [
    '¿Dónde está la sede?',
    'donde esta la sede',
    '¿De dónde vienen?',
    '¿En qué ciudad murió?',
    '¿Adónde se mudó?',
    '¿Cuál es el lugar del torneo?',
    'Where was he born?',
    'In which town did he live?',
    'what country is it in',
  ],
  why: ['¿Por qué cerró la mina?', 'por que cerro la mina', 'Why did the mine close?', 'why is it closed'],
  purpose: ['¿Para qué se apagan los teléfonos?', 'para que se cerro la plaza'],
  how: ['¿Cómo se juega?', 'como reaccionó la industria', 'How did the storm break it?'],
  say: [
    '¿Qué dijo Julián Ortega?',
    'que dijo la alcaldesa',
    '¿Qué opina la alcaldesa?',
    '¿Qué cree él?',
    'What did he say?',
    'What does she think?',
  ],
  which: [
    '¿Qué banco firmó el acuerdo?',
    '¿Con qué banco firmó un acuerdo?',
    '¿Cuál es la capital?',
    '¿Cuáles son los premios?',
    '¿Qué tipo de teatro es?',
    'Which bank signed?',
  ],
  what: [
    '¿Qué?',
    '¿Qué es la cuota?',
    'cuota',
    'Torre Blanca',
    'explica el reglamento',
    '',
    '🙂',
    '灯台',
    'What is it?',
  ],
};

describe.each(QUESTION_KINDS)('asks for %s', (kind) => {
  it.each(KINDS[kind].map((text) => [text]))('%s', (text) => {
    expect(read(text).kind).toBe(kind);
  });
});

describe('reads the noun that is asked for', () => {
  it.each([
    ['¿Con qué banco firmó un acuerdo?', 'banco', false],
    ['¿Cuántos jugadores participan?', 'jugadores', undefined],
    ['¿Qué tipo de teatro es?', 'teatro', undefined],
    ['¿En qué año se fundó el club?', 'año', true],
    ['¿Qué porcentaje trabaja?', 'porcentaje', true],
    ['¿En qué ciudad murió?', 'ciudad', false],
    ['¿Cuál es la capital?', 'capital', undefined],
    ['How many keepers lived there?', 'keepers', undefined],
    ['Which bank signed?', 'bank', undefined],
    ['¿Quién ganó?', undefined, undefined],
    ['¿Cuánto cuesta?', undefined, undefined],
  ])('%s: %s', (text, focus, isFormal) => {
    const reading = read(text);
    expect(reading.focusWord).toBe(focus);
    expect(reading.isFormalFocus ?? false).toBe(isFormal ?? false);
  });
});

describe('reads what is said of it', () => {
  it.each([
    ['¿Cuándo se fundó el club?', 'fundó'],
    ['¿En qué año se fundó el club?', 'fundó'],
    ['¿Cuántos jugadores participan?', 'participan'],
    ['¿Dónde está la sede?', 'sede'],
    ['¿Con qué banco firmó un acuerdo?', 'firmó'],
    ['When was the lighthouse first lit?', 'lighthouse'],
    ['¿Quién?', undefined],
    ['cuota', undefined],
  ])('%s: %s', (text, predicate) => {
    expect(read(text).predicateWord).toBe(predicate);
  });
});

it('reads any text, and names only words of it', () => {
  const noise = fc.string({ unit: 'grapheme' });
  const word = fc.constantFrom('', 'qué', 'how', 'how many', 'cuántos', 'which is', 'por qué');
  fc.assert(
    fc.property(noise, word, noise, (before, word, after) => {
      const tokens = tokenise(`${before} ${word} ${after} torre`);
      const { kind, focus, predicate } = readQuestion(tokens, () => true);
      expect(QUESTION_KINDS).toContain(kind);
      for (const place of [focus, predicate]) if (place !== undefined) expect(tokens[place]).toBeDefined();
    }),
  );
});
