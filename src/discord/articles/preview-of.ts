import type { Article } from '../../article/article.ts';
import { passageChanges } from '../../article/passage-changes.ts';
import type { ArticleSummary, Draft, StoredArticle } from '../../store/store.ts';
import type { Preview } from '../render/preview.ts';
import type { GuildContext } from './subcommand.ts';

export interface Drafted {
  readonly draft: Draft;
  readonly id: string;
  /** What the draft makes. */
  readonly article: Article;
  readonly isDelegated: boolean;
}

/** What is shown of a draft, beside what the server has: all its articles, and the one that is to be replaced. */
export async function previewOf(
  { draft, id, article, isDelegated }: Drafted,
  {
    articles,
    replaced,
  }: { readonly articles: readonly ArticleSummary[]; readonly replaced: StoredArticle | undefined },
  { parseStored, guildId, guildLimits }: Pick<GuildContext, 'parseStored' | 'guildId' | 'guildLimits'>,
): Promise<Preview> {
  return {
    article,
    origin: draft.origin,
    characters: draft.text.length,
    warnings: [],
    replaced: replaced && {
      title: replaced.title,
      revision: replaced.revision,
      characters: replaced.characters,
      changes: passageChanges(await parseStored(replaced, guildId), article),
    },
    articles: articles.filter((other) => other.id !== replaced?.id),
    limits: guildLimits,
    draft: { id, isDelegated },
  };
}
