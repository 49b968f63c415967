import type { OwnArticleServices, Services } from '../../src/discord/context.ts';

const never = () => Promise.reject(new Error('no article is added here'));

/** For what never gets as far as adding an article. */
export const unusedIntake: OwnArticleServices & Pick<Services, 'guildGraceMs' | 'afterwards'> = {
  guildGraceMs: 7 * 86_400_000,
  afterwards: () => {},
  store: new Proxy({} as OwnArticleServices['store'], { get: () => never }),
  takeIn: never,
  parseStored: never,
  fetchPage: never,
  fetchAttachment: never,
  vectorsOf: never,
  encode: never,
  questionWords: { asked: (message) => message, stems: () => new Set() },
  guildLimits: { articles: 1, characters: 1, perHour: 1 },
};
