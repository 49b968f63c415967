import type { Environment } from '../config.ts';

/** Ways to set text apart. Without colour they leave it as it is, except `strong`. */
export interface Style {
  readonly hasColour: boolean;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly accent: (text: string) => string;
}

/** ECMA-48 "select graphic rendition": on and off. */
const sgr =
  (on: number, off: number) =>
  (text: string): string =>
    text === '' ? '' : `\x1b[${on}m${text}\x1b[${off}m`;

const unchanged = (text: string): string => text;

export function createStyle(hasColour: boolean): Style {
  return hasColour
    ? { hasColour, strong: sgr(1, 22), quiet: sgr(2, 22), accent: sgr(36, 39) }
    : { hasColour, strong: (text) => `**${text}**`, quiet: unchanged, accent: unchanged };
}

/**
 * Whether to write escape sequences: on a terminal that knows them, unless NO_COLOR (no-color.org) is set. FORCE_COLOR
 * decides before both; `0` and `false` there mean no.
 */
export function wantsColour(
  environment: Environment,
  stream: { readonly isTTY?: boolean | undefined },
): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = environment;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return Boolean(stream.isTTY) && !no && term !== 'dumb';
}
