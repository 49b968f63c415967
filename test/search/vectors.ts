import type { Embed } from '../../src/model/embedder.ts';
import { DIMENSIONS } from '../../src/model/encoder.ts';
import { createVectors, setVector } from '../../src/model/vectors.ts';

/** A vector of length 1 that says nothing but how often each letter stands in a text. */
export function lettersVector(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (const letter of text.toLowerCase()) vector[letter.charCodeAt(0) % DIMENSIONS]! += 1;
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

export const embedLetters: Embed = async (texts) => {
  const vectors = createVectors(texts.length);
  texts.forEach((text, at) => {
    setVector(vectors, at, lettersVector(text));
  });
  return vectors;
};
