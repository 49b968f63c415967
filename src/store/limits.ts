import type { GuildLimits } from './store.ts';

interface Size {
  /** UTF-16 code units of its text. */
  readonly characters: number;
}

/**
 * Which of a server's limits an article would go beyond; none when it fits.
 * @param others what the server keeps beside it
 * @param replaced what it takes the place of
 */
export function limitsExceeded(
  article: Size,
  { others, replaced }: { readonly others: readonly Size[]; readonly replaced: Size | undefined },
  limits: GuildLimits,
): ('articles' | 'characters')[] {
  // A replacement needs no place of its own.
  const isOneTooMany = replaced === undefined && others.length >= limits.articles;
  const characters = others.reduce((sum, other) => sum + other.characters, article.characters);
  const isGrowth = article.characters > (replaced?.characters ?? 0);
  return [
    ...(isOneTooMany ? (['articles'] as const) : []),
    // A server over a limit that was lowered may still make an article shorter.
    ...(isGrowth && characters > limits.characters ? (['characters'] as const) : []),
  ];
}
