/** Where a term stands: passages in ascending order and how often in each. */
export interface Postings {
  readonly passages: readonly number[];
  readonly counts: readonly number[];
}

export interface PostingsBuilder {
  /** Counts a term once in a passage; passages come in ascending order. */
  readonly count: (term: number, passage: number) => void;
  readonly of: (term: number) => Postings | undefined;
}

export function createPostings(): PostingsBuilder {
  const byTerm: ({ passages: number[]; counts: number[] } | undefined)[] = [];
  return {
    count: (term, passage) => {
      byTerm[term] ??= { passages: [], counts: [] };
      const { passages, counts } = byTerm[term];
      const last = passages.length - 1;
      if (passages[last] === passage) counts[last]!++;
      else {
        passages.push(passage);
        counts.push(1);
      }
    },
    of: (term) => byTerm[term],
  };
}
