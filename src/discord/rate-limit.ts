export interface RateLimit {
  /** How many questions one person may ask within any window of time, from 1. */
  readonly questions: number;
  readonly windowMs: number;
}

export type Permit =
  | { readonly allowed: true }
  /** `retryInMs`: until the next question is allowed. `isFirst`: nothing was refused since the last allowed one. */
  | { readonly allowed: false; readonly retryInMs: number; readonly isFirst: boolean };

export interface RateLimiter {
  /**
   * Counts a question, if it is allowed.
   *
   * @param nowMs on a clock that never goes back.
   */
  take(personId: string, nowMs: number): Permit;
}

interface Recent {
  /** When the questions within the window were asked, oldest first. */
  readonly askedAtMs: readonly number[];
  readonly wasRefused: boolean;
}

/** A sliding window a person. It remembers only those who asked within the last window. */
export function createRateLimiter({ questions, windowMs }: RateLimit): RateLimiter {
  // In the order of the last question, so that those to forget come first.
  const people = new Map<string, Recent>();
  const forgetBefore = (oldestMs: number) => {
    for (const [id, { askedAtMs }] of people) {
      if (askedAtMs.at(-1)! > oldestMs) return;
      people.delete(id);
    }
  };
  return {
    take(personId, nowMs) {
      forgetBefore(nowMs - windowMs);
      const recent = people.get(personId);
      const askedAtMs = (recent?.askedAtMs ?? []).filter((askedMs) => askedMs > nowMs - windowMs);
      if (askedAtMs.length >= questions) {
        people.set(personId, { askedAtMs, wasRefused: true });
        return { allowed: false, retryInMs: askedAtMs[0]! + windowMs - nowMs, isFirst: !recent!.wasRefused };
      }
      people.delete(personId);
      people.set(personId, { askedAtMs: [...askedAtMs, nowMs], wasRefused: false });
      return { allowed: true };
    },
  };
}
