import type { Passage } from '../../article/article.ts';
import { EMPTY_CELL } from '../../article/blocks/table.ts';
import { fold } from '../../text/fold.ts';
import { cut } from './cut.ts';
import { escapeLine } from './escape.ts';

const MAX_HEADING_CHARS = 60;
/** A question, or the line that introduces a list, is read as a whole. */
const MAX_LEAD_CHARS = 200;
/** The innermost tell most. */
const MAX_ENTRIES = 3;

export interface PassageContext {
  /** Outermost first. */
  readonly headings: readonly string[];
  /** The question that the passage answers, the line that introduces its list, its speaker. */
  readonly lead: string | undefined;
}

/** What a passage's context consists of. The header of a table is left out where the cells name their columns. */
function contextOf({ kind, context, pieces }: Passage): PassageContext {
  const columns = pieces.filter(({ place, text }) => !place && /[\p{L}\p{N}]/u.test(text)).map(columnName);
  const isHeader = (entry: string) =>
    columns.length > 0 && columns.every((column) => fold(entry).includes(column));
  const entries = kind === 'table-row' ? context.filter((entry) => !isHeader(entry)) : context;
  const last = entries.at(-1);
  const isLead = kind === 'faq' || kind === 'dialogue' || (kind === 'list' && last?.trimEnd().endsWith(':'));
  if (last === undefined || !isLead) return { headings: entries, lead: undefined };
  const headings = entries.slice(0, -1);
  // The question before this one is not what this one is about.
  return {
    headings: kind === 'faq' ? headings.filter((heading) => !/\?\s*$/.test(heading)) : headings,
    lead: last,
  };
}

/**
 * What a reader of the article has read before the quote, as a quiet line in Markdown: `Rules › Article 12`. Empty
 * where there is nothing, or no more than the title and the question say.
 */
export function contextLine(passage: Passage, title: string, question: string | undefined): string {
  const { headings, lead } = contextOf(passage);
  const entries = [
    ...headings.map((heading) => cut(heading, MAX_HEADING_CHARS)),
    ...(lead === undefined ? [] : [cut(lead, MAX_LEAD_CHARS)]),
    ...numberOf(passage),
  ];
  const said = [title, ...(question === undefined ? [] : [question])].map(bare);
  const shown = entries
    .filter((entry) => !said.includes(bare(entry)))
    .slice(-MAX_ENTRIES)
    .map(escapeLine)
    .filter((entry) => entry !== '');
  return shown.length > 0 ? `-# ${shown.join(' › ')}` : '';
}

/** A rule's number, where neither its context nor its text begins with it. */
function numberOf({ number, context, text }: Passage): string[] {
  if (number === undefined) return [];
  const names = (words: string) => ` ${bare(words)} `.includes(` ${bare(number)} `);
  const isNamed = context.some(names) || `${bare(text)} `.startsWith(`${bare(number)} `);
  return isNamed ? [] : [number];
}

function columnName({ text }: { text: string }): string {
  return fold(
    text
      .split(`${EMPTY_CELL}; `)
      .at(-1)!
      .replace(/^[\s;,|·.]+|[\s:]+$/gu, ''),
  );
}

/** Letters and digits only, so that "¿Dónde está?" is "donde esta". */
function bare(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
