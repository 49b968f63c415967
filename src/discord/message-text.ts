import type { Message, MessageSnapshot } from 'discord.js';

/** What somebody wrote, as a question. */
export interface AskedText {
  /** The words alone: what Discord draws as something else is left out, and so are the marks around words. */
  readonly text: string;
  /** Some of it was hidden until touched: it is not to be shown in the clear. */
  readonly isSpoiler: boolean;
}

/** Mentions, custom emoji, times and commands, as they stand in a message's source. */
const REFERENCES = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^>\n]+:\d+|id:\w+)>/g;
const MASKED_LINKS = /\[([^[\]\n]{1,300})\]\(<?https?:[^\s()<>]{1,2000}>?(?: "[^"\n]{0,300}")?\)/g;
const LINKS = /<?\bhttps?:\/\/[^\s<>]*[^\s<>.,;:!?)\]»”"']>?/g;
const CODE = /```[\s\S]+?```|``(?:[^`\n]|`(?!`))+``|`[^`\n]+`/g;
const SPOILER = /\|\|[\s\S]+?\|\|/;
/** Headings, small text and quotes. */
const LINE_MARKS = /^(?:#{1,3} |-# |>>> |> )+/gm;
const EMPHASIS: readonly RegExp[] = [
  /(?<!\\)\*{1,3}(?=\S)([^*\n]*[^*\s\\])\*{1,3}/g,
  /(?<!\\)__([^_\n]*[^_\n\\])__/g,
  /(?<![\p{L}\p{N}\\])_([^_\n]*[^_\n\\])_(?![\p{L}\p{N}])/gu,
  /(?<!\\)~~([^~\n]*[^~\n\\])~~/g,
];

/** The words of a message or an option, without what Discord draws as something else. */
export function askedText(content: string): AskedText {
  const isSpoiler = SPOILER.test(content.replace(CODE, 'x'));
  let words = '';
  let from = 0;
  for (const match of content.matchAll(CODE)) {
    words += withoutMarks(content.slice(from, match.index), isSpoiler) + withoutFence(match[0]);
    from = match.index + match[0].length;
  }
  words += withoutMarks(content.slice(from), isSpoiler);
  return {
    text: words
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[\n ]*/g, '\n')
      .trim(),
    isSpoiler,
  };
}

function withoutMarks(text: string, hasSpoilers: boolean): string {
  const bare = text
    .replace(REFERENCES, ' ')
    .replace(MASKED_LINKS, '$1')
    .replace(LINKS, ' ')
    .replace(LINE_MARKS, '');
  const shown = hasSpoilers ? bare.replaceAll('||', ' ') : bare;
  return EMPHASIS.reduce((words, mark) => words.replace(mark, '$1'), shown).replace(
    /\\([^\p{L}\p{N}\s])/gu,
    '$1',
  );
}

function withoutFence(code: string): string {
  const block = /^```(?:[\w+.-]+\n)?([\s\S]+)```$/.exec(code);
  return block ? block[1]! : code.replace(/^`+|`+$/g, '');
}

/** What a message says: its text, what it forwards, its embeds and its poll. Empty where Discord hands nothing over. */
export function messageText(message: Message): string {
  return [message, ...message.messageSnapshots.values()]
    .map(ownText)
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function ownText({ content, embeds, poll }: Message | MessageSnapshot): string {
  const ofEmbeds = embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  const ofPoll = poll ? [poll.question.text, ...poll.answers.map(({ text }) => text)] : [];
  return [content, ...ofEmbeds, ...ofPoll].filter((text) => text).join('\n');
}
