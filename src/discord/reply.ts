import {
  type BaseInteraction,
  type ButtonInteraction,
  GuildMember,
  type Interaction,
  InteractionContextType,
  type MessageComponentInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Article } from '../article/article.ts';
import { localeOf } from '../messages/locale.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Context, Person } from './context.ts';
import type { Outcome } from './outcome.ts';
import { renderChanged, renderHint } from './render/hint.ts';
import type { MessageBody } from './render/message.ts';
import { createCatalogue } from './state/catalogue.ts';
import { titleList } from './titles.ts';

/** Who is to see a reply: everybody, everybody if there is an answer, or the asker alone. */
export type Visibility = 'public' | 'public-if-answered' | 'private';

/** The first response, or what a deferred response becomes. */
export async function reply(
  interaction: RepliableInteraction,
  { body, isPrivate }: { body: MessageBody; isPrivate: boolean },
): Promise<void> {
  const message = isPrivate ? ephemeralMessage(body) : body;
  if (!interaction.deferred)
    await (interaction.replied ? interaction.followUp(message) : interaction.reply(message));
  // That the message with the button changes was announced, and no reply.
  else if (interaction.ephemeral === null) await interaction.followUp(message);
  else await interaction.editReply(body);
}

/** Changes the message with the button, which may have been announced. */
export async function update(interaction: ButtonInteraction, body: MessageBody): Promise<void> {
  if (interaction.deferred) await interaction.editReply(body);
  else await interaction.update(body);
}

/**
 * Tells Discord, which waits 3 s for a response, that it comes. Whether it is private is fixed with that: it is, except
 * where everything is to be public or nobody else reads along.
 */
export async function defer(
  interaction: RepliableInteraction,
  visibility: Visibility,
): Promise<'public' | 'private'> {
  if (interaction.deferred) return interaction.ephemeral === false ? 'public' : 'private';
  const isPublic = visibility === 'public' || (visibility !== 'private' && isDirect(interaction));
  await interaction.deferReply(isPublic ? {} : { flags: MessageFlags.Ephemeral });
  return isPublic ? 'public' : 'private';
}

/** Tells Discord that the message with the button or select changes, unless it was told already. */
export async function deferInPlace(interaction: MessageComponentInteraction): Promise<void> {
  if (!interaction.deferred) await interaction.deferUpdate();
}

/** The same message, for the person alone. */
export function ephemeralMessage(body: MessageBody) {
  return { ...body, flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const };
}

/** Who uses something, and in which language. */
export function personOf(interaction: Interaction): Person {
  const { user, locale } = interaction;
  return { asker: user.id, locale: localeOf(locale), isDirect: isDirect(interaction) };
}

function isDirect({ context }: Interaction): boolean {
  return context === InteractionContextType.BotDM;
}

/** What a person is called where they are. */
export function nameOf({ member, user }: BaseInteraction): string {
  if (member instanceof GuildMember) return member.displayName;
  return member?.nick ?? user.displayName;
}

/** For the name of an article that there is not, or that several articles have. */
export async function refuseArticle(
  interaction: RepliableInteraction,
  meant: readonly Article[],
  { locale }: Pick<Context, 'locale'>,
): Promise<Outcome> {
  const { hints } = messagesFor(locale).members;
  const line = meant.length > 0 ? hints.ambiguousArticle(titleList(meant, locale)) : hints.unknownArticle;
  await reply(interaction, { body: renderHint(line), isPrivate: true });
  return { outcome: 'refused' };
}

/** For a button or choice of a text, by the key of its article, that is not there any more as it was. */
export async function refuseChanged(
  interaction: RepliableInteraction,
  { catalogue, host, asker, locale }: Pick<Context, 'catalogue' | 'host' | 'asker' | 'locale'>,
  { article, question }: { readonly article: string; readonly question?: string | undefined },
): Promise<Outcome> {
  const frame = { locale, catalogue, question, asker, audience: 'private' } as const;
  // As when the server has come to be answered from its own. Of those, the key alone does not tell.
  const isUnused = !catalogue.find(article) && createCatalogue(host.articles).find(article) !== undefined;
  const body = renderChanged(frame, { isUnused });
  await reply(interaction, { body, isPrivate: true });
  return { outcome: 'changed' };
}

/** For a button that the bot did not make, or not for this. */
export async function refuseButton(interaction: RepliableInteraction): Promise<Outcome> {
  const { hints } = messagesFor(localeOf(interaction.locale)).members;
  await reply(interaction, { body: renderHint(hints.unknownButton), isPrivate: true });
  return { outcome: 'refused' };
}

/** Tells the person in private, in whichever way the interaction's state still allows. May throw, as requests do. */
export async function apologise(interaction: Interaction, { outcome }: Outcome): Promise<void> {
  if (outcome === 'too-late' || outcome === 'given-up') return;
  if (interaction.isAutocomplete()) {
    await interaction.respond([]);
    return;
  }
  if (!interaction.isRepliable()) return;
  const { hints } = messagesFor(localeOf(interaction.locale)).members;
  const body = ephemeralMessage(renderHint(outcome === 'cannot-post' ? hints.cannotPost : hints.failed));
  if (interaction.deferred || interaction.replied) await interaction.followUp(body);
  else await interaction.reply(body);
}
