import { parseArgs } from 'node:util';

export interface LoadOptions {
  /** How many questions, spread evenly over `seconds`. */
  readonly questions: number;
  readonly seconds: number;
  /** How many people take turns asking them. */
  readonly people: number;
  /** Print the figures as JSON. */
  readonly json: boolean;
}

export const USAGE = `npm run load -- [options]

Puts the bot, and a bare one that replies with fixed text, under the same load through the stand-in Discord.

  --questions <n>  how many questions (2000)
  --seconds <n>    over how long (20)
  --people <n>     from how many people (200)
  --json           figures as JSON`;

/** @throws {RangeError} for a number that is none; Node's own TypeError for an unknown option. */
export function readLoadOptions(args: readonly string[]): LoadOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questions: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '20' },
      people: { type: 'string', default: '200' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    questions: readPositive('--questions', values.questions),
    seconds: readPositive('--seconds', values.seconds),
    people: readPositive('--people', values.people),
    json: values.json,
  };
}

function readPositive(option: string, given: string): number {
  if (!/^[1-9]\d{0,6}$/.test(given)) throw new RangeError(`${option} takes a whole number from 1: ${given}`);
  return Number(given);
}
