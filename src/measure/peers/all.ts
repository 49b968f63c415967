import { fuseAnywhere, fuseDefaults, fuseTokens } from './fuse.ts';
import { lunrPeer } from './lunr.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';
import type { Peer } from './peer.ts';

/** In the order of reports. */
export const PEERS: readonly Peer[] = [fuseDefaults, fuseAnywhere, fuseTokens, orama, miniSearch, lunrPeer];
