/** Remembers the last keys it saw. */
export interface SeenKeys {
  /** Whether the key is new; from now on it is not. */
  add(key: string): boolean;
  forget(key: string): void;
}

/** @param capacity how many keys are remembered; the oldest are forgotten first. */
export function createSeenKeys(capacity: number): SeenKeys {
  const keys = new Set<string>();
  return {
    add(key) {
      if (keys.has(key)) return false;
      keys.add(key);
      const [oldest] = keys;
      if (keys.size > capacity) keys.delete(oldest!);
      return true;
    },
    forget: (key) => void keys.delete(key),
  };
}
