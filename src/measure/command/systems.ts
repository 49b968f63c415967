import { UsageError } from '../../terminal/options.ts';
import { PEERS } from '../peers/all.ts';
import { BOT_NAME, type Systems } from '../peers/peer.ts';
import type { UsageTexts } from './usage-texts.ts';

/**
 * The systems whose names contain one of the given ones, in the order of reports.
 *
 * @param only Comma-separated, any case; all systems when absent.
 * @throws {UsageError} when one of them is part of no name.
 */
export function chooseSystems(only: string | undefined, texts: UsageTexts): Systems {
  if (only === undefined) return { includeBot: true, peers: PEERS };
  const names = [BOT_NAME, ...PEERS.map((peer) => peer.name)];
  const chosen = new Set<string>();
  for (const given of only.split(',').map((part) => part.trim())) {
    const fitting = names.filter((name) => name.toLowerCase().includes(given.toLowerCase()));
    if (given === '' || fitting.length === 0) throw new UsageError(texts.unknownSystem(given, names));
    for (const name of fitting) chosen.add(name);
  }
  return { includeBot: chosen.has(BOT_NAME), peers: PEERS.filter((peer) => chosen.has(peer.name)) };
}
