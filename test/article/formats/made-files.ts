import { deflateRawSync } from 'node:zlib';

interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the archive says of its size, when that is not true. */
  readonly statedBytes?: number;
  readonly isEncrypted?: boolean;
}

/** A ZIP archive, its checksums left at zero. */
export function zip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, statedBytes, isEncrypted = false } of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(statedBytes ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The files of a Word document with this body. */
export function docxFiles(body: string, doctype = '', footnotes = ''): ZipFile[] {
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/styles.xml',
      content: `<w:styles xmlns:w="${WORD}">${style('T', 'Title')}${style('H1', 'heading 1')}</w:styles>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="s" Type="${OFFICE}/relationships/styles" Target="styles.xml"/><Relationship Id="f" Type="${OFFICE}/relationships/footnotes" Target="footnotes.xml"/></Relationships>`,
    },
    { name: 'word/footnotes.xml', content: `<w:footnotes xmlns:w="${WORD}">${footnotes}</w:footnotes>` },
    {
      name: 'word/document.xml',
      content: `${doctype}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    },
  ];
}

export function docx(body: string, doctype = ''): Buffer {
  return zip(docxFiles(body, doctype));
}

/** A paragraph of a Word document. */
export function wordParagraph(text: string, { style = '', run = '' } = {}): string {
  const properties = style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A line of a page: in Courier, each of whose letters is 0.6 of its height wide. `y` is from the foot. */
export interface PrintedLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
  /** In Times, whose letters are of different widths. */
  readonly isTimes?: boolean;
}

export function pdf(pages: readonly (readonly PrintedLine[])[], title?: string): Buffer {
  return pdfOfContents(
    pages.map((lines) => ({
      content: lines
        .map(({ text, x = 72, y, size = 10, isBold = false, isTimes = false }) => {
          const escaped = text
            .replace('€', '\x80')
            .replace('•', '\x95')
            .replace(/[\\()]/g, '\\$&');
          return `BT /${isTimes ? 'T' : isBold ? 'B' : 'R'} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`;
        })
        .join('\n'),
    })),
    title,
  );
}

/** Page contents as PDF operators, or compressed with filters. */
export function pdfOfContents(
  pages: readonly { readonly content: string | Uint8Array; readonly filter?: string }[],
  title = '',
): Buffer {
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Courier'),
    font('Courier-Bold'),
    font('Times-Roman'),
    ...pages.flatMap(({ content, filter = '' }, index) => {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
      const resources = '/Resources << /Font << /R 3 0 R /B 4 0 R /T 5 0 R >> >>';
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${7 + index * 2} 0 R ${resources} >>`,
        `<< /Length ${bytes.length} ${filter} >>\nstream\n${bytes.toString('latin1')}\nendstream`,
      ];
    }),
    `<< /Title (${title}) >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file + end, 'latin1');
}
