import { endsWithAbbreviation } from '../text/abbreviations.ts';

/** Emoji with their modifiers; text symbols such as © and digits are none. */
const EMOJI =
  /(?:\p{Regional_Indicator}{2}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)\p{Emoji_Modifier}?(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)*|[0-9#*]\ufe0f?\u20e3)/gu;
const MENTION =
  /<@[!&]?\d+>|<a?:\w{2,32}:\d+>|@(?:everyone|here)\b|(?<=^|\s):[a-z][a-z0-9_+-]{1,31}:(?=$|[\s.,!?])/g;
const EMOTICON =
  /(?<=^|\s)(?:[:;=]['’]?-?[)(DPpOo3/\\|*]+|[xX][dD]+|<3+|\^_*\^|[uU]_+[uU]|[oO]_[oO]|>\.<|:v)(?=$|[\s.,!?])/g;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** A message without emoji, emoticons, mentions and invisible characters. */
export function withoutSymbols(message: string): string {
  return message
    .replace(INVISIBLE, '')
    .replace(MENTION, ' ')
    .replace(EMOJI, ' ')
    .replace(EMOTICON, '\n')
    .replace(/^\s*@[\p{L}\p{N}_.-]+(?=\s)/u, '');
}

/** The sentences of a message, trimmed, without the numbers of "1) … 2) …"; none is empty. */
export function splitMessage(message: string): string[] {
  return withoutEnumeration(message)
    .split(/\s*\n\s*/)
    .flatMap(splitLine);
}

function splitLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: gap, index } of line.matchAll(/[.?!…]+["'»”)]*\s+|(?<=[?])(?=¿)/g)) {
    const end = index + gap.length;
    if (gap.trim() === '.' && !endsSentence(line.slice(start, end), line.slice(end))) continue;
    sentences.push(line.slice(start, end));
    start = end;
  }
  sentences.push(line.slice(start));
  return sentences
    .map((sentence) =>
      sentence
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/([?!])[?!]+/g, '$1'),
    )
    .filter((sentence) => sentence !== '');
}

function endsSentence(before: string, after: string): boolean {
  if (endsWithAbbreviation(before, after)) return false;
  // "en los EE. UU. desde 1971"
  if (/(?<!\p{L})\p{Lu}{1,2}\.\s*$/u.test(before) && /^\p{Ll}/u.test(after)) return false;
  // "¿De qué se retiraron los EE.UU. en 1971?", "En 1500 d. C. ¿cuántas …?"
  const isInQuestion = before.lastIndexOf('¿') > before.lastIndexOf('?');
  return !isInQuestion && !(/(?<!\p{L})\p{Lu}\.\s*$/u.test(before) && after.startsWith('¿'));
}

const NUMBERED = /(?<=^|\s)(?:(?<number>\d{1,2})(?:\)|\.-|\.(?=\s))|(?<letter>[a-e])\))\s*(?=[\p{L}¿¡"«])/gu;

/** Breaks "1) … 2) …" into lines where its numbers count up from 1 (or its letters from a). */
function withoutEnumeration(message: string): string {
  const marks = [...message.matchAll(NUMBERED)];
  const isCounted = marks.every(({ groups }, i) =>
    groups!.number === undefined ? groups!.letter === 'abcde'[i] : Number(groups!.number) === i + 1,
  );
  return marks.length > 1 && isCounted ? message.replace(NUMBERED, '\n') : message;
}
