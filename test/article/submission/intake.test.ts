import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intake, IntakeWarning, Submission } from '../../../src/article/submission/intake.ts';
import { docx, pdf, wordParagraph } from '../formats/made-files.ts';
import { outcomeOf, parserFor } from '../parsers.ts';

const { takeIn, parseStored } = parserFor();

function file(name: string, content: string | Uint8Array): Submission {
  return { kind: 'file', name, bytes: Buffer.from(content) };
}

function page(url: string, contentType: string, content: string | Uint8Array): Submission {
  return { kind: 'page', url, redirectedFrom: [], contentType, bytes: Buffer.from(content) };
}

async function kindsIn(submission: Submission): Promise<{ format: string; body: string }> {
  const { format, article } = await takeIn(submission, 'a', 'x');
  return { format, body: article.body };
}

const HTML = '<!doctype html><title>T</title><h1>El faro</h1><p>Luce.</p>';
const EXTRACTED = { format: 'markdown', body: '# El faro\n\nLuce.' };
const WORD = docx(wordParagraph('El faro', { style: 'H1' }) + wordParagraph('Luce.'));
const PRINTED = pdf([[{ text: 'Luce.', y: 700 }]]);

describe('the type goes by the content:', () => {
  it.each([
    ['HTML called .txt', file('a.txt', HTML), EXTRACTED],
    ['HTML called .md', file('a.md', `\uFEFF\n<!-- saved -->\n<html><body>${HTML.slice(31)}`), EXTRACTED],
    ['HTML in UTF-16', file('a', Buffer.from(HTML, 'utf16le')), EXTRACTED],
    ['a part of HTML called so', file('a.html', '<h1>El faro</h1><p>Luce.</p>'), EXTRACTED],
    ['a part of XHTML called so', file('a.xhtml', '<h1>El faro</h1><p>Luce.</p>'), EXTRACTED],
    ['a part of HTML sent as such', page('https://a.org/', 'text/html', '<h1>El faro</h1>Luce.'), EXTRACTED],
    ['HTML sent as text', page('https://a.org/', 'text/plain', HTML), EXTRACTED],
    ['a Word document called .pdf', file('a.pdf', WORD), EXTRACTED],
    ['a Word document called nothing', file('', WORD), EXTRACTED],
    ['a PDF called .docx', file('a.docx', PRINTED), { format: 'markdown', body: 'Luce.' }],
    [
      'a PDF sent as HTML',
      page('https://a.org/', 'text/html', PRINTED),
      { format: 'markdown', body: 'Luce.' },
    ],
    ['text called .pdf', file('a.pdf', 'Luce.'), { format: 'plain', body: 'Luce.' }],
    ['text called .html', file('a.html', 'Luce 3 < 4.'), { format: 'plain', body: 'Luce 3 < 4.' }],
  ])('%s', async (_, submission, expected) => {
    expect(await kindsIn(submission)).toEqual(expected);
  });
});

describe('text is', () => {
  it.each([
    ['what is typed', { kind: 'text', title: 'T', text: 'Luce.' }, 'markdown'],
    [
      'typed in place of plain text',
      { kind: 'text', title: 'T', text: '1. Luce.', format: 'plain' },
      'plain',
    ],
    ['called .md', file('a.MD', 'Luce.'), 'markdown'],
    ['called .markdown', file('a.markdown', 'Luce.'), 'markdown'],
    [
      'sent as a PDF from an address with .md',
      page('https://a.org/a.md', 'application/pdf', 'Luce.'),
      'markdown',
    ],
    ['called .txt', file('a.txt', '# Luce\n\nSí.'), 'plain'],
    ['sent as Markdown', page('https://a.org/a.txt', 'text/markdown', 'Luce.'), 'markdown'],
    ['at an address with .md', page('https://a.org/a.md?raw=1', 'text/plain', 'Luce.'), 'markdown'],
    ['without a mark', file('a', 'Luce.\n\n- Sí.\n- No, 3 * 4 = 12.'), 'plain'],
    ['with a heading', file('a', 'Sí.\n\n## Luz\n\nLuce.'), 'markdown'],
    ['with a link', page('https://a.org/', 'text/plain', 'Ver [la luz](https://b.org).'), 'markdown'],
    ['with a table', file('a.log', 'Faro | Luz\n--- | ---\nA | B'), 'markdown'],
    ['with bold', file('a', 'Luce **mucho**.'), 'markdown'],
    ['with front matter', file('a', '---\ntitle: Luz\n---\n\nLuce.'), 'markdown'],
  ] as const)('%s: %s', async (_, submission, format) => {
    expect((await kindsIn(submission)).format).toBe(format);
  });
});

describe('the title is', () => {
  const titled = '---\ntitle: Luz\n---\n\n# Faro\n\nLuce.';
  it.each([
    ['the typed one', { kind: 'text', title: ' El\nfaro ', text: titled }, 'El faro'],
    ['the first line, when nothing is typed', { kind: 'text', title: ' ', text: '\nLuce.\n\nSí.' }, 'Luce.'],
    ['that of the front matter', file('a.md', titled), 'Luz'],
    ['the first heading', file('a.md', '# Faro\n\nLuce.'), 'Faro'],
    ['the name of the file', file('El_faro de\u0301.txt', 'Luce.'), 'El faro dé'],
    ['that of the page', page('https://a.org/', 'text/html', '<title>Faro</title><p>Luce.</p>'), 'Faro'],
    ['the end of the address', page('https://a.org/b/el%20faro.txt', 'text/plain', 'Luce.'), 'el faro'],
    ['the host', page('https://a.org/', 'text/plain', 'Luce.'), 'a.org'],
    ['the id, when the file has no name', file('', 'Luce.'), 'id'],
    [
      'without what no line can have',
      file('a.md', '---\ntitle: "a\\0b\\uD800\\tc"\n---\nLuce.'),
      'ab\uFFFD c',
    ],
    ['cut', file('a.md', `# ${'a'.repeat(300)}\n\nLuce.`), `${'a'.repeat(199)}…`],
  ] as const)('%s', async (_, submission, title) => {
    const intake = await takeIn(submission, 'id', 'x');
    expect(intake.article.title).toBe(title);
    expect(await reparsed(intake)).toEqual(intake.article);
  });
});

