import { type Messages, messagesFor } from '../../messages/messages.ts';
import type { Page } from '../components/page.ts';
import type { Reading } from '../components/reading.ts';
import { cut } from './cut.ts';
import { escapeLine } from './escape.ts';
import type { Frame } from './frame.ts';

const MAX_TITLE_CHARS = 80;
const MAX_HEADING_CHARS = 60;
/** The innermost headings tell most. */
const MAX_HEADINGS = 3;

/** Where a quote stands and how sure it is, in Markdown: `Title · Section › passage 4 of 9 · strong match`. */
export function placeLine({ page, article, passage }: Reading, { locale, shelf }: Frame): string {
  const { quote } = messagesFor(locale).members;
  const number = quote.passage(passage.index + 1, article.passages.length);
  const headings = passage.headings
    .filter((heading) => heading !== article.title)
    .slice(-MAX_HEADINGS)
    .map((heading) => escapeLine(cut(heading, MAX_HEADING_CHARS)))
    .filter((heading) => heading !== '');
  const place = headings.length > 0 ? [...headings, number].join(' › ') : capitalise(number);
  const title = shelf.articles.length > 1 ? [escapeLine(cut(article.title, MAX_TITLE_CHARS))] : [];
  return [...title, place, ...rank(page, quote)].join(' · ');
}

/** Nothing on the pages around an answer: they were not found, only turned to. */
function rank({ match, at, passage, results }: Page, quote: Messages['members']['quote']): string[] {
  if (match === 'none' || passage !== results[at]!.passage) return [];
  return [at === 0 ? quote.match[match] : quote.result(at + 1, results.length)];
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
