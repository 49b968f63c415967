import {
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  type Message,
} from 'discord.js';
import { cut } from './cut.ts';
import { escapeLine } from './escape.ts';
import { quietText } from './message.ts';

/** Marks lines that are read again when a button is pressed; far from the ids Discord gives to those without. */
const LINE_IDS = { question: 1_000, sharedBy: 1_001 } as const;

const MAX_QUESTION_CHARS = 300;

/** The question above its answer; nothing when there is none. */
export function questionLine(question: string | undefined): APITextDisplayComponent[] {
  const isHidden = question !== undefined && isSpoiler(question);
  const words = isHidden ? question.slice(SPOILER.length, -SPOILER.length) : (question ?? '');
  const line = escapeLine(cut(words, MAX_QUESTION_CHARS));
  if (line === '') return [];
  return [{ ...quietText(isHidden ? spoiler(line) : line), id: LINE_IDS.question }];
}

const SPOILER = '||';

/** A question that was asked in a spoiler, as it is shown. */
export function hiddenQuestion(text: string): string {
  return `${SPOILER}${text.replaceAll(SPOILER, ' ')}${SPOILER}`;
}

export function isSpoiler(question: string): boolean {
  return /^\|\|.+\|\|$/s.test(question);
}

/** Markdown, hidden until it is touched. */
export function spoiler(line: string): string {
  // An escaped bar before the closing bars would be taken for one of them.
  return `${SPOILER}${line}${line.endsWith('|') ? ' ' : ''}${SPOILER}`;
}

/** Who posted an answer to the channel, in Markdown. */
export function sharedLine(line: string): APITextDisplayComponent {
  return { ...quietText(line), id: LINE_IDS.sharedBy };
}

/** What a message of the bot's tells about itself. */
export function readMessageLines({ components }: Pick<Message, 'components'>): {
  /** As it was asked, perhaps cut. */
  question: string | undefined;
  isShared: boolean;
} {
  const parts = components
    .map((component) => component.toJSON() as APIMessageTopLevelComponent)
    .flatMap((component) => (component.type === ComponentType.Container ? component.components : component));
  const line = parts.find(({ id }) => id === LINE_IDS.question);
  return {
    question: line?.type === ComponentType.TextDisplay ? unescapeLine(line.content) : undefined,
    isShared: parts.some(({ id }) => id === LINE_IDS.sharedBy),
  };
}

function unescapeLine(content: string): string {
  return content.replace(/^-# /, '').replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}
