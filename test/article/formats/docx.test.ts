import { describe, expect, it } from 'vitest';
import { extractDocx } from '../../../src/article/formats/docx.ts';
import { readZipDirectory } from '../../../src/article/formats/zip.ts';
import { docx, docxFiles, wordParagraph, zip } from './made-files.ts';

it('has headings, emphasis, struck-out words and tables of a Word document', async () => {
  const cell = (text: string): string => `<w:tc>${wordParagraph(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const body = [
    wordParagraph('Reglamento', { style: 'T' }),
    wordParagraph('Socios', { style: 'H1' }),
    wordParagraph('La cuota', { run: '<w:b/>' }),
    wordParagraph('antes 20 €', { run: '<w:strike/>' }),
    `<w:tbl>${row('Plan', 'Mes', 'Año')}${row('A', '1', '10')}</w:tbl>`,
    wordParagraph('Artículo 3. No se fuma * aquí.'),
  ].join('');
  const { text } = await extractDocx(docx(body));
  expect(text).toBe(
    '# Reglamento\n\n# Socios\n\n**La cuota**\n\n~~antes 20 €~~\n\n' +
      '| Plan | Mes | Año |\n| --- | --- | --- |\n| A | 1 | 10 |\n\nArtículo 3. No se fuma * aquí.',
  );
});

it('leaves out what Word hides, by itself or by the style of its characters', async () => {
  const run = (text: string, properties = ''): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body = [
    run('La llave '),
    run('del cajón 3 ', '<w:b/><w:vanish/>'),
    run('del armario ', '<w:rStyle w:val="Oculto"/>'),
    run('cuelga ', '<w:vanish w:val="0"/>'),
    run('de un clavo.'),
  ];
  const files = docxFiles(`<w:p>${body.join('')}</w:p>`).map((file) => ({
    ...file,
    content: String(file.content).replace(
      '</w:styles>',
      '<w:style w:type="character" w:styleId="Oculto"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
    ),
  }));
  expect((await extractDocx(zip(files))).text).toBe('La llave cuelga de un clavo.');
});

it('ties footnotes to their marks as Markdown does', async () => {
  const body = `<w:p><w:r><w:t>Cuesta poco</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`;
  const note = `<w:footnote w:id="7">${wordParagraph('Eran 35 € en 2020.')}</w:footnote>`;
  const { text } = await extractDocx(zip(docxFiles(body, '', note)));
  expect(text).toBe('Cuesta poco[^1].\n\n[^1]: Eran 35 € en 2020.');
});

it('reads a document whose main part has another name, as Office 365 writes it', async () => {
  const note = `<w:footnote w:id="7">${wordParagraph('Nota.')}</w:footnote>`;
  const body = `${wordParagraph('Hola.', { style: 'H1' })}<w:p><w:r><w:t>Luz</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>`;
  const files = docxFiles(body, '', note).map(({ name, content }) => ({
    name: name.replace('document.xml', 'document2.xml'),
    content: String(content).replace('word/document.xml', 'word/document2.xml'),
  }));
  expect((await extractDocx(zip(files))).text).toBe('# Hola.\n\nLuz[^1]\n\n[^1]: Nota.');
});

describe('refuses', () => {
  const files = docxFiles(wordParagraph('Hola.'));
  const changed = (changes: object): Buffer =>
    zip(files.map((file) => (file.name === 'word/document.xml' ? { ...file, ...changes } : file)));

  it.each([
    ['an archive that ends too early', docx(wordParagraph('Hola.')).subarray(0, 300), 'damaged'],
    ['no archive', Buffer.from('PK\x03\x04'), 'damaged'],
    ['another archive', zip([{ name: 'a.txt', content: 'hola' }]), 'wrong-type'],
    ['one that needs a password', changed({ isEncrypted: true }), 'encrypted'],
    ['one that would unpack to much', changed({ statedBytes: 80 * 1024 ** 2 }), 'too-large-unpacked'],
  ])('%s', async (_, bytes, code) => {
    await expect(extractDocx(bytes)).rejects.toMatchObject({ code });
  });

  it.each([
    ['.xlsx', ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']],
    ['.pptx', ['[Content_Types].xml', '_rels/.rels', 'ppt/presentation.xml', 'ppt/embeddings/word.docx']],
    ['.odt', ['mimetype', 'content.xml', 'META-INF/manifest.xml']],
    ['.epub', ['mimetype', 'META-INF/container.xml', 'OEBPS/word.xhtml']],
    ['.zip with such a folder', ['word/document.xml', 'word/notes.xml']],
  ])('an archive of another kind: %s', async (_, names) => {
    const bytes = zip(names.map((name) => ({ name, content: '<a/>' })));
    await expect(extractDocx(bytes)).rejects.toMatchObject({ code: 'wrong-type', detail: 'ZIP' });
  });
});

it('lists what is in an archive, a comment at its end or not', () => {
  const archive = zip([{ name: 'á.txt', content: 'hola' }]);
  const entries = [{ name: 'á.txt', unpackedBytes: 4, isEncrypted: false }];
  expect(readZipDirectory(archive)).toMatchObject(entries);
  expect(readZipDirectory(Buffer.concat([archive, Buffer.from('a comment')]))).toMatchObject(entries);
  expect(readZipDirectory(archive.subarray(1))).toBeUndefined();
});
