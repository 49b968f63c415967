import { type APIMessage, MessageFlags } from 'discord.js';
import type { ZodMiniType } from 'zod/mini';
import { violation } from '../rest/discord-error.ts';
import { FormErrors, type Path } from '../rest/form.ts';
import { checkFiles } from './attachments.ts';
import { checkComponents } from './component-checks.ts';
import type { AllowedMentions, Embed, MessageBody } from './message-body.ts';

export interface MessageCheck {
  readonly schema: ZodMiniType;
  /** Where the message lies in the request: `data` in a callback. */
  readonly path?: Path;
  /** Flags that may be set here. */
  readonly allowedFlags: number;
  /** The message that is changed. */
  readonly existing?: Pick<APIMessage, 'content' | 'embeds' | 'flags' | 'attachments'>;
}

const maxContentChars = 2000;
const maxEmbedChars = 6000;
const creationFlags =
  MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications;
export const channelFlags = creationFlags;
export const interactionFlags = creationFlags | MessageFlags.Ephemeral;
/** Discord ignores EPHEMERAL in an edit: a message stays as private as it was. */
export const editFlags = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

/** @throws DiscordError 50035 with all that Discord would not take of this message */
export function checkMessage(message: unknown, check: MessageCheck): MessageBody {
  const path = check.path ?? [];
  const errors = new FormErrors();
  errors.addSchemaErrors(check.schema, message ?? {}, path);
  errors.throwIfAny();
  const body = (message ?? {}) as MessageBody;
  const isV2 = hasFlag(body.flags, MessageFlags.IsComponentsV2);
  const wasV2 = hasFlag(check.existing?.flags, MessageFlags.IsComponentsV2);
  checkFlags(errors, body, check, path);
  if (isV2 || wasV2) checkNoLegacyFields(errors, { ...legacyFieldsOf(check.existing), ...body }, path);
  // Whether Discord wants the flag again when a V2 message is edited is told in both ways; with it, both are content.
  if (body.components) checkComponents(errors, body.components, [...path, 'components'], { isV2 });
  checkFiles(errors, body, check.existing, path);
  checkTexts(errors, body, path);
  checkAllowedMentions(errors, body.allowed_mentions, path);
  errors.throwIfAny();
  return body;
}

function hasFlag(flags: number | null | undefined, flag: MessageFlags): boolean {
  return ((flags ?? 0) & flag) !== 0;
}

function checkFlags(errors: FormErrors, body: MessageBody, check: MessageCheck, path: Path): void {
  if (((body.flags ?? 0) & ~check.allowedFlags) !== 0) {
    errors.add(
      [...path, 'flags'],
      'FLAGS_TYPE_INVALID',
      `Only the flags ${check.allowedFlags} can be set here`,
    );
  }
  const staysV2 =
    body.flags === undefined || body.flags === null || hasFlag(body.flags, MessageFlags.IsComponentsV2);
  if (hasFlag(check.existing?.flags, MessageFlags.IsComponentsV2) && !staysV2) {
    const message = 'MessageFlags.IS_COMPONENTS_V2 cannot be removed from a message';
    errors.add([...path, 'flags'], 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message);
  }
}

/** What an edit leaves as it is, unless it says otherwise: a message becomes V2 only with its content and embeds taken away. */
function legacyFieldsOf(existing: MessageCheck['existing']): MessageBody {
  return existing ? { content: existing.content, embeds: existing.embeds as readonly Embed[] } : {};
}

function checkNoLegacyFields(errors: FormErrors, body: MessageBody, path: Path): void {
  for (const field of ['content', 'embeds', 'poll', 'sticker_ids'] as const) {
    const value = body[field];
    const isEmpty =
      value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (isEmpty) continue;
    const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    errors.add([...path, field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message);
  }
}

function checkTexts(errors: FormErrors, body: MessageBody, path: Path): void {
  if ((body.content?.length ?? 0) > maxContentChars) {
    errors.add(
      [...path, 'content'],
      'BASE_TYPE_MAX_LENGTH',
      `Must be ${maxContentChars} or fewer in length.`,
    );
  }
  const embedChars = (body.embeds ?? []).reduce((sum, embed) => sum + embedTexts(embed).join('').length, 0);
  if (embedChars > maxEmbedChars) {
    errors.add(
      [...path, 'embeds'],
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${maxEmbedChars}`,
    );
  }
}

/** The texts of an embed in the order they are shown. */
export function embedTexts(embed: Embed): string[] {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const texts = [embed.author?.name, embed.title, embed.description, ...fields, embed.footer?.text];
  return texts.filter((text): text is string => Boolean(text));
}

function checkAllowedMentions(
  errors: FormErrors,
  mentions: AllowedMentions | null | undefined,
  path: Path,
): void {
  for (const kind of ['users', 'roles'] as const) {
    if (!mentions?.parse?.includes(kind) || !mentions[kind]?.length) continue;
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    errors.add([...path, 'allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
  }
}

/** @throws DiscordError 50006 when there would be nothing to see */
export function checkNotEmpty(message: MessageBody): void {
  const isEmpty =
    !message.content?.trim() &&
    !message.embeds?.length &&
    !message.components?.length &&
    !message.attachments?.length;
  if (isEmpty) throw violation('emptyMessage');
}
