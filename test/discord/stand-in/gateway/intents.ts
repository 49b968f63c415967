import { GatewayIntentBits } from 'discord.js';

const privileged = ['GuildMembers', 'GuildPresences', 'MessageContent'] as const;
export type PrivilegedIntent = (typeof privileged)[number];

const validBits = Object.values(GatewayIntentBits)
  .filter((bit): bit is GatewayIntentBits => typeof bit === 'number')
  .reduce((bits, bit) => bits | bit, 0);

/** The close code for these intents: 4013 when a bit does not exist, 4014 when one is not switched on. */
export function refuseIntents(
  intents: number,
  switchedOn: readonly PrivilegedIntent[],
): 4013 | 4014 | undefined {
  if (!Number.isInteger(intents) || intents < 0 || (intents & ~validBits) !== 0) return 4013;
  const forbidden = privileged.some(
    (name) => intents & GatewayIntentBits[name] && !switchedOn.includes(name),
  );
  return forbidden ? 4014 : undefined;
}

/** The intent without which an event is not sent; `undefined` for those that always are. */
export function intentFor(event: string, isPrivate: boolean): GatewayIntentBits | undefined {
  if (/^(GUILD_(CREATE|UPDATE|DELETE|ROLE_)|CHANNEL_|THREAD_)/.test(event)) return GatewayIntentBits.Guilds;
  if (event.startsWith('MESSAGE_')) {
    return isPrivate ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  }
  return undefined;
}
