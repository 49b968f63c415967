import type { Messages } from '../../messages/messages.ts';
import { BOT_NAME } from '../peers/peer.ts';
import type { SizeReport } from '../speed/measure-size.ts';
import type { SystemSpeed } from '../speed/measure-systems.ts';
import type { Figures } from './figures.ts';
import { type Column, renderTable } from './table.ts';

type Texts = Messages['measure']['bench'];

/** A table a size, and one of the times from process start to first answer. */
export function renderSpeed(reports: readonly SizeReport[], texts: Texts, figures: Figures): string {
  const sizes = reports.map((report) => {
    const { passages, words, distinctWords } = report;
    const heading = texts.heading(
      figures.whole(passages),
      figures.whole(words),
      figures.whole(distinctWords),
    );
    return `${heading}\n\n${renderSystems(report.systems, texts, figures)}`;
  });
  const start = renderStart(reports, texts, figures);
  return [...sizes, ...(start === null ? [] : [start]), texts.definitions.join('\n')].join('\n\n');
}

function renderSystems(systems: readonly SystemSpeed[], { column }: Texts, figures: Figures): string {
  const { quantity, whole } = figures;
  const bot = systems.find(({ name }) => name === BOT_NAME);
  const headings = [
    column.index,
    ...['p50', 'p95', 'p99'].map(column.wellSpelt),
    ...['p50', 'p95', 'p99'].map(column.misspelt),
    column.againstBot,
    column.resident,
    column.added,
    column.questions,
    column.runs,
  ];
  const rows = systems.map(({ name, indexMs, wellSpelt, misspelt, residentMb, addedMb, runs }) => [
    name,
    quantity(indexMs),
    ...[wellSpelt, misspelt].flatMap(({ p50Ms, p95Ms, p99Ms }) => [p50Ms, p95Ms, p99Ms].map(quantity)),
    quantity(bot && wellSpelt.p50Ms / bot.wellSpelt.p50Ms),
    whole(residentMb),
    whole(addedMb),
    `${wellSpelt.questions} + ${misspelt.questions}`,
    String(runs),
  ]);
  return renderTable([{ heading: column.system }, ...headings.map(right)], rows);
}

/** Null when the bot was left out. */
function renderStart(reports: readonly SizeReport[], { column }: Texts, figures: Figures): string | null {
  const rows = reports.flatMap(({ passages, start }) =>
    start
      ? [
          [
            figures.whole(passages),
            figures.whole(start.botMs),
            figures.whole(start.fuseMs),
            figures.quantity(start.botMs / start.fuseMs),
          ],
        ]
      : [],
  );
  if (rows.length === 0) return null;
  return renderTable([column.passages, column.startBot, column.startFuse, column.ratio].map(right), rows);
}

function right(heading: string): Column {
  return { heading, align: 'right' };
}
