import { parseArticle } from '../../src/article/parse.ts';
import { passageChanges } from '../../src/article/passage-changes.ts';
import { renderHint } from '../../src/discord/render/hint.ts';
import type { MessageBody } from '../../src/discord/render/message.ts';
import { type Preview, renderPreview, renderTypedText } from '../../src/discord/render/preview.ts';
import {
  firstStarters,
  renderDraftState,
  renderLimit,
  renderPublished,
  renderSame,
  renderTargetGone,
} from '../../src/discord/render/published.ts';
import { createCatalogue } from '../../src/discord/state/catalogue.ts';
import type { Locale } from '../../src/messages/locale.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import { type ArticleSummary, DEFAULT_SETTINGS } from '../../src/store/store.ts';
import { NOW_MS } from './conversation.ts';
import type { Scene } from './scenes.ts';

const rules = `---
title: Reglas del club de remo
starterQuestions:
  - ¿A qué hora abre el club?
  - ¿Cuánto cuesta la cuota?
---

# Horario

El club abre a las nueve de la mañana y cierra a las ocho de la tarde. Los lunes no se abre, salvo que sea fiesta y haya
regata; entonces se avisa en <#1100000000000000002> la semana antes, y quien no lo lea se queda sin barca.

# Cuotas

| Socio | Cuota | Se paga |
| --- | --- | --- |
| Adulto | 24 € | el día 1 |
| Menor de 16 años | 12 € | el día 1 |

# Material

Antes de salir:

- comprueba el nivel de la marea;
- ponte el **chaleco**;
- apunta tu nombre en la hoja.

# Invitados

Cada socio puede traer dos invitados los domingos.
`;

const parse = (text: string) =>
  parseArticle('reglas', text, { detectLanguage: () => 'es', format: 'markdown' });
const before = parse(rules);
const after = parse(
  rules.replace('24 €', '26 €').replace('dos invitados', 'tres invitados').replace('# Material', '# Barcas'),
);

const others = ['Normas del puerto', 'Reglas del club de remo'].map(
  (title): ArticleSummary => ({
    ...{ id: title, revision: 1, title, format: 'markdown', origin: { kind: 'text' }, passages: 9 },
    ...{ characters: 31_240, addedBy: '1', addedAtMs: NOW_MS },
  }),
);

const preview: Preview = {
  article: before,
  origin: { kind: 'file', name: 'reglas_del_club_2026.docx' },
  characters: rules.length,
  warnings: [],
  replaced: undefined,
  articles: others.slice(0, 1),
  limits: { articles: 20, characters: 1_000_000, perHour: 30 },
  draft: { id: 'b', isDelegated: false },
};

/** Everything that moderators get to see when they add an article. */
export function moderatorScenes(locale: Locale): Scene[] {
  const { moderators, adding, intake } = messagesFor(locale);
  const command = `/${moderators.commands.articles.name} ${adding.commands.add.name}`;
  const hints = { ...moderators.hints, ...adding.hints };
  const { preview: texts } = adding;
  const shown = (id: string, body: MessageBody): Scene => ({
    id: `mod-${id}`,
    command,
    body,
    isPrivate: true,
  });
  const draft = preview.draft;
  const published = { title: before.title, starters: firstStarters(before, createCatalogue([before])) };
  const frame = {
    hasHostArticles: true,
    settings: DEFAULT_SETTINGS,
    catalogue: createCatalogue([before]),
    locale,
  };
  const replaced = {
    ...{ title: before.title, revision: 1, characters: before.body.length },
    changes: passageChanges(before, after),
  };
  const page = { kind: 'url', url: 'https://club-de-remo.example.org/socios/reglas-2026.html' } as const;
  const lines = [
    hints.oneSource,
    hints.fileTooLarge('reglas.pdf'),
    hints.unknownArticle,
    hints.ambiguousArticle('«Normas del puerto» y «Reglas del club de remo»'),
    hints.notMember,
    hints.notModerator,
    hints.gone,
    adding.discarded,
    texts.unchanged('Reglas del club de remo'),
    intake.article['only-images']('', {}),
    intake.page.expired(''),
  ];
  return [
    shown('preview', renderPreview(preview, locale)),
    shown(
      'preview-warnings',
      renderPreview(
        {
          ...preview,
          articles: others,
          characters: 980_000,
          warnings: [
            { kind: 'unused-keys', keys: ['author', 'tags'] },
            { kind: 'little-text' },
            { kind: 'damaged-characters', count: 12 },
          ],
        },
        locale,
      ),
    ),
    shown('replace', renderPreview({ ...preview, article: after, origin: page, replaced }, locale)),
    shown(
      'changed',
      renderPreview(
        { ...preview, article: after, origin: { kind: 'text' }, replaced, isChanged: true },
        locale,
      ),
    ),
    shown('first', renderPublished({ kind: 'added', ...published, isFirst: true }, frame)),
    shown('replaced', renderPublished({ kind: 'replaced', ...published, isFirst: false }, frame)),
    shown(
      'not-used',
      renderPublished(
        { kind: 'added', ...published, isFirst: false },
        { ...frame, settings: { ...DEFAULT_SETTINGS, answersFrom: 'host' } },
      ),
    ),
    shown(
      'limit',
      renderLimit(
        {
          kind: 'limit',
          limit: 'perHour',
          retryAtMs: NOW_MS + 25 * 60_000,
          title: before.title,
          characters: before.body.length,
          revision: undefined,
        },
        { limits: preview.limits, draft, locale },
      ),
    ),
    shown(
      'limit-articles',
      renderLimit(
        {
          ...{ kind: 'limit', limit: 'articles', title: before.title },
          ...{ characters: before.body.length, revision: undefined },
        },
        { limits: preview.limits, draft, locale },
      ),
    ),
    shown(
      'under-way',
      renderDraftState(
        messagesFor(locale).adding.published.underWay,
        { title: before.title, revision: undefined, draft },
        locale,
      ),
    ),
    shown(
      'target-gone',
      renderTargetGone({ kind: 'target-gone', title: before.title, draftId: draft.id }, false, locale),
    ),
    shown('same', renderSame(before.title, locale)),
    shown('typed', renderTypedText(intake.article['too-nested']('100', {}), rules, locale)),
    ...lines.map((line, index) => shown(`line-${index + 1}`, renderHint(line))),
  ];
}
