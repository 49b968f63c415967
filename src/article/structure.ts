import type { PassageKind, Piece } from './article.ts';
import {
  type Block,
  BOLD_DEPTH,
  type CodeBlock,
  type FootnoteBlock,
  type HeadingBlock,
  type ListBlock,
  type ListItem,
  type ParagraphBlock,
  type TableBlock,
} from './blocks/block.ts';
import { introduces, isTitleLine } from './blocks/introduction.ts';
import {
  ARTICLE_RANK,
  asks,
  headingLabel,
  isRefrainLabel,
  isRuleHeading,
  questionLabel,
  termLength,
} from './blocks/labels.ts';
import { joinLines, type Line, restOfLine } from './blocks/line.ts';
import { nextNumber, withParts } from './blocks/list-lines.ts';
import {
  type LinesSegment,
  QUESTION_DEPTH,
  questionInBold,
  type Segment,
  segmentParagraph,
  type TurnSegment,
} from './blocks/paragraph.ts';
import { rowPieces } from './blocks/table.ts';
import { isQuestionLine, type Traits } from './blocks/traits.ts';
import { Outline } from './outline.ts';
import type { Draft } from './passages.ts';
import { slicePieces, textOf } from './pieces.ts';
import type { Unit, UnitMaker } from './unit.ts';

/** A line or sentence that leads to what comes after it. */
interface Lead {
  readonly line: Line;
  readonly unit: Unit;
  readonly text: string;
}

const MAX_LEAD_CHARS = 100;
const MAX_CAPTION_CHARS = 150;
const RULE_WORDS =
  /(?<!\p{L})(?:reglas?|normas?|normativa|reglamento|estatutos?|art[íi]culos?|cl[áa]usulas?|condiciones|bases|prohibiciones|rules?|regulations?|bylaws|terms|clauses?|guidelines|code of conduct|c[óo]digo de conducta)(?!\p{L})/iu;

interface StructureOptions {
  readonly title: string;
  readonly traits: Traits;
  readonly units: UnitMaker;
}

/** Decides what the blocks of a text are to a reader, and with which context they are to be read. */
export function draftPassages(blocks: readonly Block[], options: StructureOptions): Draft[] {
  const structurer = new Structurer(options);
  for (const block of blocks) structurer.add(block);
  return structurer.finish();
}

class Structurer {
  readonly #options: StructureOptions;
  readonly #outline: Outline;
  #leads: Lead[] = [];
  /** The paragraph just read, where it says what the table or list after it is. */
  #caption: string | undefined;
  /** Answer or rule that is being put together. */
  #joined: Unit[] = [];
  /** The question that the last turn of a conversation ended with. */
  #asked: string | undefined;
  #quote: number | undefined;
  readonly #footnotes = new Map<string, readonly string[]>();

  constructor(options: StructureOptions) {
    this.#options = options;
    this.#outline = new Outline(options.title, options.units);
  }

  add(block: Block): void {
    if (block.type !== 'paragraph') this.#quote = undefined;
    if (this.#isSungAgain(block)) return;
    if (block.type === 'heading') this.#addHeading(block);
    else if (block.type === 'end') this.#endAt(block.depth);
    else if (block.type === 'paragraph') this.#addParagraph(block);
    else if (block.type === 'list') this.#addList(block);
    else if (block.type === 'table') this.#addTable(block);
    else if (block.type === 'code') this.#addCode(block);
    else this.#addFootnote(block);
  }

  finish(): Draft[] {
    this.#endAt(0);
    return this.#outline.drafts;
  }

  get #isJoining(): boolean {
    const { above } = this.#outline;
    return above !== undefined && above.kind !== 'heading';
  }

