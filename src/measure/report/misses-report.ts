import type { Messages } from '../../messages/messages.ts';
import type { Miss, RankedPassage } from '../evaluation/misses.ts';
import type { Figures } from './figures.ts';

type Texts = Messages['measure']['miss'];

const EXCERPT_CHARS = 200;

/** Every miss as a short block: what was asked, what should have come, what came. */
export function renderMisses(misses: readonly Miss[], texts: Texts, figures: Figures): string {
  return [texts.heading(misses.length), ...misses.map((miss) => renderMiss(miss, texts, figures))].join(
    '\n\n',
  );
}

function renderMiss(miss: Miss, texts: Texts, figures: Figures): string {
  const { asked, expected, returned, unknownWords } = miss;
  const place = (passage: RankedPassage) => `#${passage.index} (${rankOf(passage, texts, figures)})`;
  const lines = [
    `[${texts.kind[miss.kind]}] ${asked.text} (${miss.article}, ${texts.asked[asked.kind]})`,
    expected && `  ${texts.expected} ${place(expected)}: ${excerpt(expected.text)}`,
    expected && `  ${texts.labelled}: ${expected.answers.map(oneLine).join(' | ')}`,
    returned
      ? `  ${texts.returned} ${place(returned)}: ${excerpt(returned.text)}`
      : `  ${texts.returned}: ${texts.nothing}`,
    returned && `  ${texts.answer}: ${bolded(returned)}`,
    `  ${texts.confidence}: ${figures.fraction(miss.confidence)}${miss.answered ? '' : `, ${texts.kind.refused}`}`,
    unknownWords.length > 0 && `  ${texts.unknownWords}: ${unknownWords.join(', ')}`,
  ];
  return lines.filter((line) => typeof line === 'string').join('\n');
}

function rankOf({ rank, score }: RankedPassage, texts: Texts, { fraction }: Figures): string {
  return rank === null ? texts.notRanked : texts.rank(rank, fraction(score));
}

/** The sentence with its bold words between asterisks. */
function bolded({ sentence, span }: { sentence: string; span: string }): string {
  return oneLine(sentence.replace(span, () => `**${span}**`));
}

function excerpt(text: string): string {
  const line = oneLine(text);
  return line.length <= EXCERPT_CHARS ? line : `${line.slice(0, EXCERPT_CHARS).trimEnd()}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
