import { createHash } from 'node:crypto';
import { ApplicationCommandOptionType, type ButtonInteraction } from 'discord.js';
import {
  groupQuestions,
  MAX_COMPARED,
  mergeWordings,
  type QuestionGroup,
  UNANSWERED_LIFE_MS,
  type Wording,
} from '../../answer/unanswered.ts';
import { messagesFor } from '../../messages/messages.ts';
import { localized } from '../commands/localize.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { renderHint } from '../render/hint.ts';
import { renderExport, renderForgetting, renderUnanswered } from '../render/unanswered.ts';
import { defer, deferInPlace, reply } from '../reply.ts';
import type { ActionOf } from '../state/custom-id.ts';
import { moderatedGuild } from './moderated-guild.ts';
import { isModerator } from './moderator.ts';
import type { GuildContext, Subcommand } from './subcommand.ts';

const NAME = 'sin-respuesta';

/** What was asked of this server's articles in vain, most frequent first. */
export const unanswered = {
  name: NAME,

  define: () => ({
    ...localized(NAME, ({ moderators }) => moderators.commands.unanswered),
    type: ApplicationCommandOptionType.Subcommand as const,
  }),

  async run(interaction, context) {
    await defer(interaction, 'private');
    const body = await page({ page: 0, isDelegated: !isModerator(interaction) }, context);
    await reply(interaction, { body, isPrivate: true });
    return { outcome: 'shown' };
  },
} satisfies Subcommand;

/** Shows another page in place of this one. */
export async function turnUnanswered(
  interaction: ButtonInteraction,
  action: ActionOf<'unanswered'>,
  context: Context,
): Promise<Outcome> {
  const guild = await moderatedGuild(interaction, action, context);
  if (!guild) return { outcome: 'refused' };
  await deferInPlace(interaction);
  await interaction.editReply(await page(action, guild));
  return { outcome: 'shown' };
}

/** Gives all of them as a file, in a message of its own. */
export async function exportUnanswered(
  interaction: ButtonInteraction,
  action: ActionOf<'exportUnanswered'>,
  context: Context,
): Promise<Outcome> {
  const guild = await moderatedGuild(interaction, action, context);
  if (!guild) return { outcome: 'refused' };
  await defer(interaction, 'private');
  const groups = await groupsOf(guild);
  const { locale } = guild;
  const body =
    groups.length > 0
      ? renderExport(groups, Date.now(), locale)
      : renderHint(messagesFor(locale).moderators.unanswered.none);
  await reply(interaction, { body, isPrivate: true });
  return { outcome: 'shown' };
}

/** Asks whether to delete them, or does it. */
export async function forgetUnanswered(
  interaction: ButtonInteraction,
  action: ActionOf<'forgetUnanswered'>,
  context: Context,
): Promise<Outcome> {
  const guild = await moderatedGuild(interaction, action, context);
  if (!guild) return { outcome: 'refused' };
  await deferInPlace(interaction);
  const { store, guildId, locale } = guild;
  const { forgotten } = messagesFor(locale).moderators.unanswered;
  if (!action.isConfirmed) {
    const { length } = await keptQuestions(guild);
    const body = length > 0 ? renderForgetting(length, action.isDelegated, locale) : renderHint(forgotten);
    await interaction.editReply(body);
    return { outcome: 'shown' };
  }
  const deleted = await store.forgetUnanswered(guildId);
  await interaction.editReply(renderHint(forgotten));
  return { outcome: deleted > 0 ? 'deleted' : 'repeated' };
}

async function page({ page: at, isDelegated }: { page: number; isDelegated: boolean }, guild: GuildContext) {
  const { settings, locale } = guild;
  const groups = await groupsOf(guild);
  return renderUnanswered({ groups, isRecording: settings.recordsUnanswered, page: at, isDelegated }, locale);
}

/** Those that have not had their time. */
export function keptQuestions({ store, guildId }: Pick<GuildContext, 'store' | 'guildId'>) {
  return store.unanswered(guildId, Date.now() - UNANSWERED_LIFE_MS);
}

async function groupsOf(guild: GuildContext): Promise<QuestionGroup[]> {
  const wordings = await mergeWordings(await keptQuestions(guild));
  const vectors = await vectorsOf(wordings.slice(0, MAX_COMPARED), guild);
  return groupQuestions(wordings, vectors, guild.questionWords.stems);
}

/** One after the other: members' questions go between. */
async function vectorsOf(
  wordings: readonly Wording[],
  { encode, questionVectors }: GuildContext,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (const { question } of wordings) {
    // The memory holds no text: what a server deletes is gone.
    const key = createHash('sha256').update(question).digest('base64');
    const vector = questionVectors.get(key) ?? (await encode(question));
    questionVectors.set(key, vector);
    vectors.push(vector);
  }
  return vectors;
}
