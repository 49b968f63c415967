import type { Messages } from '../../messages/messages.ts';

/** What is said about mistakes on the command line: those of every program, and those of measuring. */
export type UsageTexts = Messages['terminal']['usageError'] & Messages['measure']['usageError'];

export function usageTextsOf({ terminal, measure }: Messages): UsageTexts {
  return { ...terminal.usageError, ...measure.usageError };
}
