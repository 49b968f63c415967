import { describe, expect, test } from 'vitest';
import {
  firstStarters,
  renderDraftState,
  renderLimit,
  renderPublished,
  renderSame,
  renderTargetGone,
} from '../../../src/discord/render/published.ts';
import { createCatalogue } from '../../../src/discord/state/catalogue.ts';
import { LOCALES } from '../../../src/messages/locale.ts';
import { DEFAULT_SETTINGS } from '../../../src/store/store.ts';
import { beesArticle, shipsArticle } from './fixtures.ts';
import { expectWithinLimits, labelsOf, textOf } from './limits.ts';

const title = '**título** @everyone '.repeat(20);
const limits = { articles: 20, characters: 10_000, perHour: 30 };
const draft = { id: 'b'.repeat(36), isDelegated: true };
const catalogue = createCatalogue([shipsArticle]);

describe.each(LOCALES)('in %s', (locale) => {
  test('what becomes of a draft is told in messages that Discord takes', () => {
    const frame = { settings: DEFAULT_SETTINGS, hasHostArticles: true, locale };
    const article = { ...beesArticle, starterQuestions: Array(9).fill('¿y? '.repeat(40)) };
    const bodies = [
      ...(['added', 'replaced'] as const).map((kind) =>
        renderPublished({ kind, title, starters: firstStarters(article, catalogue), isFirst: false }, frame),
      ),
      ...(['articles', 'characters', 'perHour'] as const).map((limit) =>
        renderLimit({ kind: 'limit', limit, title, characters: 900, revision: 7 }, { limits, draft, locale }),
      ),
      renderTargetGone({ kind: 'target-gone', title, draftId: draft.id }, true, locale),
      renderSame(title, locale),
      renderDraftState('Un momento.', { title, revision: 2, draft }, locale),
    ];
    for (const body of bodies) {
      expectWithinLimits(body);
      expect(textOf(body)).toContain('\\*\\*título\\*\\* \\@everyone');
    }
  });
});

test('a draft that does not fit is told what would help', () => {
  const told = (limit: 'articles' | 'characters', characters: number, max: number) =>
    textOf(
      renderLimit(
        { kind: 'limit', limit, title: 'Uno', characters, revision: undefined },
        { limits: { ...limits, [limit]: max }, draft, locale: 'es' },
      ),
    );
  expect(told('articles', 900, 2)).toContain('Quita uno con /articulos quitar');
  expect(told('articles', 900, 0)).toContain('quien me aloja no admite artículos de los servidores.');
  expect(told('characters', 1_000, 1_000)).toContain('Quita alguno con /articulos quitar');
  expect(told('characters', 1_001, 1_000)).toContain('este solo ya tiene 1.001. Acórtalo');
});

describe('a first article', () => {
  const told = (hasHostArticles: boolean, isFirst: boolean) =>
    textOf(
      renderPublished(
        { kind: 'added', title: beesArticle.title, starters: [], isFirst },
        { settings: DEFAULT_SETTINGS, hasHostArticles, locale: 'es' },
      ),
    );

  test('takes the place of the host’s, where there are any', () => {
    expect(told(true, true)).toContain('y no con los que traía yo');
    expect(told(false, true)).not.toContain('traía');
    expect(told(true, false)).not.toContain('traía');
  });

  test('offers its questions, and none where it is not used', () => {
    const frame = { settings: DEFAULT_SETTINGS, hasHostArticles: true, locale: 'es' } as const;
    const starters = firstStarters(beesArticle, catalogue);
    const published = { kind: 'added', title: beesArticle.title, starters, isFirst: false } as const;
    expect(labelsOf(renderPublished(published, frame))).toEqual(beesArticle.starterQuestions);
    const settings = { ...DEFAULT_SETTINGS, answersFrom: 'host' } as const;
    expect(labelsOf(renderPublished(published, { ...frame, settings }))).toEqual([]);
  });
});