function reparsed({ article: { id, title }, text, format }: Intake) {
  return parseStored({ id, title, text, format }, 'x');
}

describe('warnings', () => {
  const long = 'El faro luce cada noche del año. '.repeat(10);
  const warningsOf = async (submission: Submission): Promise<readonly IntakeWarning[]> =>
    (await takeIn(submission, 'a', 'x')).warnings;

  it.each([
    ['nothing', file('a.md', long), []],
    [
      'keys',
      file('a.md', `---\nlayout: x\ntags: [y]\n---\n${long}`),
      [{ kind: 'unused-keys', keys: ['layout', 'tags'] }],
    ],
    ['little text', file('a.md', 'Luce.'), [{ kind: 'little-text' }]],
    [
      'a large file of which little is left',
      file('a.md', `${long}\n\n<!-- ${'a'.repeat(20_000)} -->`),
      [{ kind: 'little-text' }],
    ],
    ['NUL', file('a.txt', `a\0b\0 ${long}`), [{ kind: 'damaged-characters', count: 2 }]],
    [
      'lone surrogates',
      { kind: 'text', title: 'T', text: `\ud83d ${long}😀\udc00` },
      [{ kind: 'damaged-characters', count: 2 }],
    ],
    ['what was lost before', file('a.txt', `ni\uFFFDo ${long}`), [{ kind: 'damaged-characters', count: 1 }]],
  ] as const)('of %s', async (_, submission, expected) => {
    expect(await warningsOf(submission)).toEqual(expected);
  });
});

it('the text that is kept is well-formed, without NUL', async () => {
  const { text, article } = await takeIn(
    { kind: 'text', title: 'T', text: 'a\0b \ud83d 😀 \udc00.' },
    'a',
    'x',
  );
  expect(text).toBe('ab \uFFFD 😀 \uFFFD.');
  expect(article.body).toBe(text);
});

it('parsed again, the text that is kept gives the same article', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '# ',
      '## ',
      '---\n',
      '+++\n',
      'title: Luz\n',
      'tags: [a]\n',
      '- ',
      '1. ',
      '> ',
      '| a | b |\n',
    ),
    fc.constantFrom(
      '|---|---|\n',
      '```\n',
      '**',
      '`',
      '\n',
      '\n\n',
      '\r\n',
      '\uFEFF',
      '\0',
      '\ud800',
      'e\u0301',
    ),
    fc.constantFrom(
      '<b>',
      '<!-- ',
      ' -->',
      '[a](https://b.org)',
      '¿Qué luz? ',
      'El faro luce. ',
      'P: ',
      'R: ',
    ),
    fc.string({ unit: 'binary' }),
  );
  const content = fc.array(piece, { maxLength: 30 }).map((pieces) => `Luce.${pieces.join('')}`);
  const anywhere = fc.array(piece, { maxLength: 30 }).map((pieces) => `${pieces.join('')}\n\nLuce.`);
  const submission = fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      title: fc.string({ unit: 'binary' }),
      text: fc.oneof(content, anywhere),
    }),
    fc
      .tuple(fc.constantFrom('a.md', 'b.txt', 'c'), fc.oneof(content, anywhere))
      .map(([name, text]) => file(name, text)),
  );
  await fc.assert(
    fc.asyncProperty(submission, async (given) => {
      const intake = await takeIn(given, 'a', 'x').catch(({ code }) => {
        // Empty: all of it stands in a comment that nothing ends.
        expect(['front-matter-syntax', 'not-text', 'empty']).toContain(code);
        return undefined;
      });
      if (!intake) return;
      expect(intake.text).not.toMatch(/\0|\p{Surrogate}/u);
      expect(intake.article.title).not.toMatch(/^\s*$|\p{Cc}|\p{Surrogate}/u);
      expect(await reparsed(intake)).toEqual(intake.article);
    }),
    { numRuns: 300 },
  );
});

it('a refusal names what was handed in, and the place', async () => {
  await expect(
    takeIn(file('a.md', '---\ntitle: T\nsource: [1\n---\nLuce.'), 'id', 'x'),
  ).rejects.toMatchObject({
    name: 'ArticleError',
    code: 'front-matter-syntax',
    file: 'a.md',
    line: 4,
    column: 1,
  });
  await expect(takeIn({ kind: 'text', title: 'T', text: ' ' }, 'id', 'x')).rejects.toMatchObject({
    code: 'empty',
    file: 'T',
  });
  await expect(takeIn(page('https://a.org/', 'text/html', ' '), 'id', 'x')).rejects.toMatchObject({
    code: 'empty',
    file: 'https://a.org/',
  });
});

it('a text may have so many characters and no more', async () => {
  const limited = parserFor({ maxChars: 100 });
  const text = (length: number): Submission => ({ kind: 'text', title: 'T', text: 'a'.repeat(length) });
  expect(await outcomeOf(limited.takeIn(text(100), 'a', 'x'))).toBe('taken');
  expect(await outcomeOf(limited.takeIn(text(101), 'a', 'x'))).toBe('too-long 100');
});
