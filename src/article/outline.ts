import type { PassageKind } from './article.ts';
import { ARTICLE_RANK, SECTION_RANK } from './blocks/labels.ts';
import type { Line } from './blocks/line.ts';
import type { Draft } from './passages.ts';
import type { Unit, UnitMaker } from './unit.ts';

/** A heading, or what acts as one. */
export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly line: Line;
  readonly kind: 'heading' | 'question' | 'rule';
  readonly number?: string;
  /** Among the parts of a statute, of a numbered heading: that of a chapter is no rule's number. */
  readonly rank?: number;
}

/** What a passage does not get from the headings above it. */
interface Own {
  readonly context?: readonly string[];
  readonly number?: string;
}

function isChapter({ rank = ARTICLE_RANK }: Heading): boolean {
  return rank < SECTION_RANK;
}

/** The passages drafted so far, and the headings above what is being read, which give them context and number. */
export class Outline {
  readonly drafts: Draft[] = [];
  readonly #title: string;
  readonly #units: UnitMaker;
  readonly #path: { readonly heading: Heading; readonly draftsBefore: number }[] = [];

  constructor(title: string, units: UnitMaker) {
    this.#title = title;
    this.#units = units;
  }

  /** The innermost heading. */
  get above(): Heading | undefined {
    return this.#path.at(-1)?.heading;
  }

  /** Whether nothing was drafted below the innermost heading. */
  get isBare(): boolean {
    return this.#path.at(-1)?.draftsBefore === this.drafts.length;
  }

  /** The headings, outermost first, without the article's title. */
  context(): string[] {
    const [first, ...rest] = this.#headings();
    return first === undefined || first === this.#title ? rest : [first, ...rest];
  }

  open(heading: Heading): void {
    this.#path.push({ heading, draftsBefore: this.drafts.length });
  }

  /** Leaves headings of this depth or deeper; one without text is a passage itself. */
  close(depth: number): void {
    while (this.above && this.above.depth >= depth) {
      const { isBare } = this;
      const { line, kind, number } = this.#path.pop()!.heading;
      if (isBare)
        this.draft(kind === 'rule' ? 'rule' : 'prose', [this.#units.ofText(line)], {
          ...(number !== undefined && { number }),
        });
    }
  }

  draft(kind: PassageKind, units: readonly Unit[], own: Own = {}): void {
    const filled = units.filter(({ sentences }) => sentences.length > 0);
    if (filled.length === 0) return;
    const numbered = this.#path.findLast(
      ({ heading }) => heading.number !== undefined && !isChapter(heading),
    );
    const number = own.number ?? numbered?.heading.number;
    this.drafts.push({
      kind,
      context: own.context ?? this.context(),
      headings: this.#headings(),
      ...(number !== undefined && { number }),
      units: filled,
    });
  }

  /** Adds to the passage drafted last, if there is one. */
  extendLast(unit: Unit): void {
    const last = this.drafts.pop();
    if (last) this.drafts.push({ ...last, units: [...last.units, unit] });
  }

  #headings(): string[] {
    return this.#path.flatMap(({ heading }) => heading.text || []);
  }
}
