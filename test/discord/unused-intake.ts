import type { Intake } from '../../src/discord/context.ts';

const never = () => Promise.reject(new Error('no article is added here'));

/** For what never gets as far as adding an article. */
export const unusedIntake: Intake = {
  store: new Proxy({} as Intake['store'], { get: () => never }),
  takeIn: never,
  parseStored: never,
  fetchPage: never,
  fetchAttachment: never,
  vectorsOf: never,
  encode: never,
  guildLimits: { articles: 1, characters: 1, perHour: 1 },
};
