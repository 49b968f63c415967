import { readableText } from '../../article/passage-text.ts';
import type { IndexedPassage } from '../../search/word-index.ts';

/** A row of a table among passages. */
export interface TableRow {
  readonly indexed: IndexedPassage;
  /** What it shares with the other rows of its table. */
  readonly place: string;
  readonly text: string;
}

export function tableRows(passages: readonly IndexedPassage[]): TableRow[] {
  return passages
    .filter(({ passage }) => passage.kind === 'table-row')
    .map((indexed) => ({ indexed, place: placeOf(indexed), text: readableText(indexed.passage) }));
}

/** What passages of one table or list share, as a key. */
export function placeOf({ article, passage: { kind, context } }: IndexedPassage): string {
  return JSON.stringify([article.id, kind, context]);
}
