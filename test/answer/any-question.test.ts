import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleError } from '../../src/article/article-error.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { libraryOf } from '../resources.ts';
import { ALL_ARTICLES, articleOf } from './articles.ts';
import { expectFound, expectSound } from './checks.ts';

const { ask, find } = await libraryOf(...ALL_ARTICLES);

/** 6,000 characters: what Discord lets people type into an option. */
const fill = (text: string) => text.repeat(Math.ceil(6_000 / text.length)).slice(0, 6_000);

describe('a sound reply to', () => {
  it.each([
    ['6,000 letters', fill('a')],
    ['6,000 characters of one word', fill('club ')],
    ['6,000 characters of words that no article has', fill('xqzwv wzkqx qqyyz vvxxw ')],
    ['6,000 characters of the article', fill(ALL_ARTICLES[0]!.body)],
    ['6,000 different words', Array.from({ length: 1_200 }, (_, i) => `w${i.toString(26)}a`).join(' ')],
    ['6,000 characters of emoji', fill('👩‍👩‍👧')],
    ['6,000 marks on a letter', `a${fill('\u0301')}`],
    ['6,000 question marks', fill('¿?')],
    ['6,000 digits', fill('1234567890')],
    ['many line breaks', 'club\n\r\n\u2028\u2029\u0085torre'],
    ['Markdown', '**¿Cuándo** ~~se~~ `fundó` > el __club__? ||x|| ```js\nclub\n``` [a](http://b.c)'],
    ['mentions', '<@123> <@!123> <@&4> <#5> <:a:6> <t:7:R> @everyone @here ¿cuándo se fundó el club?'],
    ['a link', 'https://example.com/club?torre=1#río'],
    ['zero-width characters', 'cl\u200bub \u200d\ufeff tor\u2060re'],
    ['direction marks', '\u202eclub\u202c \u200fשלום\u200e'],
    ['zalgo', 'c\u0351\u036b\u0343l\u0334\u0322u\u0488b\u0489'],
    ['lone surrogates', '\ud800club\udc00 \ud83d'],
    ['null and control characters', 'club\0\x07\x1b[31mtorre'],
    ['mixed scripts', 'Quién задизайнил 灯台 de Świerkowo በ οίκος שלום'],
    ['full-width letters', 'ｃｌｕｂ ｔｏｒｒｅ'],
    ['names of an object’s own properties', 'constructor __proto__ toString hasOwnProperty valueOf'],
    ['regular expressions and quotes', '.*+?^$ {}()|[]\\ "club" \'club\' `club`'],
    ['a search operator', '=club !torre ^río .js$ "exact" | or'],
  ])('%s', async (_, question) => {
    expectSound(await ask(question));
    expectFound(find(question));
  });

  const word = fc.constantFrom(...ALL_ARTICLES.flatMap(({ body }) => tokenise(body).map(({ text }) => text)));
  const questionWord = fc.constantFrom(
    '¿cuándo',
    'quién',
    'cuántos',
    'dónde',
    'por qué',
    'who',
    'how many',
    'what',
    '',
  );
  const noise = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

  it('any text', async () => {
    await fc.assert(
      fc.asyncProperty(noise, fc.integer({ min: 1, max: 9 }), async (question, limit) => {
        expectSound(await ask(question, { limit }), limit);
      }),
      { numRuns: 15 },
    );
  });

  it('any words of the articles, with anything between them', async () => {
    const parts = fc.array(fc.oneof({ arbitrary: word, weight: 3 }, { arbitrary: noise, weight: 1 }), {
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(questionWord, parts, async (first, parts) => {
        expectSound(await ask([first, ...parts].join(' ')));
      }),
      { numRuns: 15 },
    );
  });
});

it('a sound reply from any article', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  const format = fc.constantFrom('plain' as const, 'markdown' as const);
  await fc.assert(
    fc.asyncProperty(text, format, fc.string({ unit: 'grapheme' }), async (text, format, question) => {
      const article = articleOrNothing(text, format);
      fc.pre(article !== undefined);
      const library = await libraryOf(article);
      const { start, end } = article.passages[0]!.sentences[0]!;
      for (const asked of [question, article.body.slice(start, end), `¿cuándo ${text}?`]) {
        expectSound(await library.ask(asked));
      }
    }),
    { numRuns: 15 },
  );
});

/** Nothing when the text is none that an article may have. */
function articleOrNothing(text: string, format: 'plain' | 'markdown') {
  try {
    return articleOf('any', text, format);
  } catch (error) {
    expect(error).toBeInstanceOf(ArticleError);
    return undefined;
  }
}
