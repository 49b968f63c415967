import type { Messages } from '../../messages/messages.ts';
import type { Miss, MissKind, RankedPassage, ReturnedAnswer } from '../evaluation/misses.ts';
import { excerptAround, oneLine } from './excerpt.ts';
import type { Figures } from './figures.ts';

type Texts = Messages['measure']['miss'];

/** How many of each kind, then every miss as a short block: what was asked, what should have come, what came. */
export function renderMisses(misses: readonly Miss[], texts: Texts, figures: Figures): string {
  const kinds = (Object.keys(texts.kind) as MissKind[]).map(
    (kind) => `${texts.kind[kind]}: ${misses.filter((miss) => miss.kind === kind).length}`,
  );
  return [
    texts.heading(misses.length, kinds.join(', ')),
    ...misses.map((miss) => renderMiss(miss, texts, figures)),
  ].join('\n\n');
}

function renderMiss(miss: Miss, texts: Texts, figures: Figures): string {
  const { asked, unknownWords } = miss;
  const refusal = miss.answered ? [] : [texts.kind.refused];
  const unknown = unknownWords.length > 0 ? [`${texts.unknownWords}: ${unknownWords.join(', ')}`] : [];
  const confidence = `${texts.confidence} ${figures.fraction(miss.confidence)}`;
  return [
    `[${texts.kind[miss.kind]}] ${asked.text} (${miss.article}, ${texts.asked[asked.kind]})`,
    ...renderPassages(miss, texts, figures),
    `  ${[confidence, ...refusal, ...unknown].join(' · ')}`,
  ].join('\n');
}

/** A passage that is both what should have come and what came is shown once. */
function renderPassages({ expected, returned }: Miss, texts: Texts, figures: Figures): string[] {
  const line = (label: string, passage: RankedPassage, focus: string) =>
    `  ${label} #${passage.index} (${rankOf(passage, texts, figures)}): ${excerptAround(focus, passage.text)}`;
  const labelled = expected?.answers[0] ?? '';
  const answer = returned && `  ${texts.answer}: ${bolded(returned)}`;
  const labels = expected && `  ${texts.labelled}: ${expected.answers.map(oneLine).join(' | ')}`;
  const lines =
    expected && expected.index === returned?.index
      ? [line(`${texts.expected} = ${texts.returned}`, expected, labelled), labels, answer]
      : [
          expected && line(texts.expected, expected, labelled),
          labels,
          returned ? line(texts.returned, returned, returned.span) : `  ${texts.returned}: ${texts.nothing}`,
          answer,
        ];
  return lines.filter((line) => line !== null);
}

/** Scores lie orders of magnitude apart: their logarithms can be compared at a glance. */
function rankOf({ rank, score }: RankedPassage, texts: Texts, { fraction }: Figures): string {
  if (rank === null || score === null) return texts.notRanked;
  return texts.rank(rank, fraction(Math.log(score)));
}

/** The sentence with its bold words between asterisks. */
function bolded({ sentence, span, spanStart }: ReturnedAnswer): string {
  const end = spanStart + span.length;
  return oneLine(`${sentence.slice(0, spanStart)}**${span}**${sentence.slice(end)}`);
}
