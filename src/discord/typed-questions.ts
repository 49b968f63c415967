import { createMemory } from './memory.ts';
import { shortHash } from './state/catalogue.ts';

/**
 * Questions that are longer than the value of a choice can be. The choice holds their beginning and a hash; the rest
 * is remembered here for as long as a person takes to choose.
 */
export interface TypedQuestions {
  /** The value of the choice "as typed". */
  remember(personId: string, typed: string): string;
  /** The question that a value stands for: the value itself unless it was made here. */
  recall(personId: string, value: string): string;
}

/** Discord's limit for the value of a choice. */
const MAX_VALUE_CHARS = 100;
const PEOPLE = 200;
/** A person may choose from a list that was made for the text of some key strokes before. */
const TEXTS_PER_PERSON = 4;
const LIFE_MS = 5 * 60_000;

const SHORTENED = /^(.+)…([0-9a-z]{7})$/su;

export function createTypedQuestions(nowMs: () => number): TypedQuestions {
  const typedBy = createMemory<readonly string[]>({ capacity: PEOPLE, lifeMs: LIFE_MS, nowMs });
  return {
    remember(personId, typed) {
      if (typed.length <= MAX_VALUE_CHARS) return typed;
      const others = (typedBy.get(personId) ?? []).filter((text) => text !== typed);
      typedBy.set(personId, [typed, ...others].slice(0, TEXTS_PER_PERSON));
      const tail = `…${shortHash(typed)}`;
      return typed.slice(0, MAX_VALUE_CHARS - tail.length).replace(/[\ud800-\udbff]$/, '') + tail;
    },
    recall(personId, value) {
      const [, beginning, hash] = SHORTENED.exec(value) ?? [];
      if (beginning === undefined) return value;
      const whole = typedBy.get(personId)?.find((text) => shortHash(text) === hash);
      // After a restart at least the beginning is asked; without the hash, which nobody typed.
      return whole ?? (value.length > MAX_VALUE_CHARS - 2 ? beginning : value);
    },
  };
}
