import type { Article, Passage } from './article.ts';

export interface Section {
  readonly heading: string;
  /** Index of its first passage. */
  readonly passage: number;
}

/** The headings of the outermost level that has several; of a list of questions and answers, the questions. */
export function sectionsOf({ title, passages }: Article): Section[] {
  const paths = passages.map((passage) => pathOf(passage).filter((heading) => heading !== title));
  const depth = paths.reduce((most, { length }) => Math.max(most, length), 0);
  let sections: Section[] = [];
  for (let level = 0; level < depth && sections.length < 2; level++) {
    const seen = new Set<string>();
    sections = paths.flatMap((path, passage) => {
      const heading = path[level];
      if (heading === undefined || seen.has(heading)) return [];
      seen.add(heading);
      return [{ heading, passage }];
    });
  }
  return sections;
}

function pathOf({ kind, context, headings }: Passage): readonly string[] {
  const question = kind === 'faq' ? context.at(-1) : undefined;
  return question === undefined || headings.includes(question) ? headings : [...headings, question];
}
