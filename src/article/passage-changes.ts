import type { Article, Passage } from './article.ts';

/** How an article's passages differ from those it replaces, by their text alone. */
export interface PassageChanges {
  /** Of the new article, in its order. */
  readonly added: readonly Passage[];
  /** Of the old one, in its order. */
  readonly removed: readonly Passage[];
  readonly unchanged: number;
}

/** Passages that stand in both count as unchanged wherever they stand, each as often as in both. */
export function passageChanges(before: Article, after: Article): PassageChanges {
  const added = withoutThose(after.passages, before.passages);
  const removed = withoutThose(before.passages, after.passages);
  return { added, removed, unchanged: after.passages.length - added.length };
}

/** The passages without as many of each text as the others have. */
function withoutThose(passages: readonly Passage[], others: readonly Passage[]): Passage[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return passages.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}
