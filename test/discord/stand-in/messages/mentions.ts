import { type Component, walk } from './components.ts';
import type { AllowedMentions, MessageBody } from './message-body.ts';

const userMention = /<@!?(\d+)>/g;
const roleMention = /<@&(\d+)>/g;
const massMention = /@(?:everyone|here)/g;

/** Text in which mentions notify: content and text displays; embeds never do. */
export function mentioningText(body: Pick<MessageBody, 'content' | 'components'>): string {
  const displays = [...walk((body.components ?? []) as Component[])].map(
    ({ component }) => component.content ?? '',
  );
  return [body.content ?? '', ...displays].join('\n');
}

/**
 * Whom a message would notify: `@everyone`, `@here`, `<@user>`, `<@&role>`. Rather too many than too few: mentions in
 * code and of people who are not there count, and permission to mention is taken for granted.
 */
export function pingsOf(
  text: string,
  allowed: AllowedMentions | null | undefined,
  repliedTo?: string,
): string[] {
  const pings = new Set<string>();
  const parses = (kind: 'users' | 'roles' | 'everyone') => !allowed || Boolean(allowed.parse?.includes(kind));
  for (const [, id = ''] of text.matchAll(userMention)) {
    if (parses('users') || allowed?.users?.includes(id)) pings.add(`<@${id}>`);
  }
  for (const [, id = ''] of text.matchAll(roleMention)) {
    if (parses('roles') || allowed?.roles?.includes(id)) pings.add(`<@&${id}>`);
  }
  if (parses('everyone')) for (const [mention] of text.matchAll(massMention)) pings.add(mention);
  if (repliedTo && (allowed ? allowed.replied_user : true)) pings.add(`<@${repliedTo}>`);
  return [...pings];
}
