import type { Run } from './session.ts';
import { BOS, EOS, type Tokenize } from './tokenizer.ts';

/** Width of a vector. */
export const DIMENSIONS = 384;

/** Text that is cut off beyond it: the model's positions, less the two marks around the text. */
const MAX_TOKENS = 510;

/** What its authors ask to put before each text. */
export type TextRole = 'query' | 'passage';

/** A text's meaning as a vector of length 1; the cosine of two is their dot product. */
export type Encode = (text: string, role: TextRole) => Promise<Float32Array>;

/**
 * multilingual-e5-small (Wang et al. 2024, arXiv:2402.05672). One text a run: padding costs as much as it saves, and
 * a text's vector does not depend on its neighbours.
 */
export function createEncoder(run: Run, tokenize: Tokenize): Encode {
  return async (text, role) => {
    const { ids } = tokenize(`${role}: ${text}`);
    return run([BOS, ...ids.slice(0, MAX_TOKENS), EOS]);
  };
}