  #joinedKind(): PassageKind {
    const kind = this.#outline.above?.kind;
    return kind === 'question' ? 'faq' : kind === 'rule' ? 'rule' : 'prose';
  }

  /** Ends the answer or rule, and leads that lead to nothing. */
  #flush(): void {
    const units = [...this.#leads.map(({ unit }) => unit), ...this.#joined];
    this.#leads = [];
    this.#joined = [];
    if (units.length > 0) this.#outline.draft(this.#joinedKind(), units);
    this.#caption = undefined;
    this.#asked = undefined;
  }

  /** Ends what stands under headings of this depth or deeper. */
  #endAt(depth: number): void {
    this.#flush();
    this.#outline.close(depth);
  }

  /** @param itemNumber of an item that is a heading */
  #addHeading({ depth, line, isQuestion, isPlain, rule }: HeadingBlock, itemNumber?: string): void {
    const label = rule ?? headingLabel(line.text);
    if (depth === QUESTION_DEPTH) this.#headLeads();
    const titled = this.#chapterWithoutTitle(label !== undefined, depth);
    this.#endAt(titled ?? depth);
    const text = headingText(line);
    const question = questionLabel(line.text);
    const isTitle = text === this.#options.title && this.#outline.above === undefined;
    const isAsked = asks(text) && !isTitle && (!isPlain || this.#options.traits.hasQuestionLines);
    const kind = isQuestion || isAsked ? 'question' : rule || isRuleHeading(line.text) ? 'rule' : 'heading';
    const number = itemNumber ?? label?.number ?? question?.number;
    this.#outline.open({
      depth: titled ?? depth,
      text,
      line,
      kind,
      ...(number !== undefined && { number }),
      ...(label && { rank: label.rank }),
    });
  }

  /** A title without marks before the first of its questions. */
  #headLeads(): void {
    const [lead] = this.#leads;
    if (this.#leads.length !== 1 || !isTitleLine(lead!.text.replace(/:$/, ''))) return;
    this.#leads = [];
    this.#addHeading({ type: 'heading', depth: BOLD_DEPTH, line: lead!.line });
  }

  /** "CAPÍTULO II", then its title on a line of its own: the depth at which the title ends with the chapter. */
  #chapterWithoutTitle(isLabelled: boolean, depth: number): number | undefined {
    const { above, isBare } = this.#outline;
    if (isLabelled || above?.kind !== 'rule' || this.#joined.length > 0 || this.#leads.length > 0)
      return undefined;
    if (!isBare || depth < above.depth) return undefined;
    return headingLabel(above.text)?.length === above.text.length ? above.depth + 0.01 : undefined;
  }

  #addParagraph(block: ParagraphBlock): void {
    if (block.areDefinitions) {
      this.#addLines({ type: 'lines', kind: 'definition', lines: block.lines });
      return;
    }
    const isRefrain = this.#isRefrain(block.lines[0]!);
    const segments = segmentParagraph(block, this.#options.traits);
    const [only] = segments;
    if (segments.length === 1 && only!.type === 'text') this.#addText(only!.line, block);
    else {
      this.#quote = undefined;
      for (const segment of segments) this.#addSegment(segment);
    }
    // The stanza after it is none of the refrain.
    if (isRefrain) this.#endAt(BOLD_DEPTH);
    this.#noteFootnotes(block);
  }

  #isRefrain({ text }: Line): boolean {
    return this.#options.traits.hasRefrain && isRefrainLabel(text);
  }

  /** Whether only the name of a refrain stands here, which is to be read elsewhere. */
  #isSungAgain(block: Block): boolean {
    if (block.type === 'heading') return block.isPlain === true && this.#isRefrain(block.line);
    return block.type === 'paragraph' && block.lines.length === 1 && this.#isRefrain(block.lines[0]!);
  }

  #addSegment(segment: Segment): void {
    if (segment.type === 'heading') this.#addHeading(segment);
    else if (segment.type === 'list') this.#addList(segment);
    else if (segment.type === 'text') this.#addText(segment.line);
    else if (segment.type === 'lines') this.#addLines(segment);
    else this.#addTurn(segment);
  }

  #addText(line: Line, { quote }: { quote?: number } = {}): void {
    const { units } = this.#options;
    const isLead = introduces(line.text);
    const isDivisible = !this.#isJoining;
    const unit = units.ofText(line, { isDivisible, ...(isLead && { leads: true }) });
    if (!/[\p{L}\p{N}]/u.test(line.text) || unit.sentences.length === 0) return;
    if (this.#isJoining) {
      this.#joined.push(unit);
      return;
    }
    if (isLead && quote === undefined) {
      this.#leads.push({ line, unit, text: withoutStruck(line) });
      return;
    }
    const isSameQuote = quote !== undefined && quote === this.#quote && this.#leads.length === 0;
    if (isSameQuote) this.#outline.extendLast(unit);
    else {
      const leads = this.#leads.map((lead) => lead.unit);
      this.#leads = [];
      this.#outline.draft(this.#kindOfText(line), [...leads, unit]);
    }
    this.#quote = quote;
    this.#caption = this.#captionOf(unit, line.text);
    this.#asked = undefined;
  }

  #kindOfText({ text, pieces }: Line): PassageKind {
    const length = termLength(text);
    if (length === undefined) return 'prose';
    const { text: first, marks } = pieces[0]!;
    const isMarked = (marks?.isBold || marks?.isCode) && first.length >= length;
    if (!this.#options.traits.hasTerms) return 'prose';
    return isMarked || text.length <= MAX_CAPTION_CHARS ? 'definition' : 'prose';
  }

  #captionOf(unit: Unit, text: string): string | undefined {
    if (!text.endsWith(':'))
      return text.length <= MAX_CAPTION_CHARS && termLength(text) === undefined ? text : undefined;
    const { start, end } = unit.sentences.at(-1)!.text;
    return text.slice(start, end);
  }

  /** What leads to a list, a table, code, as context; what says more than that is a passage too. */
  #takeLeads(): string[] {
    const leads = this.#leads;
    this.#leads = [];
    const caption = this.#caption?.endsWith(':') ? [this.#caption] : [];
    for (const { unit, text } of leads)
      if (text.length > MAX_LEAD_CHARS || !text.endsWith(':')) this.#outline.draft('prose', [unit]);
    this.#caption = undefined;
    this.#asked = undefined;
    return [...caption, ...leads.map(({ text }) => text)];
  }

  #addLines({ kind, lines }: LinesSegment): void {
    const { units } = this.#options;
    if (this.#isJoining) {
      this.#joined.push(...lines.map((line) => units.ofText(line)));
      return;
    }
    const leads = this.#takeLeads();
    const context = [...this.#outline.context(), ...leads];
    const isList = kind !== 'definition' && leads.at(-1)?.endsWith(':');
    this.#outline.draft(
      isList ? 'list' : kind,
      lines.map((line) => units.ofText(line)),
      { context },
    );
  }

  #addTurn({ label, start, lines }: TurnSegment): void {
    const { units, traits } = this.#options;
    const asked = this.#asked;
    if (this.#joined.length > 0) this.#flush();
    const line = joinLines(lines, traits.isCompound);
    const plainSpoken = restOfLine(line, label.length - label.time.length)!;
    const spoken = plainSpoken.text;
    const options = { isDivisible: true, start, ...(label.time !== '' && { label: label.time }) };
    const unit = units.ofText(line, options);
    this.#takeLeads();
    const isQuestion = asks(spoken) && units.ofText(plainSpoken).sentences.length === 1;
    const context = asked === undefined ? this.#outline.context() : [...this.#outline.context(), asked];
    if (!isQuestion) this.#outline.draft('dialogue', [unit], { context });
    this.#asked = asks(spoken) ? lastQuestion(line, label.speaker) : undefined;
  }

  #addList({ items: listed }: ListBlock): void {
    const items = listed.flatMap((item) => withParts(item, this.#options.traits.isCompound));
    if (this.#addQuestions(items)) return;
    while (this.#isNextRule(items)) this.#endAt(this.#outline.above!.depth);
    if (this.#isJoining && this.#areOfChapter(items)) this.#flush();
    else if (this.#isJoining) {
      this.#joined.push(...items.flatMap((item) => this.#itemUnits(item)));
      return;
    }
    const leads = this.#takeLeads();
    const context = [...this.#outline.context(), ...leads];
    if (
      isOrdered(items) &&
      (this.#options.traits.hasRunningNumbers || isAboutRules([this.#options.title, ...context]))
    ) {
      for (const group of topItems(items)) {
        const number = group[0]!.number;
        const units = group.flatMap((item) => this.#itemUnits(item));
        this.#outline.draft('rule', units, { context, ...(number !== undefined && { number }) });
      }
      // What is listed below a rule that leads to it.
      const last = joinLines(items.at(-1)!.paragraphs.at(-1)!, this.#options.traits.isCompound).text;
      if (last.endsWith(':') && last.length <= MAX_CAPTION_CHARS) this.#caption = last;
      return;
    }
    const terms = items.filter(({ paragraphs }) => termLength(paragraphs[0]![0]!.text) !== undefined);
    const kind = terms.length * 2 > items.length ? 'definition' : 'list';
    this.#outline.draft(
      kind,
      items.flatMap((item) => this.#itemUnits(item)),
      { context },
    );
  }

  /** Whether these are the rules of the chapter above them, and not steps or what a sentence leads to. */
  #areOfChapter(items: readonly ListItem[]): boolean {
    const { title, traits } = this.#options;
    const { rank = ARTICLE_RANK } = this.#outline.above ?? {};
    if (rank === ARTICLE_RANK || !isOrdered(items) || this.#joined.at(-1)?.leads) return false;
    return traits.hasRunningNumbers || isAboutRules([title, ...this.#outline.context()]);
  }

  /** Whether they go on from the rule above them, of which a part or the text is over: "10." after "9.3" or "9. Title". */
  #isNextRule([first]: readonly ListItem[]): boolean {
    const { number = '', text = '' } = this.#outline.above ?? {};
    const isBare = text.startsWith(number);
    return isBare && nextNumber(number) !== undefined && first!.number === nextNumber(number);
  }

  /** Items that are a question and its answer each; false when they are not. */
  #addQuestions(items: readonly ListItem[]): boolean {
    const groups = topItems(items);
    const questions = groups.map(([item, ...nested]) => questionOf(item!, nested));
    if (questions.filter((question) => question).length * 2 <= questions.length) return false;
    this.#takeLeads();
    groups.forEach(([item, ...nested], index) => {
      const question = questions[index];
      if (!question) return;
      const { number } = item!;
      const { line } = question;
      this.#addHeading({ type: 'heading', depth: QUESTION_DEPTH, line, isQuestion: true }, number);
      for (const lines of question.answer) this.#addParagraph({ type: 'paragraph', lines });
      if (nested.length > 0) this.#addList({ type: 'list', items: nested });
    });
    this.#endAt(QUESTION_DEPTH);
    return true;
  }

  /** The paragraphs of an item; one alone is not divided. */
  #itemUnits({ marker, level, range, paragraphs }: ListItem): Unit[] {
    const { units, traits } = this.#options;
    const indent = '  '.repeat(level);
    return paragraphs.map((lines, index) => {
      const label = index === 0 ? `${indent}${marker}` : `${indent}  `;
      const start = index === 0 ? range.start : undefined;
      const isCode = lines.every(({ pieces }) => pieces.every(({ marks }) => marks?.isCode));
      const options = { label, ...(start !== undefined && { start }) };
      return isCode && lines.length > 1
        ? units.ofLines(lines, options)
        : units.ofText(joinLines(lines, traits.isCompound), options);
    });
  }

  #addTable({ header, headerRange, rows }: TableBlock): void {
    const caption = this.#caption;
    const joined = this.#joined;
    if (joined.length > 0) this.#flush();
    const leads = this.#takeLeads();
    const isCaption = caption !== undefined && leads.length === 0;
    const context = [...this.#outline.context(), ...(isCaption ? [caption] : []), ...leads];
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell));
    const shown = filled.length > 0 || !headerRange ? filled : [{ range: headerRange, cells: header }];
    for (const row of shown) {
      const pieces = rowPieces(row, filled.length > 0 ? header : []);
      if (pieces.length > 0)
        this.#outline.draft('table-row', [this.#options.units.ofWhole(row.range, pieces)], { context });
    }
  }

  #addCode({ range, lines }: CodeBlock): void {
    const { units } = this.#options;
    const codeUnits = lines.map((line) => units.ofWhole(line.range, line.pieces));
    const first = codeUnits[0]!;
    codeUnits[0] = { ...first, range: { start: range.start, end: first.range.end } };
    const last = codeUnits.at(-1)!;
    codeUnits[codeUnits.length - 1] = { ...last, range: { start: last.range.start, end: range.end } };
    if (this.#isJoining) this.#joined.push(...codeUnits);
    else {
      const context = [...this.#outline.context(), ...this.#takeLeads()];
      this.#outline.draft('code', codeUnits, { context });
    }
  }

  /** A footnote is read after the sentence with its mark. */
  #noteFootnotes({ footnotes = [] }: ParagraphBlock): void {
    if (footnotes.length === 0) return;
    const leads = this.#leads.map(({ unit }) => unit);
    const units = [...(this.#outline.drafts.at(-1)?.units ?? []), ...leads, ...this.#joined];
    for (const { label, at } of footnotes) {
      const unit = units.findLast(({ range }) => range.start <= at);
      const sentence = unit?.sentences.findLast(({ start }) => start <= at);
      const words = sentence && textOf(slicePieces(unit!.index, sentence.text).filter(isValid));
      const context = [
        ...this.#outline.context(),
        ...(words === undefined ? [] : [words.replace(/ {2,}/g, ' ')]),
      ];
      this.#footnotes.set(label, context);
    }
  }

  #addFootnote({ label, lines }: FootnoteBlock): void {
    this.#flush();
    const { units, traits } = this.#options;
    const context = this.#footnotes.get(label);
    const unit = units.ofText(joinLines(lines, traits.isCompound), { isDivisible: true });
    this.#outline.draft('prose', [unit], context ? { context } : {});
  }
}

function isOrdered(items: readonly ListItem[]): boolean {
  return items.filter(({ level }) => level === 0).every(({ number }) => number !== undefined);
}

function isAboutRules(texts: readonly string[]): boolean {
  return texts.some((text) => RULE_WORDS.test(text));
}

/** Without the label of a question, or the colon that ends it. */
function headingText(line: Line): string {
  const text = withoutStruck(line).replace(EDIT_LINK, '');
  if (headingLabel(text)?.length === text.length) return text.replace(/[\s.:)\]–—-]+$/, '');
  const label = questionLabel(text);
  const isLabelled = label && asks(text);
  return text.slice(isLabelled ? label.length : 0).replace(/^[-*•]\s+|\s*:$/g, '');
}

/** What exports of Wikipedia have after a heading. */
const EDIT_LINK = /\s*\[(?:editar|edit|modificar)(?:\s[^\][]*)?\]$/i;

/** What is no longer valid gives no context. */
function withoutStruck({ pieces, text }: Line): string {
  if (pieces.every(isValid)) return text;
  return textOf(pieces.filter(isValid)).replace(/ {2,}/g, ' ').trim();
}

function isValid({ marks }: Piece): boolean {
  return !marks?.isStruck;
}

function lastQuestion({ text }: Line, speaker: string): string {
  const question = /[^.!?…]*\?["»”’)]*$/.exec(text)?.[0].trim() ?? text;
  return question.startsWith(speaker) ? question : `${speaker}: ${question}`;
}

/** The question that an item begins with, in bold or on a line of its own, and the lines after it. */
function questionOf(
  { paragraphs }: ListItem,
  nested: readonly ListItem[],
): { line: Line; answer: (readonly Line[])[] } | undefined {
  const [[first, ...others], ...after] = paragraphs as [[Line, ...Line[]], ...Line[][]];
  const bold = questionInBold(first);
  const line = bold?.heading.line ?? first;
  const lines = bold ? [bold.rest, ...others] : others;
  const answer = [...(lines.length > 0 ? [lines] : []), ...after];
  return isQuestionLine(line.text) && answer.length + nested.length > 0 ? { line, answer } : undefined;
}

function topItems(items: readonly ListItem[]): ListItem[][] {
  const groups: ListItem[][] = [];
  for (const item of items) {
    if (item.level === 0 || groups.length === 0) groups.push([item]);
    else groups.at(-1)!.push(item);
  }
  return groups;
}
