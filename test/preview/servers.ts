import { renderHelp, renderHint } from '../../src/discord/render/hint.ts';
import type { MessageBody } from '../../src/discord/render/message.ts';
import { renderDownload, renderOwnArticles, renderRemoval } from '../../src/discord/render/own-articles.ts';
import { renderSettings } from '../../src/discord/render/settings.ts';
import { renderExport, renderForgetting, renderUnanswered } from '../../src/discord/render/unanswered.ts';
import { createCatalogue } from '../../src/discord/state/catalogue.ts';
import type { Locale } from '../../src/messages/locale.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import { type ArticleSummary, DEFAULT_SETTINGS } from '../../src/store/store.ts';
import { beesArticle } from '../discord/render/fixtures.ts';
import { NOW_MS } from './conversation.ts';
import type { Scene } from './scenes.ts';

const DAY_MS = 86_400_000;

const articles = (
  [
    ['Reglas del club de remo', { kind: 'file', name: 'reglas_del_club_2026.docx' }, 1],
    ['Normas del puerto y de la zona de varada para embarcaciones auxiliares', { kind: 'text' }, 3],
    ['Tarifas', { kind: 'url', url: 'https://club-de-remo.example.org/socios/tarifas-2026.html' }, 1],
    ['Calendario', { kind: 'file', name: 'calendario.md' }, 2],
    ['Material', { kind: 'text' }, 1],
    ['Escuela', { kind: 'text' }, 1],
    ['Seguro', { kind: 'text' }, 1],
  ] as const
).map(
  ([title, origin, revision], index): ArticleSummary => ({
    ...{ id: `a${index}`, revision, title, format: 'markdown', origin, passages: 9 + index },
    ...{ characters: 3_240 * (index + 1), addedBy: '1100000000000000777' },
    addedAtMs: NOW_MS - index * DAY_MS,
  }),
);
const limits = { articles: 25, characters: 1_000_000, perHour: 30 };

const groups = [
  ['¿cuánto cuesta apuntar a un menor de 12 años?', 7, 2],
  ['¿hay wifi en el bar?', 3, 0],
  ['¿el teléfono … es el de la escuela?', 1, 0],
  ['qué pasa si *pierdo* el chaleco y era del club y no mío', 0, 1],
].map(([question, declined, maybe], index) => ({
  ...{ question: String(question), declined: Number(declined), maybe: Number(maybe), others: [] },
  lastAtMs: NOW_MS - (index + 1) * 5 * 3_600_000,
}));

/** What moderators get to see of what their server has, and members of it. */
export function serverScenes(locale: Locale): Scene[] {
  const { moderators, members } = messagesFor(locale);
  const { commands } = moderators;
  const shown = (name: keyof typeof commands | 'help', id: string, body: MessageBody): Scene => ({
    id: `server-${id}`,
    command:
      name === 'help'
        ? `/${members.commands.help.name}`
        : `/${commands.articles.name} ${commands[name].name}`,
    body,
    isPrivate: true,
  });
  const isDelegated = false;
  const own = { articles, answersFrom: 'own', limits } as const;
  const panel = {
    ...{ settings: DEFAULT_SETTINGS, ownArticles: 3, hostArticles: 1, keptQuestions: 0 },
    ...{ channels: [], channelTypes: [0], isDelegated },
  } as const;
  const [article] = articles;
  const file = { name: 'Reglas_del_club_de_remo.md', attachment: Buffer.from('') };
  const help = {
    codeUrl: 'https://example.org/code',
    catalogue: createCatalogue([beesArticle]),
    settings: DEFAULT_SETTINGS,
    mentionChannels: ['1', '2'],
    guildGraceMs: 7 * DAY_MS,
    isComplete: true,
  };
  const removal = { last: undefined, isChanged: false, isDelegated, locale } as const;
  return [
    shown('list', 'list', renderOwnArticles(own, { page: 0, isDelegated, locale })),
    shown(
      'list',
      'list-unused',
      renderOwnArticles(
        { ...own, articles: articles.slice(0, 1), answersFrom: 'host' },
        { page: 0, isDelegated, locale },
      ),
    ),
    shown('list', 'list-none', renderOwnArticles({ ...own, articles: [] }, { page: 0, isDelegated, locale })),
    shown('remove', 'remove', renderRemoval(article!, { ...removal, last: 'host' })),
    shown('remove', 'remove-changed', renderRemoval(articles[1]!, { ...removal, isChanged: true })),
    shown('remove', 'removed', renderHint(moderators.remove.done(article!.title))),
    shown('remove', 'kept', renderHint(moderators.remove.kept)),
    shown('download', 'download', renderDownload(article!, file, locale)),
    shown('settings', 'settings', renderSettings(panel, locale)),
    shown(
      'settings',
      'settings-changed',
      renderSettings(
        {
          ...panel,
          ownArticles: 0,
          keptQuestions: 3,
          settings: {
            answersFrom: 'own',
            isPrivate: true,
            mentionChannels: ['1', '2', '3'],
            recordsUnanswered: true,
          },
          channels: ['1', '2'],
        },
        locale,
      ),
    ),
    shown(
      'unanswered',
      'unanswered',
      renderUnanswered({ groups, isRecording: true, page: 0, isDelegated }, locale),
    ),
    shown(
      'unanswered',
      'unanswered-pages',
      renderUnanswered({ groups: [...groups, ...groups], isRecording: false, page: 1, isDelegated }, locale),
    ),
    shown('unanswered', 'forget', renderForgetting(14, isDelegated, locale)),
    shown('unanswered', 'export', renderExport(groups, NOW_MS, locale)),
    shown('unanswered', 'off', renderHint(moderators.unanswered.off)),
    shown('help', 'help-own', renderHelp(locale, { ...help, answersFrom: 'both' })),
    shown(
      'help',
      'help-recording',
      renderHelp(locale, {
        ...help,
        answersFrom: 'host',
        settings: { ...DEFAULT_SETTINGS, recordsUnanswered: true },
      }),
    ),
  ];
}
