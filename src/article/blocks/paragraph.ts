import { BOLD_DEPTH, type HeadingBlock, type ListBlock, type ParagraphBlock } from './block.ts';
import { isHardWrapped } from './hard-wrap.ts';
import { endsSentence, isInCapitals, isTitleLine, leadsOn, MAX_TITLE_CHARS } from './introduction.ts';
import { isListItem, itemMark, partMark } from './item-mark.ts';
import {
  ARTICLE_RANK,
  asks,
  decimalLabel,
  type RuleLabel,
  romanLabel,
  ruleLabel,
  type TurnLabel,
  termLength,
  turnHeader,
  turnLabel,
  turnOfQuestions,
} from './labels.ts';
import {
  definitionLine,
  endsInWord,
  joinLines,
  type Line,
  restOfLine,
  startOfLine,
  TERM_JOINT,
} from './line.ts';
import { goesOn, listOf, listWithParts, nextNumber, titleOfParts } from './list-lines.ts';
import { answeredQuestion, isQuestionLine, type Traits } from './traits.ts';

/** What the lines of a paragraph turn out to be. */
export type Segment = TextSegment | LinesSegment | TurnSegment | HeadingBlock | ListBlock;

export interface TextSegment {
  readonly type: 'text';
  readonly line: Line;
}

/** Lines that the author ended: verse, short remarks, "Lunes: cerrado". */
export interface LinesSegment {
  readonly type: 'lines';
  readonly kind: 'prose' | 'verse' | 'list' | 'definition';
  readonly lines: readonly Line[];
}

export interface TurnSegment {
  readonly type: 'turn';
  readonly label: TurnLabel;
  readonly start: number;
  /** From the speaker on. */
  readonly lines: readonly Line[];
}

const RULE_DEPTH = 8;
export const QUESTION_DEPTH = 9;

/** Takes a paragraph apart where its lines are questions, rules, turns, items, titles or paragraphs of their own. */
export function segmentParagraph({ lines }: Pick<ParagraphBlock, 'lines'>, traits: Traits): Segment[] {
  const segments: Segment[] = [];
  for (let at = 0; at < lines.length; ) {
    const isWithParts = traits.hasDecimals && partFollows(lines[at]!, lines[at + 1]);
    const parts = isWithParts ? segmentWithParts(lines.slice(at), traits) : undefined;
    if (parts) {
      segments.push(parts.segment);
      at += parts.length;
      continue;
    }
    let end = at + 1;
    const next = traits.hasDecimals ? nextNumber(decimalLabel(lines[at]!.text)?.number) : undefined;
    const isNext = (text: string) => next !== undefined && itemMark(text)?.number === next;
    const begins = (place: number) =>
      isLabelled(lines[place]!.text, traits) ||
      isNext(lines[place]!.text) ||
      (traits.hasDecimals && partFollows(lines[place]!, lines[place + 1]));
    while (end < lines.length && !begins(end)) end++;
    const run = lines.slice(at, end);
    segments.push(...(labelledSegments(run, traits) ?? runSegments(run, traits)));
    at = end;
  }
  return segments;
}

function partFollows(first: Line, second: Line | undefined): boolean {
  const number = second && itemMark(first.text)?.number;
  return number !== undefined && partMark(second!.text, number) !== undefined;
}

/** A list of an item and its parts, or the title of parts; and how many lines it takes. */
function segmentWithParts(
  lines: readonly Line[],
  { isCompound }: Traits,
): { segment: Segment; length: number } | undefined {
  const list = listWithParts(lines, isCompound);
  if (list) return { segment: list.list, length: list.length };
  const { number, length } = titleOfParts(lines) ?? {};
  if (number === undefined || length === undefined) return undefined;
  const rule = { number, length, rank: ARTICLE_RANK };
  return { segment: { type: 'heading', depth: RULE_DEPTH, line: lines[0]!, rule }, length: 1 };
}

function isLabelled(text: string, traits: Traits): boolean {
  return (
    isQuestionLabelled(text, traits) ||
    isTurn(text, traits) ||
    isTurnHeader(text, traits) ||
    ruleLabelOf(text, traits) !== undefined
  );
}

