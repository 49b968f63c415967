import { MIN_STEM_LETTERS } from './endings.ts';

const DIMINUTIVE = new RegExp(`^(?<stem>\\p{L}{${MIN_STEM_LETTERS},})it(?<ending>[oa])(?<plural>s?)$`, 'u');
const MIN_BASE = 4;

/**
 * The commoner word that a Spanish diminutive is made from, folded: perrito → perro, cafecito → cafe, amiguita → amiga.
 * Undefined for what is none, as for "visita".
 *
 * @param share how common a folded word is; a word that is not listed is rarer than all that are.
 */
export function diminutiveBase(folded: string, share: (folded: string) => number): string | undefined {
  const { stem, ending, plural } = DIMINUTIVE.exec(folded)?.groups ?? {};
  if (stem === undefined) return undefined;
  // Written otherwise before an i: poco, poquito; amigo, amiguito; taza, tacita. Or longer: coche, cochecito.
  const roots = [
    stem,
    stem.replace(/qu$/, 'c'),
    stem.replace(/gu$/, 'g'),
    stem.replace(/c$/, 'z'),
    stem.replace(/e?c$/, ''),
  ];
  const own = share(folded);
  const base = roots
    .flatMap((root) => [root + ending!, root, `${root}e`])
    .find((one) => one.length >= MIN_BASE && share(one) > own);
  return base === undefined ? undefined : base + (/[aeo]$/.test(base) ? plural! : '');
}
