import { ButtonStyle } from 'discord.js';
import type { QuestionGroup } from '../../answer/unanswered.ts';
import type { Locale } from '../../messages/locale.ts';
import { type Messages, messagesFor } from '../../messages/messages.ts';
import { csvOf } from '../../text/csv.ts';
import { escapeLine } from './escape.ts';
import { button, card, filePart, type MessageBody, note, quietText, rows, text } from './message.ts';
import { pageButtons, pageOf } from './pages.ts';

/** With all that is escaped in them, what Discord takes in a message. */
const PER_PAGE = 7;

export interface UnansweredPage {
  /** Most frequent first. */
  readonly groups: readonly QuestionGroup[];
  /** Whether new ones are kept. */
  readonly isRecording: boolean;
  /** From 0. */
  readonly page: number;
  readonly isDelegated: boolean;
}

/** A page of the questions asked in vain. */
export function renderUnanswered(
  { groups, isRecording, page, isDelegated }: UnansweredPage,
  locale: Locale,
): MessageBody {
  const { unanswered: texts, buttons, list } = messagesFor(locale).moderators;
  if (groups.length === 0) return note([text(isRecording ? texts.none : texts.off)]);
  const shown = pageOf(groups, page, PER_PAGE);
  return card([
    text(`### ${texts.heading(groups.reduce((sum, group) => sum + timesOf(group), 0))}`),
    ...(isRecording ? [] : [quietText(texts.offNow)]),
    ...shown.items.map((group) => text(groupLines(group, texts))),
    quietText(
      [texts.about, ...(shown.pages > 1 ? [list.page(shown.page + 1, shown.pages)] : [])].join('\n-# '),
    ),
    ...rows([
      ...pageButtons(shown, (to) => ({ kind: 'unanswered', page: to, isDelegated }), locale),
      button(buttons.export, { kind: 'exportUnanswered', isDelegated }),
      button(buttons.forgetAll, { kind: 'forgetUnanswered', isDelegated, isConfirmed: false }),
    ]),
  ]);
}

function timesOf({ declined, maybe }: QuestionGroup): number {
  return declined + maybe;
}

function groupLines(group: QuestionGroup, texts: Messages['moderators']['unanswered']): string {
  const { question, declined, maybe, lastAtMs } = group;
  const facts = [
    ...(declined > 0 ? [texts.declined(declined)] : []),
    ...(maybe > 0 ? [texts.maybe(maybe)] : []),
    texts.last(`<t:${Math.floor(lastAtMs / 1_000)}:R>`),
  ];
  return `**${texts.times(timesOf(group))}** ${escapeLine(question)}\n-# ${facts.join(' · ')}`;
}

/** Whether so many questions are to be deleted. */
export function renderForgetting(amount: number, isDelegated: boolean, locale: Locale): MessageBody {
  const { unanswered: texts, buttons } = messagesFor(locale).moderators;
  return note([
    text(texts.forget(amount)),
    ...rows([
      button(
        buttons.forget,
        { kind: 'forgetUnanswered', isDelegated, isConfirmed: true },
        { style: ButtonStyle.Danger },
      ),
      button(buttons.keepAll, { kind: 'unanswered', page: 0, isDelegated }),
    ]),
  ]);
}

/** All of them as a table for spreadsheets. */
export function renderExport(groups: readonly QuestionGroup[], nowMs: number, locale: Locale): MessageBody {
  const { unanswered: texts } = messagesFor(locale).moderators;
  const rowsOfTable = groups.map((group) => [
    group.question,
    timesOf(group),
    group.declined,
    group.maybe,
    new Date(group.lastAtMs).toISOString().slice(0, 16).replace('T', ' '),
    group.others.join(' | '),
  ]);
  const file = {
    name: `${texts.fileName}-${new Date(nowMs).toISOString().slice(0, 10)}.csv`,
    attachment: Buffer.from(csvOf([texts.columns, ...rowsOfTable])),
  };
  return { ...note([text(texts.file), filePart(file)]), files: [file] };
}
