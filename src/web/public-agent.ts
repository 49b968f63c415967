import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';
import { PageError } from './page-error.ts';

export interface PublicAgentOptions {
  /** All addresses of a host name; default: the system's. */
  readonly resolve?: (hostname: string) => Promise<readonly LookupAddress[]>;
  /** One address that counts as public all the same, for tests. */
  readonly alsoPublic?: string;
}

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Connects to public addresses only. The address that is checked is the one that is connected to: a name that resolves
 * otherwise the next time gains nothing.
 */
export function createPublicAgent({ resolve = resolveAll, alsoPublic }: PublicAgentOptions = {}): Agent {
  const check = (address: string): void => {
    if (address !== alsoPublic && !isPublic(address)) throw new PageError('not-public');
  };
  const resolveChecked = async (hostname: string): Promise<LookupAddress[]> => {
    const addresses = [...(await resolve(hostname))];
    for (const { address } of addresses) check(address);
    return addresses;
  };
  const connect = buildConnector({
    lookup: (hostname: string, options: LookupOptions, callback: LookupCallback) => {
      resolveChecked(hostname).then(
        (addresses) => {
          const [first] = addresses;
          if (options.all) callback(null, addresses);
          else callback(null, first?.address ?? '', first?.family);
        },
        (error: Error) => callback(error, []),
      );
    },
  });
  return new Agent({
    connect: (options, callback) => {
      // A literal address is connected to without a lookup.
      const literal = options.hostname.replace(/^\[|\]$/g, '');
      try {
        if (isIP(literal) !== 0) check(literal);
      } catch (error) {
        callback(error as Error, null);
        return;
      }
      connect(options, callback);
    },
  });
}

function resolveAll(hostname: string): Promise<LookupAddress[]> {
  return lookup(hostname, { all: true });
}

/**
 * What the library counts as public: IPv4 addresses in the old form of IPv6 (`::127.0.0.1`), and where Azure answers
 * machines about themselves.
 */
const INNER = ['::/96', '168.63.129.16/32'].map((range) => ipaddr.parseCIDR(range));

/** An IPv4 address within an IPv6 one counts as what it is. */
function isPublic(address: string): boolean {
  try {
    const parsed = ipaddr.process(address);
    const isInner = ipaddr.subnetMatch(parsed, { inner: INNER }, 'other') === 'inner';
    return parsed.range() === 'unicast' && !isInner;
  } catch {
    return false;
  }
}
