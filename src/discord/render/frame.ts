import type { Locale } from '../../messages/locale.ts';
import type { Shelf } from '../shelf.ts';

/** What surrounds a quote: for whom it is, and where. */
export interface Frame {
  readonly locale: Locale;
  readonly shelf: Shelf;
  /** Id of the person who asked. */
  readonly asker: string;
  /** Shown above, as typed. */
  readonly question?: string | undefined;
  /** `public`: can be deleted; `private`: can be shared; `direct`: neither makes sense. */
  readonly audience: 'public' | 'private' | 'direct';
  /** Name of the person who shared it, as it stands. */
  readonly sharedBy?: string | undefined;
}
