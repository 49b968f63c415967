/** What reports call the product itself, beside its peers. */
export const BOT_NAME = 'bot';

/** A search library set up as its users would for this task, to compare the bot with. */
export interface Peer {
  /** Without commas, since names can be listed. */
  readonly name: string;
  /** The npm packages it runs on, for the versions in a report. */
  readonly packages: readonly string[];
  /**
   * Indexes passages for asking.
   *
   * @param language Primary BCP 47 subtag of the passages' language.
   */
  readonly index: (passages: readonly string[], language: string) => Search;
}

/** Positions of the passages that match, best first, `limit` at most. */
export type Search = (query: string, limit: number) => readonly number[];

/** Which of them a run measures. */
export interface Systems {
  readonly includeBot: boolean;
  readonly peers: readonly Peer[];
}
