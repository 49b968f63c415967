import type { Draft, GuildLimits, Publication } from '../../src/store/store.ts';

export const HOUR_MS = 3_600_000;
export const NOW_MS = Date.UTC(2026, 10, 25, 12);

export const LIMITS: GuildLimits = { articles: 50, characters: 1_000_000, perHour: 100 };

export function draft(text: string, other: Partial<Draft> = {}): Draft {
  return {
    title: `Sobre ${text.slice(0, 20)}`,
    format: 'plain',
    text,
    origin: { kind: 'text' },
    passages: 1,
    addedBy: '900000000000000001',
    createdAtMs: NOW_MS,
    ...other,
  };
}

export function publication(other: Partial<Publication> = {}): Publication {
  return { vectors: undefined, nowMs: NOW_MS, limits: LIMITS, ...other };
}
