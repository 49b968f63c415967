import { readFileSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { type ExtractRequest, extract } from '../../../src/article/formats/extract.ts';
import { docx, docxFiles, pdf, pdfOfContents, wordParagraph, zip } from './made-files.ts';

// In the worker that `npm test` has built, as the bot does it.
const MIB = 1024 ** 2;

function codeOf(format: ExtractRequest['format'], bytes: Uint8Array, limits?: Parameters<typeof extract>[1]) {
  return extract({ format, bytes }, limits).then(
    ({ text }) => `text: ${text}`,
    ({ code }) => code as string,
  );
}

it.each([
  ['html', Buffer.from('<h1>El faro</h1><p>Luce.</p>'), '# El faro\n\nLuce.'],
  ['docx', docx(wordParagraph('Luce.')), 'Luce.'],
  ['pdf', pdf([[{ text: 'Luce.', y: 700 }]]), 'Luce.'],
  ['pdf', readFileSync(new URL('./owner-password.pdf', import.meta.url)), 'El faro luce.'],
] as const)('takes the text out of %s', async (format, bytes, text) => {
  expect(await extract({ format, bytes })).toEqual({ text });
});

describe('one code for', () => {
  const good = pdf([[{ text: 'Luce.', y: 700 }]]);
  it.each([
    [
      'a PDF with a password',
      'pdf',
      readFileSync(new URL('./user-password.pdf', import.meta.url)),
      'encrypted',
    ],
    ['a PDF of pictures', 'pdf', pdfOfContents([{ content: '0 0 100 100 re f' }]), 'only-images'],
    ['a PDF that ends too early', 'pdf', good.subarray(0, 200), 'damaged'],
    ['bytes that are no PDF', 'pdf', Buffer.from('%PDF-1.4\nhola'), 'damaged'],
    [
      'entities in entities',
      'docx',
      docx('<w:p>&b;</w:p>', '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'),
      'damaged',
    ],
    ['a deep document', 'docx', docx('<w:sdt>'.repeat(50_000) + '</w:sdt>'.repeat(50_000)), 'too-complex'],
  ] as const)('%s', async (_, format, bytes, code) => {
    expect(await codeOf(format, bytes)).toBe(code);
  });
});

describe('limits', () => {
  it('of memory end a PDF of 2 kB that unpacks to a gigabyte', async () => {
    const bomb = readFileSync(new URL('./gigabyte-of-blanks.pdf', import.meta.url));
    const start = process.memoryUsage.rss();
    expect(await codeOf('pdf', bomb, { timeMs: 60_000, memoryBytes: 200 * MIB })).toBe('too-complex');
    expect(process.memoryUsage.rss() - start).toBeLessThan(100 * MIB);
  });

  it('of memory end a document that hides its size', async () => {
    const body = wordParagraph('Luce.').repeat((60 * MIB) / 60);
    const files = docxFiles(body).map((file) => ({ ...file, statedBytes: 1000 }));
    expect(await codeOf('docx', zip(files))).not.toContain('text');
  });

  it('of time end what takes longer, while the program goes on', async () => {
    const html = Buffer.from('<p><b>Luce</b> cada noche.</p>'.repeat(200_000));
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    expect(await codeOf('html', html, { timeMs: 500, memoryBytes: 1024 * MIB })).toBe('too-slow');
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);
  });

  it.each([
    ['<div>', 100_000],
    ['<div></x>', 100_000],
    ['<div></b></p>', 100_000],
    ['<b></i>', 100_000],
    ['<li><b>a', 100_000],
    ['<dd><i>a', 100_000],
    ['<table><tr><td><p>a', 50_000],
    ['<div a="></div>">', 100_000],
    ['<div><!-- > --></a>', 100_000],
    ['<svg></path>', 100_000],
    ['<x/>', 300_000],
    ['<div>a<script></div></script>', 50_000],
    ['<option><span>', 100_000],
    ['<DIV></SPAN>', 100_000],
  ])('of nesting refuse %s, %i times, at once', async (piece, times) => {
    // Otherwise it is `too-slow`.
    expect(await codeOf('html', Buffer.from(piece.repeat(times)))).toBe('too-nested');
  });

  it.each([
    ['<li>Luce cada noche.', 10_000],
    ['<p>Luce cada noche.', 2_000],
    ['<li><p>Luce cada noche.', 10_000],
    ['<LI><P><b>Luce</b> cada <i>noche.', 10_000],
    ['<dt>Faro<dd><p>Luce cada noche.', 5_000],
    ['<p><b>Luce cada noche.', 5_000],
    ['<li>Luce cada noche.<br><img src="a.png"><input>', 5_000],
    ['<select><option>Luce<option>Brilla</select><p>Luce cada noche.', 2_000],
  ])('of nesting leave alone %s, %i times, where tags may be left out', async (piece, times) => {
    const html = Buffer.from(`<html><body><ul>${piece.repeat(times)}</ul></body></html>`);
    const { text } = await extract({ format: 'html', bytes: html });
    expect(text.match(/Luce/g)).toHaveLength(times);
  });

  it('leave alone what people write', async () => {
    const drawing = `<svg>${'<path d="M0 0"/>'.repeat(600)}</svg><script>${'a<b;'.repeat(600)}</script>`;
    const open = '<!-- <b> -->'.repeat(600) + '<p>Luce<br>cada noche.'.repeat(600);
    const rules = '<h2>Norma</h2><p>Se luce cada noche, salvo en invierno.</p>'.repeat(5_000);
    const html = `<main>${drawing}${open}${rules}</main>`;
    expect((await extract({ format: 'html', bytes: Buffer.from(html) })).text.length).toBeGreaterThan(
      200_000,
    );
  });

  it.each([
    ['<b>', 20_000],
    ['<ul><li>a', 3_000],
    ['<blockquote>', 3_000],
    ['<table><tr><td>', 1_000],
    ['[', 100_000],
    ['*_`~\\', 50_000],
    ['a ', 200_000],
  ])('hold for %s, %i times', async (piece, times) => {
    expect(await codeOf('html', Buffer.from(`<p>${piece.repeat(times)}hola`))).toMatch(/hola|^too-/);
  });
});
