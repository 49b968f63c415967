import { ApplicationCommandOptionType } from 'discord.js';
import { messagesFor } from '../../messages/messages.ts';
import type { StoredArticle } from '../../store/store.ts';
import { localized } from '../commands/localize.ts';
import { renderHint } from '../render/hint.ts';
import { renderDownload, titleOrId } from '../render/own-articles.ts';
import { defer, reply } from '../reply.ts';
import { chosenArticle, ownArticleChoices, ownArticleOption } from './own-article.ts';
import type { Subcommand } from './subcommand.ts';

const MEBIBYTE = 1024 ** 2;
const MAX_NAME_CHARS = 60;

const NAME = 'descargar';

/** Gives the text of an article as it is kept. */
export const download = {
  name: NAME,

  define: () => ({
    ...localized(NAME, ({ moderators }) => moderators.commands.download),
    type: ApplicationCommandOptionType.Subcommand as const,
    options: [ownArticleOption(({ moderators }) => moderators.commands.download.article)],
  }),

  async run(interaction, context) {
    const { store, guildId, locale } = context;
    // The file may take longer than Discord waits.
    await defer(interaction, 'private');
    const chosen = await chosenArticle(interaction, await store.list(guildId), context);
    if (!chosen) return { outcome: 'refused' };
    const { download: texts, remove } = messagesFor(locale).moderators;
    const article = await store.read(guildId, chosen.id);
    if (!article) {
      await reply(interaction, { body: renderHint(remove.gone), isPrivate: true });
      return { outcome: 'changed' };
    }
    const file = { name: fileName(article, texts.fileName), attachment: Buffer.from(article.text) };
    const { attachmentSizeLimit: maxBytes } = interaction;
    if (file.attachment.length > maxBytes) {
      const line = texts.tooLarge(titleOrId(article), Math.floor(maxBytes / MEBIBYTE));
      await reply(interaction, { body: renderHint(line), isPrivate: true });
      return { outcome: 'refused' };
    }
    await reply(interaction, { body: renderDownload(article, file, locale), isPrivate: true });
    return { outcome: 'shown' };
  },

  complete: ownArticleChoices,
} satisfies Subcommand;

/**
 * From the title, in characters that Discord and every system leave as they are. Handed in again it gives the title, but
 * for accents and punctuation.
 */
function fileName({ title, format }: StoredArticle, otherwise: string): string {
  const words =
    title
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? [];
  const name = words.join('_').slice(0, MAX_NAME_CHARS).replace(/_+$/, '');
  return `${name || otherwise}.${format === 'markdown' ? 'md' : 'txt'}`;
}
