import { DIMENSIONS } from './encoder.ts';

/** Vectors of length 1 in 8 bits a number, each with a scale of its own: about 1e-3 of a cosine is lost. */
export interface Vectors {
  readonly count: number;
  /** `count` × `DIMENSIONS`, one after the other. */
  readonly values: Int8Array;
  /** What one step of each vector's numbers is worth. */
  readonly scales: Float32Array;
}

export function createVectors(count: number): Vectors {
  return { count, values: new Int8Array(count * DIMENSIONS), scales: new Float32Array(count) };
}

/** Stores a vector of `DIMENSIONS` numbers at a place. */
export function setVector({ values, scales }: Vectors, at: number, vector: Float32Array): void {
  let largest = 0;
  for (let i = 0; i < DIMENSIONS; i++) largest = Math.max(largest, Math.abs(vector[i]!));
  const scale = largest / 127 || 1;
  scales[at] = scale;
  for (let i = 0; i < DIMENSIONS; i++) values[at * DIMENSIONS + i] = Math.round(vector[i]! / scale);
}

/** Cosine, -1 to 1, of a vector of length 1 and the stored one. */
export function cosine(query: Float32Array, { values, scales }: Vectors, at: number): number {
  const offset = at * DIMENSIONS;
  let sum = 0;
  for (let i = 0; i < DIMENSIONS; i++) sum += query[i]! * values[offset + i]!;
  return sum * scales[at]!;
}
