import type { Models } from '../src/model/models.ts';

/** Encodes no text twice: many libraries are made of the same articles, or of parts of them. */
export function rememberVectors({ encode }: Pick<Models, 'encode'>): Models['encode'] {
  const known = new Map<string, Promise<Float32Array>>();
  return (text, role, priority) => {
    const key = `${role} ${text}`;
    const vector = known.get(key) ?? encode(text, role, priority);
    known.set(key, vector);
    return vector;
  };
}