/** A label of a rule, or a number that is one in this text. */
function ruleLabelOf(text: string, { hasDecimals, hasRomans }: Traits): RuleLabel | undefined {
  return (
    ruleLabel(text) ??
    (hasDecimals ? decimalLabel(text) : undefined) ??
    (hasRomans ? romanLabel(text) : undefined)
  );
}

function isQuestionLabelled(text: string, { questionFamilies }: Traits): boolean {
  const family = questionFamilies.size > 0 ? turnOfQuestions(text)?.family : undefined;
  return family !== undefined && questionFamilies.has(family);
}

function isTurn(text: string, { speakers, hasTimedTurns }: Traits): boolean {
  if (speakers.size === 0) return false;
  const turn = turnLabel(text);
  return turn !== undefined && speakers.has(turn.speaker) && (!hasTimedTurns || turn.time !== '');
}

function isTurnHeader(text: string, { speakers }: Traits): boolean {
  const speaker = speakers.size > 0 ? turnHeader(text) : undefined;
  return speaker !== undefined && speakers.has(speaker);
}

/** A turn whose first line has who speaks and when, as the name and what is said. */
function headedTurn(first: Line, others: readonly Line[], traits: Traits): TurnSegment {
  const speaker = turnHeader(first.text)!;
  const line = definitionLine(startOfLine(first, speaker.length)!, joinLines(others, traits.isCompound));
  const label = { speaker, time: '', length: speaker.length + TERM_JOINT.length };
  return { type: 'turn', label, start: first.range.start, lines: [line] };
}

/** The segments of lines of which the first has a label; undefined when it has none. */
function labelledSegments(lines: readonly Line[], traits: Traits): Segment[] | undefined {
  const [first, ...others] = lines;
  const { text, range } = first!;
  const question = isQuestionLabelled(text, traits) ? turnOfQuestions(text) : undefined;
  if (question) {
    const rest = [restOfLine(first!, question.length)!, ...others];
    if (question.part === 'answer') return runSegments(rest, traits);
    const joined = joinLines(rest, traits.isCompound);
    const line = { ...joined, range: { start: range.start, end: joined.range.end } };
    return [{ type: 'heading', depth: QUESTION_DEPTH, line, isQuestion: true }];
  }
  if (others.length > 0 && isTurnHeader(text, traits)) return [headedTurn(first!, others, traits)];
  const turn = isTurn(text, traits) ? turnLabel(text) : undefined;
  if (turn) {
    const spoken = turn.time === '' ? first! : restOfLine(first!, turn.time.length)!;
    return [{ type: 'turn', label: turn, start: range.start, lines: [spoken, ...others] }];
  }
  const rule = ruleLabelOf(text, traits);
  return rule && ruleSegments(rule, first!, others, traits);
}

/** A rule as a heading, which may be only its label, and its text. */
function ruleSegments(rule: RuleLabel, first: Line, others: readonly Line[], traits: Traits): Segment[] {
  const depth = RULE_DEPTH + rule.rank / 10;
  const rest = restOfLine(first, rule.length);
  const isTitled = rest !== undefined && isTitleOf(first, rest, others[0]);
  if (rest && !isTitled) {
    const end = Math.max(rule.length, boldLength(first));
    const text = restOfLine(first, end);
    const line = startOfLine(first, text ? end : rule.length)!;
    const heading = { type: 'heading', depth, line, rule } as const;
    return [heading, ...runSegments([text ?? rest, ...others], traits)];
  }
  const [next, ...after] = others;
  const hasTitleBelow =
    !rest && next && isTitleLine(next.text) && (after.length > 0 || rule.rank < ARTICLE_RANK);
  const title = hasTitleBelow ? [{ type: 'heading', depth: depth + 0.05, line: next } as const] : [];
  const text = hasTitleBelow ? after : others;
  return [
    { type: 'heading', depth, line: first, rule },
    ...title,
    ...(text.length > 0 ? runSegments(text, traits) : []),
  ];
}

