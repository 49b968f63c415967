/** What happened, in short lines: the tail is shown when a wait fails. */
export class Journal {
  readonly #lines: string[] = [];
  readonly waitMs: number;

  constructor(waitMs: number) {
    this.waitMs = waitMs;
  }

  write(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > 200) this.#lines.splice(0, 100);
  }

  timeoutError(what: string): Error {
    const seen = this.#lines.slice(-15).map((line) => `  ${line}`);
    return new Error(`Waited ${this.waitMs} ms for ${what}.\nSeen last:\n${seen.join('\n') || '  nothing'}`);
  }
}

interface Waiter<Item> {
  readonly wants: (item: Item) => boolean;
  readonly resolve: (item: Item) => void;
}

/** A growing list that can be waited on: for an item that is there already, or for one still to come. */
export class Feed<Item> {
  readonly items: Item[] = [];
  readonly #journal: Journal;
  readonly #waiters = new Set<Waiter<Item>>();
  readonly #taken = new Set<Item>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  push(item: Item): void {
    this.items.push(item);
    for (const waiter of [...this.#waiters]) {
      if (waiter.wants(item)) waiter.resolve(item);
    }
  }

  /**
   * The first item that matches. `what` is said when none comes.
   * @throws Error after the journal's `waitMs`
   */
  first(what: string, wants: (item: Item) => boolean = () => true): Promise<Item> {
    const there = this.items.find(wants);
    if (there !== undefined) return Promise.resolve(there);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiters.delete(waiter);
        reject(this.#journal.timeoutError(what));
      }, this.#journal.waitMs);
      const waiter: Waiter<Item> = {
        wants,
        resolve: (item) => {
          clearTimeout(timer);
          this.#waiters.delete(waiter);
          resolve(item);
        },
      };
      this.#waiters.add(waiter);
    });
  }

  /** The same, and no later `take` returns that item again. */
  take(what: string, wants: (item: Item) => boolean = () => true): Promise<Item> {
    const claim = (item: Item) => {
      if (this.#taken.has(item) || !wants(item)) return false;
      this.#taken.add(item);
      return true;
    };
    return this.first(what, claim);
  }

  isTaken(item: Item): boolean {
    return this.#taken.has(item);
  }

  /** Marks an item as returned. */
  markTaken(item: Item): void {
    this.#taken.add(item);
  }
}
