/** Values kept for a while: the oldest go first, by age and by number. */
export interface Memory<Value> {
  /** `undefined` for what was never set, or too long ago. */
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  forget(key: string): void;
}

export interface MemoryOptions {
  readonly capacity: number;
  readonly lifeMs: number;
  readonly nowMs: () => number;
}

export function createMemory<Value>({ capacity, lifeMs, nowMs }: MemoryOptions): Memory<Value> {
  // In the order in which they were set.
  const kept = new Map<string, { readonly value: Value; readonly setAtMs: number }>();
  const isOver = (setAtMs: number) => nowMs() - setAtMs >= lifeMs;
  const forgetOldest = () => {
    for (const [key, { setAtMs }] of kept) {
      if (kept.size <= capacity && !isOver(setAtMs)) return;
      kept.delete(key);
    }
  };
  let isScheduled = false;
  /** What people said is promised to go, also when nothing comes after it. */
  const forgetInTime = () => {
    const [oldest] = kept.values();
    if (isScheduled || !oldest) return;
    isScheduled = true;
    setTimeout(
      () => {
        isScheduled = false;
        forgetOldest();
        forgetInTime();
      },
      oldest.setAtMs + lifeMs - nowMs(),
    ).unref();
  };
  return {
    get(key) {
      const found = kept.get(key);
      return found && !isOver(found.setAtMs) ? found.value : undefined;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, { value, setAtMs: nowMs() });
      forgetOldest();
      forgetInTime();
    },
    forget: (key) => void kept.delete(key),
  };
}
