import type { APIButtonComponent } from 'discord.js';
import type { ArticleSummary, Published } from '../../store/store.ts';
import type { Preview } from '../render/preview.ts';

/** What became of a draft that was confirmed. */
export type Publishing =
  | {
      readonly kind: 'added' | 'replaced';
      readonly title: string;
      /** Buttons that ask its starter questions. */
      readonly starters: readonly APIButtonComponent[];
      /** It is the server's only one. */
      readonly isFirst: boolean;
    }
  | Extract<Published, { kind: 'same' }>
  /** `revision` of the article that it was to replace; `title` and `characters` of the draft. */
  | (Extract<Published, { kind: 'limit' }> & {
      readonly title: string;
      readonly characters: number;
      readonly revision: number | undefined;
    })
  /** The draft that can be added instead. */
  | (Extract<Published, { kind: 'target-gone' }> & { readonly title: string; readonly draftId: string })
  /** Somebody else replaced that article since the draft was shown: shown again, beside what there is now. */
  | { readonly kind: 'changed'; readonly preview: Preview };

/** What became of an article that was to be removed. */
export type Removal =
  | { readonly kind: 'removed'; readonly article: ArticleSummary }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'changed';
      readonly article: ArticleSummary;
      readonly last: 'host' | 'none' | undefined;
    };