/** Whether what stands after a rule's label is its title rather than its text, perhaps wrapped. */
function isTitleOf({ text }: Line, rest: Line, below: Line | undefined): boolean {
  if (below && (leadsOn(text) || /^\p{Ll}/u.test(below.text) || /[.!?] \p{Lu}/u.test(rest.text)))
    return false;
  return (
    text.length <= MAX_TITLE_CHARS && !endsSentence(text) && !/[,;]$/.test(text) && isTitleLine(rest.text)
  );
}

/** The segments of lines without labels. */
function runSegments(allLines: readonly Line[], traits: Traits): Segment[] {
  const lines = [...allLines];
  const segments: Segment[] = [];
  for (let at = 0; at < lines.length; ) {
    const heading = headingLine(lines, at, traits);
    const question = heading ? undefined : questionBefore(lines[at]!, traits);
    if (heading) {
      segments.push(heading);
      at++;
      continue;
    }
    if (question) {
      segments.push(question.heading);
      lines[at] = question.rest;
    }
    let end = at + 1;
    while (end < lines.length && !headingLine(lines, end, traits) && !questionBefore(lines[end]!, traits))
      end++;
    segments.push(...plainSegments(lines.slice(at, end), traits));
    at = end;
  }
  return segments;
}

/** A line that acts as a heading: in bold, a question among others, or a title over lines that it introduces. */
function headingLine(lines: readonly Line[], at: number, traits: Traits): HeadingBlock | undefined {
  const line = lines[at]!;
  const next = lines[at + 1];
  const { text } = line;
  if (text.length > MAX_HEADING_CHARS) return undefined;
  if (isBold(line) && (asks(text) || !/[.!…;,]$/.test(text)) && !(termLength(text) && !next))
    return { type: 'heading', depth: asks(text) ? QUESTION_DEPTH : BOLD_DEPTH, line };
  if (traits.hasQuestionLines && isQuestionLine(text) && (next === undefined || !isQuestionLine(next.text)))
    return { type: 'heading', depth: QUESTION_DEPTH, line };
  if (next && /^\[[^\][]{1,40}\]:?$/.test(text)) return { type: 'heading', depth: BOLD_DEPTH, line };
  if (at > 0 || !next || termLength(text) !== undefined) return undefined;
  if (isListItem(text))
    return isNumberedTitle(line, next) ? { type: 'heading', depth: BOLD_DEPTH, line } : undefined;
  if (!isTitleLine(text)) return undefined;
  const isOverLines = isListItem(next.text) || (lines.length > 2 && termLength(next.text) !== undefined);
  return isOverLines || (isInCapitals(text) && !isInCapitals(next.text))
    ? { type: 'heading', depth: BOLD_DEPTH, line }
    : undefined;
}

const MAX_HEADING_CHARS = 150;

/** "2. Cuentas" over a paragraph. */
function isNumberedTitle({ text }: Line, next: Line): boolean {
  const title = /^\d{1,3}[.)]\s+(.*)$/.exec(text)?.[1];
  if (title === undefined || !isTitleLine(title) || isListItem(next.text)) return false;
  return /^\p{Lu}/u.test(title) && endsSentence(next.text) && /^[\p{Lu}¿¡"«]/u.test(next.text);
}

function isBold({ pieces }: Line): boolean {
  return pieces.every(({ text, marks }) => marks?.isBold || /^[\s:]*$/.test(text));
}

/** How much of a line's text, from its beginning, is in bold. */
function boldLength({ pieces }: Line): number {
  let length = 0;
  for (const { text, marks } of pieces) {
    if (!marks?.isBold) break;
    length += text.length;
  }
  return length;
}

/** A question with its answer on the same line, in bold or among others. */
function questionBefore(line: Line, traits: Traits): { heading: HeadingBlock; rest: Line } | undefined {
  const bold = questionInBold(line);
  if (bold || !traits.hasAnsweredLines) return bold;
  const length = answeredQuestion(line.text);
  const rest = length === undefined ? undefined : restOfLine(line, length);
  const question = length === undefined ? undefined : startOfLine(line, length);
  if (!rest || !question) return undefined;
  return { heading: { type: 'heading', depth: QUESTION_DEPTH, line: question }, rest };
}

