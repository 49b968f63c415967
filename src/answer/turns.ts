import { BusyError } from './answer.ts';

/** Runs one piece of work after the other, in the order they came. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** @param maxWaiting with so many waiting, one more rejects with BusyError. */
export function createTurns(maxWaiting: number): InTurn {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    if (waiting >= maxWaiting) return Promise.reject(new BusyError());
    waiting++;
    const turn = last.then(work).finally(() => {
      waiting--;
    });
    last = turn.catch(() => {});
    return turn;
  };
}

/** The same turns for one of several who share them: with `maxWaiting` of its own waiting, one more rejects. */
export function limitShare(inTurn: InTurn, maxWaiting: number): InTurn {
  let waiting = 0;
  return (work) => {
    if (waiting >= maxWaiting) return Promise.reject(new BusyError());
    waiting++;
    return inTurn(work).finally(() => {
      waiting--;
    });
  };
}
