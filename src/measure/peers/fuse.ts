import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Peer } from './peer.ts';

export const fuseDefaults = fusePeer('fuse.js whole question', {});

/** The question as one pattern: defaults look for it near a text's start, this one anywhere and without accents. */
export const fuseAnywhere = fusePeer('fuse.js whole question anywhere', {
  ignoreLocation: true,
  ignoreDiacritics: true,
});

export const fuseTokens = fusePeer('fuse.js useTokenSearch', {
  useTokenSearch: true,
  ignoreLocation: true,
  ignoreDiacritics: true,
});

function fusePeer(name: string, options: IFuseOptions<string>): Peer {
  return {
    name,
    packages: ['fuse.js'],
    index(passages) {
      const fuse = new Fuse(passages, options);
      return (query, limit) => fuse.search(query, { limit }).map((result) => result.refIndex);
    },
  };
}
