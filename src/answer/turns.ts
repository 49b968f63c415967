import { createSlots } from '../slots.ts';
import { BusyError } from './answer.ts';

/** Runs one piece of work after the other. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** One queue for all, in which the owners of work take turns: whose own waits longest goes first. */
export interface Turns {
  readonly of: (owner: string) => InTurn;
}

/** @param maxWaiting with so many under way and waiting, one more rejects with BusyError. */
export function createTurns(maxWaiting: number): Turns {
  const limits = { maxWaiting: maxWaiting - 1, maxWaitingEach: maxWaiting - 1 };
  const slots = createSlots([undefined], limits);
  return { of: (owner) => (work) => slots.run(owner, work) ?? Promise.reject(new BusyError()) };
}

/** The same turns with a limit of their own: with `maxWaiting` under way and waiting, one more rejects with BusyError. */
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
