import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readQuestion } from '../../src/question/question.ts';
import { cpuMsOf } from '../cpu-time.ts';
import { english, spanish } from '../text/shipped.ts';

const known = {
  isStopWord: (folded: string) => spanish.isStopWord(folded) || english.isStopWord(folded),
  isWord: (folded: string) => spanish.frequencies.has(folded) || english.frequencies.has(folded),
};

/** Words that patterns of questions are made of: said again and again, they must not take exponential time. */
const WORDS =
  `de acuerdo con según el la los las en del al por conforme dame hazme da haz me nos puedes podrías quiero un
  resumen resume qué que dice dicen pone trata va es esto este artículo regla 5 12 hola buenas gracias una duda alguien
  sabe me podéis decir can you please give me the what does say about hay se puede no si y o , . ? ¿ : ; - ( )`
    .trim()
    .split(/\s+/);

/** A pattern that goes wrong doubles its time with each word; 200 words then take for ever. */
const MAX_MS = 2_000;

it('reads what is said again and again in time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...WORDS),
      (again, last) => {
        const text = `${`${again.join(' ')} `.repeat(60)}${last}`.slice(0, 2_000);
        expect(cpuMsOf(() => readQuestion(text, known))).toBeLessThan(MAX_MS);
      },
    ),
    { numRuns: 400 },
  );
});
