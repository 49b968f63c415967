import { readFileSync } from 'node:fs';
import process from 'node:process';
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Submission } from '../../../src/article/submission/intake.ts';
import { docx, docxFiles, pdf, pdfOfContents, wordParagraph, zip } from '../formats/made-files.ts';
import { outcomeOf, parserFor } from '../parsers.ts';

const MIB = 1024 ** 2;

/** Of this process: the heap of a thread that parses, and what it was given. */
const MAX_GROWTH_BYTES = 320 * MIB;

const { takeIn } = parserFor();
const good: Submission = { kind: 'text', title: 'Faro', text: 'El faro luce.' };

function file(name: string, content: string | Uint8Array): Submission {
  return { kind: 'file', name, bytes: Buffer.from(content) };
}

/** 3 kB of PDF that unpack to a gigabyte of blanks: flushed, the same block can stand as often as one likes. */
function pdfBomb(): Buffer {
  const block = deflateRawSync(Buffer.alloc(MIB, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const gigabyte = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array<Buffer>(1024).fill(block),
    Buffer.from([3, 0]),
  ]);
  const filter = '/Filter [/FlateDecode /FlateDecode]';
  return pdfOfContents([{ content: deflateSync(gigabyte, { level: 9 }), filter }]);
}

function zipBomb(statedBytes?: number): Buffer {
  const body = wordParagraph('Luce.').repeat((100 * MIB) / 60);
  return zip(docxFiles(body).map((entry) => (statedBytes === undefined ? entry : { ...entry, statedBytes })));
}

const fixture = (name: string): Buffer => readFileSync(new URL(`../formats/${name}`, import.meta.url));
const word = docx(wordParagraph('Luce.'));
const print = pdf([[{ text: 'Luce.', y: 700 }]]);
const oldWord = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Word.Document.8', 'latin1');
const program = Buffer.concat([
  Buffer.from('MZ\x90\0'),
  Buffer.alloc(60),
  Buffer.from('This program cannot be run'),
]);

/** Refused, or taken when the machine is fast enough. */
const ANY_END = /^(?:taken|too-slow 10|too-complex)$/;

describe('is settled, while another is taken in:', () => {
  it.each([
    ['a ZIP bomb', file('a.docx', zipBomb()), /^too-large-unpacked 64$/],
    ['a ZIP bomb that hides its size', file('a.docx', zipBomb(1000)), /^(?:damaged|too-)/],
    ['a PDF bomb', file('a.pdf', pdfBomb()), /^too-complex$/],
    ['a PDF with a password', file('a.pdf', fixture('user-password.pdf')), /^encrypted$/],
    [
      'a Word document with a password',
      file('a.docx', Buffer.concat([oldWord, Buffer.from('EncryptedPackage', 'utf16le')])),
      /^encrypted$/,
    ],
    ['a PDF of images', file('a.pdf', pdfOfContents([{ content: '0 0 100 100 re f' }])), /^only-images$/],
    ['half a PDF', file('a.pdf', print.subarray(0, 200)), /^damaged$/],
    ['half a Word document', file('a.docx', word.subarray(0, word.length / 2)), /^damaged$/],
    ['an old Word document', file('a.docx', oldWord), /^wrong-type DOC$/],
    ['a program', file('a.txt', program), /^not-text$/],
    ['a ZIP', file('a.md', zip([{ name: 'a.txt', content: 'Luce.' }])), /^wrong-type ZIP$/],
    ['a picture', file('a.md', Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1')), /^wrong-type PNG$/],
    ['a heading a line', file('a.md', '# Faro\n'.repeat(20_010)), /^too-complex$/],
    ['zeros', file('a.txt', Buffer.alloc(MIB)), /^not-text$/],
    ['nothing', file('a.txt', ''), /^empty$/],
    ['100,000 tags inside each other', file('a.html', '<div>'.repeat(100_000)), /^too-nested 512$/],
    ['100,000 tags that never close', file('a.html', '<div a="'.repeat(100_000)), /^(?:empty|taken)$/],
    ['585 comments, and no page', file('a.md', `${'<!---->'.repeat(585)}\n\nLuce cada noche.`), /^taken$/],
    ['100,000 quotes inside each other', file('a.md', `${'>'.repeat(100_000)} Luce.`), /^too-nested/],
    ['100,000 brackets', file('a.md', `${'['.repeat(100_000)}Luce.`), ANY_END],
    ['100,000 marks', file('a.md', `${'*_`~\\'.repeat(20_000)}Luce.`), ANY_END],
    ['8 MiB of one line', file('a.txt', 'luz '.repeat(2 * MIB)), ANY_END],
    ['8 MiB of blank lines', file('a', `${'\n'.repeat(8 * MIB - 5)}Luce.`), ANY_END],
    ['8 MiB of one word', file('a.md', 'a'.repeat(8 * MIB)), ANY_END],
    ['more', file('a.txt', Buffer.alloc(8 * MIB + 1, 'a')), /^too-large 8$/],
  ])('%s', async (_, submission, outcome) => {
    const start = process.memoryUsage.rss();
    let highest = start;
    const watching = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage.rss());
    }, 20);
    const startMs = performance.now();
    const settled = await Promise.all([
      outcomeOf(takeIn(submission, 'a', 'a')),
      outcomeOf(takeIn(good, 'b', 'b')),
    ]);
    clearInterval(watching);
    expect(settled).toEqual([expect.stringMatching(outcome), 'taken']);
    // It is given up after 10 s; a thread or process that starts on a busy machine comes on top.
    expect(performance.now() - startMs).toBeLessThan(25_000);
    expect(highest - start).toBeLessThan(MAX_GROWTH_BYTES);
  });
});
