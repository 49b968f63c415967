import { ArticleError } from '../../article/article-error.ts';
import type { Slots } from '../../slots.ts';
import type { GuildContext } from './subcommand.ts';

/**
 * Does something when it is this server's turn: one thing at a time, so that no server keeps the others from it. Rejects
 * with ArticleError `busy` when too much of it waits already.
 */
export async function inTurn<T>(
  slots: Slots<undefined>,
  { guildId }: Pick<GuildContext, 'guildId'>,
  work: () => Promise<T>,
): Promise<T> {
  const done = slots.run(guildId, work);
  if (done === undefined) throw new ArticleError('busy', { file: '' });
  return done;
}
