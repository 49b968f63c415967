/**
 * Waits for work, and calls `tell` once when it takes longer than `patienceMs`. A failure of either is that of the whole,
 * and what was begun to be told has been told by then.
 *
 * @returns the work's result, and what `tell` gave; `undefined` when it was not called.
 */
export async function patiently<Result, Told>(
  work: Promise<Result>,
  patienceMs: number,
  tell: () => Promise<Told>,
): Promise<{ result: Result; told: Told | undefined }> {
  let telling: Promise<Told> | undefined;
  const timer = setTimeout(() => {
    telling = tell();
    // Awaited below; the work may take a while yet.
    telling.catch(() => {});
  }, patienceMs);
  try {
    const result = await work;
    return { result, told: await telling };
  } finally {
    clearTimeout(timer);
    await telling;
  }
}
