import { describe, expect, it } from 'vitest';
import { PEERS } from '../../../src/measure/peers/all.ts';

const spanish = [
  'El faro se construyó en el siglo diecinueve.',
  'La torre mide dieciocho metros de altura.',
  'Los museos abren los sábados por la mañana.',
];
const english = [
  'The lighthouse was built in the nineteenth century.',
  'The tower is eighteen metres high.',
  'Museums open on Saturday mornings.',
];
const stemming = PEERS.filter(({ name }) => name.includes('stems'));

describe.each(PEERS)('$name', (peer) => {
  it('finds words of a passage, best first, and no more than asked for', () => {
    const search = peer.index(spanish, 'es');
    expect(search('torre mide dieciocho metros', 10)[0]).toBe(1);
    expect(search('torre mide dieciocho metros', 1)).toEqual([1]);
    expect(search('torre', 10).every((id) => Number.isInteger(id) && id >= 0 && id < 3)).toBe(true);
  });

  it.each(['', '¿?', 'title:x +y -z ~2 *', '😀', 'zzzz'])('takes «%s»', (question) => {
    expect(Array.isArray(peer.index(spanish, 'es')(question, 3))).toBe(true);
  });

  it('indexes any language', () => {
    const search = peer.index(['маяк построен давно', 'башня высокая'], 'ru');
    expect(Array.isArray(search('башня', 3))).toBe(true);
  });
});

describe.each(stemming)('$name', (peer) => {
  it('knows Spanish inflections and stop words', () => {
    const search = peer.index(spanish, 'es');
    expect(search('museo', 10)).toEqual([2]);
    expect(search('el de la los', 10)).toEqual([]);
  });

  it('knows English ones', () => {
    const search = peer.index(english, 'en');
    expect(search('museum', 10)).toEqual([2]);
    expect(search('the is in', 10)).toEqual([]);
  });
});

it('has names that can be listed', () => {
  expect(new Set(PEERS.map(({ name }) => name)).size).toBe(PEERS.length);
  for (const { name } of PEERS) expect(name).not.toContain(',');
});
