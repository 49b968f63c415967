import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/answer/library.ts';
import { articleOf, CLUB, LIGHTHOUSE, resources, TOWN } from './articles.ts';
import { expectSound, wordsOf } from './checks.ts';

/** Words that belong together: dates, numbers with their units, names. */
const WHOLES = {
  es: [
    ...['12 de marzo de 1237', 'mayo de 1998', 'a finales de 1999', '1711', '03/05/2014', 'siglo IX'],
    ...['25 euros', '4.812 habitantes', '60 %', '3,5 millones de dólares', 'dieciséis', '22 km'],
    ...['Catalina Osorio', 'Museo Provincial de Soria', 'Fernán III', 'Inés Robledo'],
  ],
  en: [
    ...['4 November 1853', 'March 5, 1901', 'late 1840s', '1988'],
    ...['£38,500', '41 metres', '22 miles', '60 percent', 'twenty', '3.5 million dollars'],
    ...['Harriet Polwhele', 'Gannet Rock Lighthouse', 'Polwhele Trust', 'Owen Pascoe'],
  ],
};

/** Words that lead to a whole. */
const WORDS = {
  es: [
    'se fundó en',
    'costó',
    'dijo que',
    'con la ayuda de',
    'ganó el',
    'porque',
    'vivía cerca de',
    'y luego',
  ],
  en: [
    'was built in',
    'it cost',
    'said that',
    'with the help of',
    'won the',
    'because',
    'lived near',
    'and then',
  ],
};

const QUESTIONS = {
  es: ['¿cuándo', '¿cuánto', '¿quién', '¿dónde', '¿por qué', '¿qué dijo', '¿qué porcentaje', '¿qué', '¿cómo'],
  en: ['when', 'how many', 'who', 'where', 'why', 'what did he say', 'what percentage', 'what', 'how'],
};

const LANGUAGES = ['es', 'en'] as const;

/** A sentence in which words lead to wholes, and the wholes' places in it. */
const sentenceWithWholes = (language: 'es' | 'en') =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...WORDS[language]),
        fc.constantFrom(...WHOLES[language]),
        fc.constantFrom(' ', ', '),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((parts) => {
      let text = language === 'es' ? 'Entonces ' : 'Then ';
      const wholes = parts.map(([words, whole, mark]) => {
        text += `${words} `;
        const start = text.length;
        text += whole;
        const end = text.length;
        text += mark;
        return { start, end };
      });
      return { text: `${text}${language === 'es' ? 'según parece' : 'it seems'}.`, wholes };
    });

describe.each(LANGUAGES)('a span (%s)', (language) => {
  it('cuts no date, number with its unit or name', () => {
    const question = fc.tuple(
      fc.constantFrom(...QUESTIONS[language]),
      fc.subarray([...WORDS[language], ...WHOLES[language]], { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(sentenceWithWholes(language), question, ({ text, wholes }, [first, words]) => {
        const reply = createLibrary([articleOf('made-up', text)], resources).ask(
          `${first} ${words.join(' ')}?`,
        );
        expectSound(reply);
        for (const { span } of reply.quotes) {
          const cut = wholes.filter(
            ({ start, end }) =>
              span.start < end && start < span.end && !(span.start <= start && end <= span.end),
          );
          expect(cut.map(({ start, end }) => text.slice(start, end))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

const { ask } = createLibrary([CLUB, TOWN, LIGHTHOUSE], resources);

describe('the words in bold are', () => {
  it.each([
    ['a date for when', '¿Cuándo se estableció la villa?', '12 de marzo de 1237'],
    ['a year', '¿En qué año cerró la mina de plata?', '1931'],
    ['an English date', 'When was the lighthouse first lit?', '4 November 1853'],
    ['a number with its unit for how much', '¿Cuánto cuesta la cuota de socio?', '25 euros'],
    ['a number for how many', '¿Cuántos habitantes tiene Villahonda?', '4.812 habitantes'],
    ['an amount of money', 'How much did building the lighthouse cost?', '£38,500'],
    ['a percentage', '¿Qué porcentaje de los vecinos trabaja en el turismo?', '60 %'],
    ['a name for who', '¿Quién fue la primera presidenta del club?', 'Marta Ruiz'],
    ['an English name', 'Who was the last keeper?', 'Owen Pascoe'],
    ['a place for where', '¿Dónde nació el pintor Anselmo Duarte?', 'Villahonda'],
    ['an English place', 'Where did the last keeper move?', 'Falmouth'],
  ])('%s: %s', (_, question, words) => {
    const reply = ask(question);
    expect(reply.kind).toBe('answer');
    expect(wordsOf(reply.quotes[0]!, reply.quotes[0]!.span)).toContain(words);
    expect(wordsOf(reply.quotes[0]!, reply.quotes[0]!.span).length).toBeLessThan(words.length + 12);
  });
});
