import { ApplicationCommandOptionType, type Attachment, type ChatInputCommandInteraction } from 'discord.js';
import { ENDINGS } from '../../article/format.ts';
import { MAX_SUBMISSION_BYTES, type Submission } from '../../article/submission/intake.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { StoredArticle } from '../../store/store.ts';
import { PageError } from '../../web/page-error.ts';
import { localized } from '../commands/localize.ts';
import type { Outcome } from '../outcome.ts';
import { patiently } from '../patiently.ts';
import { cut } from '../render/cut.ts';
import { escapeLine } from '../render/escape.ts';
import { renderHint } from '../render/hint.ts';
import { defer, reply } from '../reply.ts';
import { inTurn } from './in-turn.ts';
import { isModerator } from './moderator.ts';
import { findOwnArticles, notOneLine, ownArticleChoices } from './own-article.ts';
import { propose } from './propose.ts';
import { Refusal, refusalLine } from './refusal-line.ts';
import type { GuildContext, Subcommand } from './subcommand.ts';
import { MAX_TYPED_TITLE_CHARS, textWindow } from './text-window.ts';

const MAX_NAME_CHARS = 80;

const NAME = 'añadir';
const OPTIONS = {
  file: 'archivo',
  url: 'url',
  text: 'texto',
  title: 'titulo',
  replaces: 'reemplaza',
} as const;

export const add = {
  name: NAME,

  define: () => ({
    ...localized(NAME, ({ adding }) => adding.commands.add),
    type: ApplicationCommandOptionType.Subcommand as const,
    options: [
      {
        ...localized(OPTIONS.file, ({ adding }) => adding.commands.add.file),
        type: ApplicationCommandOptionType.Attachment as const,
        file_types: [...ENDINGS],
      },
      {
        ...localized(OPTIONS.url, ({ adding }) => adding.commands.add.url),
        type: ApplicationCommandOptionType.String as const,
      },
      {
        ...localized(OPTIONS.text, ({ adding }) => adding.commands.add.text),
        type: ApplicationCommandOptionType.Boolean as const,
      },
      {
        ...localized(OPTIONS.title, ({ adding }) => adding.commands.add.title),
        type: ApplicationCommandOptionType.String as const,
        max_length: MAX_TYPED_TITLE_CHARS,
      },
      {
        ...localized(OPTIONS.replaces, ({ adding }) => adding.commands.add.replaces),
        type: ApplicationCommandOptionType.String as const,
        autocomplete: true,
      },
    ],
  }),

  async run(interaction, context) {
    const { hints } = messagesFor(context.locale).adding;
    const { options } = interaction;
    const file = options.getAttachment(OPTIONS.file);
    const url = options.getString(OPTIONS.url)?.trim();
    const asksForWindow = options.getBoolean(OPTIONS.text) ?? false;
    const sources = [file !== null, url !== undefined, asksForWindow].filter(Boolean).length;
    try {
      if (sources > 1) throw new Refusal(hints.oneSource);
      if (file && file.size > MAX_SUBMISSION_BYTES) throw new Refusal(hints.fileTooLarge(shownName(file)));
      if (!file && url === undefined) return await openWindow(interaction, context);
      await defer(interaction, 'private');
      const replaces = await replacedId(interaction, context);
      const title = options.getString(OPTIONS.title)?.trim();
      const isDelegated = !isModerator(interaction);
      return await inTurn(context.intakes, context, async () => {
        const submission = await (file ? readFile(file, context) : readPage(url!, context));
        return propose(interaction, { submission, title, replaces, isDelegated }, context);
      });
    } catch (error) {
      const line = refusalLine(error, context.locale);
      if (line === undefined) throw error;
      await reply(interaction, { body: renderHint(line), isPrivate: true });
      return { outcome: 'refused' };
    }
  },

  complete: ownArticleChoices,
} satisfies Subcommand;

/**
 * Opens the window to type into. Discord takes it as the first response only, within 3 s: when the article that is to fill
 * it takes longer, the person is told to try again.
 */
async function openWindow(interaction: ChatInputCommandInteraction, context: GuildContext): Promise<Outcome> {
  const { windowLate } = messagesFor(context.locale).adding.hints;
  const { result, told } = await patiently(
    replacedArticle(interaction, context),
    context.patienceMs,
    async () => {
      await reply(interaction, { body: renderHint(windowLate), isPrivate: true });
      return 'late' as const;
    },
  );
  if (told === 'late') return { outcome: 'too-late' };
  const { replaces, replaced } = result;
  const title = interaction.options.getString(OPTIONS.title) ?? replaced?.title;
  const action = {
    kind: 'typed',
    window: interaction.id,
    isDelegated: !isModerator(interaction),
    ...(replaces !== undefined && { replaces }),
    ...(replaced && { revision: replaced.revision }),
  } as const;
  await interaction.showModal(textWindow(action, { title, text: replaced?.text }, context.locale));
  return { outcome: 'shown' };
}

/** The article that the option names, unless it is removed at that moment, and its id; neither without the option. */
async function replacedArticle(
  interaction: ChatInputCommandInteraction,
  context: GuildContext,
): Promise<{ replaces?: string; replaced?: StoredArticle | undefined }> {
  const replaces = await replacedId(interaction, context);
  if (replaces === undefined) return {};
  return { replaces, replaced: await context.store.read(context.guildId, replaces) };
}

/** Id of the article that the option names; `undefined` without the option. */
async function replacedId(
  interaction: ChatInputCommandInteraction,
  { store, guildId, locale }: GuildContext,
): Promise<string | undefined> {
  const given = interaction.options.getString(OPTIONS.replaces);
  if (given === null) return undefined;
  const meant = findOwnArticles(given, await store.list(guildId));
  if (meant.length !== 1) throw new Refusal(notOneLine(meant, locale));
  return meant[0]!.id;
}

async function readFile(file: Attachment, { fetchAttachment, log }: GuildContext): Promise<Submission> {
  try {
    return { kind: 'file', name: file.name, bytes: await fetchAttachment(file.url) };
  } catch (err) {
    log.warn({ event: 'attachment-failed', err }, 'a file that was handed in could not be fetched');
    // Whatever else it is, to attach it again is what a person can do.
    const isOfFile = err instanceof PageError && (err.code === 'too-large' || err.code === 'too-slow');
    throw isOfFile ? err : new PageError('expired', undefined, { cause: err });
  }
}

async function readPage(url: string, { fetchPage }: GuildContext): Promise<Submission> {
  return { kind: 'page', ...(await fetchPage(url)) };
}

function shownName({ name }: Attachment): string {
  return escapeLine(cut(name, MAX_NAME_CHARS));
}
