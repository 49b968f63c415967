import fc from 'fast-check';

/** Few enough that texts and questions share some: words, names, a number, stop words, inflections, two scripts. */
const WORDS = [
  ...['el', 'club', 'la', 'torre', 'torres', 'de', 'fundó', 'fundar', 'fundo', 'cuando', 'Marta', 'MARTA'],
  ...['en', '1998', 'mayo', 'jugador', 'jugadores', 'canción', 'the', 'tower', 'founded', 'маяк', '灯台'],
];

const word = fc.constantFrom(...WORDS);
const sentence = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', ' (', ') ', ': ', ' — ')), { minLength: 1, maxLength: 14 })
  .map((words) => `${words.map(([word, mark]) => word + mark).join('')}torre.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));

/** The text of an article of a few paragraphs. */
export const articleText = fc
  .array(paragraph, { minLength: 1, maxLength: 6 })
  .map((paragraphs) => paragraphs.join('\n\n'));

/** A question of words that such an article may have, well-spelt or not. */
export const questionText = fc
  .array(
    fc.oneof(
      { arbitrary: word, weight: 4 },
      { arbitrary: fc.constantFrom('tore', 'juegadores', 'faro', 'crear'), weight: 1 },
    ),
    {
      maxLength: 8,
    },
  )
  .map((words) => words.join(' '));

export const languageCode = fc.constantFrom('es', 'en', 'und');