/** A question in bold with its answer on the same line. */
export function questionInBold(line: Line): { heading: HeadingBlock; rest: Line } | undefined {
  const length = boldLength(line);
  if (length === 0 || !asks(line.text.slice(0, length).trim())) return undefined;
  const rest = restOfLine(line, length);
  const question = startOfLine(line, length);
  if (!rest || !question) return undefined;
  return { heading: { type: 'heading', depth: QUESTION_DEPTH, line: question }, rest };
}

function plainSegments(lines: readonly Line[], traits: Traits): Segment[] {
  const definitions = definitionLines(lines);
  if (definitions) return [{ type: 'lines', kind: 'definition', lines: definitions }];
  if (isWrapped(lines)) return [{ type: 'text', line: joinLines(lines, traits.isCompound) }];
  const segments: Segment[] = [];
  for (let at = 0; at < lines.length; ) {
    const item = isListItem(lines[at]!.text);
    let end = at + 1;
    while (
      end < lines.length &&
      (item ? isItemLine(lines, end) : isShort(lines[end]!) && isShort(lines[at]!))
    )
      end++;
    const run = lines.slice(at, end);
    if (item && (run.length > 1 || lines.length === 1)) segments.push(listOf(run, traits.isCompound));
    else if (run.length === 1) segments.push({ type: 'text', line: run[0]! });
    else {
      const kind = kindOfLines(run);
      segments.push({ type: 'lines', kind, lines: kind === 'prose' ? joinBroken(run, traits) : run });
    }
    at = end;
  }
  return segments;
}

/** The entries of a definition list, in which ":   " stands before what is said of the term above it. */
function definitionLines(lines: readonly Line[]): Line[] | undefined {
  if (!lines.some(({ text }) => SAID.test(text))) return undefined;
  const entries: Line[] = [];
  for (const line of lines) {
    const said = SAID.test(line.text) ? restOfLine(line, SAID.exec(line.text)![0].length) : undefined;
    const term = entries.at(-1);
    if (said && term) entries[entries.length - 1] = definitionLine(term, said);
    else entries.push(said ?? line);
  }
  return entries;
}

const SAID = /^:\s{1,4}(?=\S)/;

function isWrapped(lines: readonly Line[]): boolean {
  // "— Ana Gil" says who wrote what is above it.
  if (lines.length === 1) return !isListItem(lines[0]!.text) || /^[–—]/.test(lines[0]!.text);
  const texts = lines.map(({ text }) => text);
  if (texts.slice(1).some((text) => isListItem(text) && !/^[–—]/.test(text))) return false;
  const goesOnBelow = (text: string, below = '') =>
    endsInWord(text, below) || (leadsOn(text) && /^\d/.test(below));
  if (texts.some((text, at) => goesOnBelow(text, texts[at + 1]))) return true;
  return !lines.some(({ endsHard }, at) => endsHard && at < lines.length - 1) && isHardWrapped(texts);
}

/** An item, or a line that goes on with the one before it. */
function isItemLine(lines: readonly Line[], at: number): boolean {
  return isListItem(lines[at]!.text) || goesOn(lines, at);
}

/** Joins lines of remarks with those that go on with them. */
function joinBroken(lines: readonly Line[], traits: Traits): Line[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const before = groups.at(-1);
    if (before && !endsSentence(before.at(-1)!.text) && /^\p{Ll}/u.test(line.text)) before.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => joinLines(group, traits.isCompound));
}

function isShort({ text }: Line): boolean {
  return text.length <= MAX_TITLE_CHARS && !text.endsWith(':') && !isListItem(text);
}

function kindOfLines(lines: readonly Line[]): LinesSegment['kind'] {
  const count = (test: (text: string) => boolean) => lines.filter(({ text }) => test(text)).length;
  if (count((text) => termLength(text) !== undefined) * 2 >= lines.length) return 'definition';
  if (lines.length < 3 || count(endsSentence) * 2 >= lines.length) return 'prose';
  return count((text) => /^\d/.test(text)) * 2 >= lines.length ? 'list' : 'verse';
}
