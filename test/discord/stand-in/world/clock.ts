/** Discord's clock: the machine's, moved forward by tests instead of waiting. */
export class Clock {
  #aheadMs = 0;

  now(): number {
    return Date.now() + this.#aheadMs;
  }

  advance(ms: number): void {
    this.#aheadMs += ms;
  }

  iso(): string {
    return new Date(this.now()).toISOString();
  }
}

/** Milliseconds since 1970 at which Discord's ids start. */
const epochMs = 1_420_070_400_000;

/** Discord's ids: the time in the upper bits, a counter in the lower 22. Later ids are greater. */
export class Snowflakes {
  readonly #clock: Clock;
  #last = 0n;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  next(): string {
    const fresh = BigInt(this.#clock.now() - epochMs) << 22n;
    this.#last = fresh > this.#last ? fresh : this.#last + 1n;
    return this.#last.toString();
  }
}
