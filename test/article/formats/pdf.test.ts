import { expect, it } from 'vitest';
import { extractPdf } from '../../../src/article/formats/pdf.ts';
import { type PrintedLine, pdf } from './made-files.ts';

async function textOf(...pages: PrintedLine[][]): Promise<string> {
  return (await extractPdf(pdf(pages))).text;
}

/** Lines under one another, 12 points apart. */
function lines(top: number, texts: readonly string[], place: Partial<PrintedLine> = {}): PrintedLine[] {
  return texts.map((text, index) => ({ text, y: top - index * 12, ...place }));
}

const WRAPPED = [
  'El faro se encendió por primera vez en 1850, cuando el puerto',
  'creció y llegaron los barcos grandes. Desde entonces no ha de-',
  'jado de lucir ninguna noche, salvo durante la guerra de 1936.',
];
const JOINED =
  'El faro se encendió por primera vez en 1850, cuando el puerto creció y llegaron los barcos grandes. ' +
  'Desde entonces no ha dejado de lucir ninguna noche, salvo durante la guerra de 1936.';

it('joins the lines of a paragraph, and tells paragraphs by the gap', async () => {
  expect(await textOf([...lines(700, WRAPPED), ...lines(650, WRAPPED)])).toBe(`${JOINED}\n\n${JOINED}`);
});

it('tells paragraphs without a gap by a last line that ends early', async () => {
  const text = await textOf(
    lines(700, ['Primera línea de un párrafo que llena todo el ancho, hasta el', 'fin.', ...WRAPPED]),
  );
  expect(text).toBe(`Primera línea de un párrafo que llena todo el ancho, hasta el fin.\n\n${JOINED}`);
});

it('keeps line ends that the author made', async () => {
  const address = ['Calle Mayor, 3', 'Lugo', 'Teléfono 600 555 012'];
  expect(await textOf([...lines(700, WRAPPED), ...lines(640, address)])).toBe(
    `${JOINED}\n\n${address.join('  \n')}`,
  );
});

it('has headings by size, and what is bold', async () => {
  const text = await textOf([
    { text: 'Reglamento del faro', y: 740, size: 20 },
    { text: 'Visitas', y: 715, size: 14 },
    ...lines(700, WRAPPED),
    { text: '¿Cuánto cuesta?', y: 650, isBold: true },
    ...lines(638, ['Cinco euros.']),
  ]);
  expect(text).toBe(
    `# Reglamento del faro\n\n## Visitas\n\n${JOINED}\n\n**¿Cuánto cuesta?**\n\nCinco euros.`,
  );
});

it('tells a question in bold that follows a full line at the same distance', async () => {
  const lastLine = 'en el puerto, donde lo vieron llegar todos los que estaban ya.';
  const text = await textOf([
    ...lines(700, [...WRAPPED.slice(0, 2), lastLine]),
    { text: '¿Cuánto cuesta subir hasta lo más alto del faro?', y: 664, isBold: true },
    ...lines(652, ['Cinco euros.']),
  ]);
  expect(text).toMatch(/ ya\.\n\n\*\*¿Cuánto .* faro\?\*\*\n\nCinco euros\.$/);
});

it('is called what its first page has in larger letters, or states and has', async () => {
  const page = [{ text: 'El faro', y: 740, size: 20 }, ...lines(700, WRAPPED)];
  expect((await extractPdf(pdf([page]))).title).toBe('El faro');
  expect((await extractPdf(pdf([lines(700, WRAPPED)]))).title).toBeUndefined();
  expect((await extractPdf(pdf([page], 'Plantilla 7'))).title).toBe('El faro');
  expect((await extractPdf(pdf([page], 'El puerto'))).title).toBe('El puerto');
});

it('reads one column after the other, and over the end of a page', async () => {
  const left = { x: 40, size: 7 };
  const right = { x: 320, size: 7 };
  const text = await textOf(
    [
      ...lines(700, WRAPPED, left),
      ...lines(650, WRAPPED.slice(0, 2), left),
      ...lines(700, WRAPPED.slice(2), right),
      ...lines(670, WRAPPED, right),
      ...lines(620, WRAPPED.slice(0, 1), right),
    ],
    lines(700, WRAPPED.slice(1), left),
  );
  expect(text.split('\n\n')).toEqual([JOINED, JOINED, JOINED, JOINED]);
});

it('leaves out heads, feet, page numbers and tables of contents', async () => {
  const words = ['uno', 'dos', 'tres', 'cuatro'];
  const pages = words.map((word, index) => [
    { text: 'Club El Faro', y: 770 },
    { text: `Capítulo ${index + 1}`, y: 720, size: 16 },
    ...lines(700, [...(index === 0 ? ['Historia ................ 3'] : []), `Se habla de ${word}.`]),
    { text: `Página ${index + 1} de 4`, y: 30 },
    { text: `- ${index + 1} -`, y: 20 },
  ]);
  expect(await textOf(...pages)).toBe(
    words.map((word, index) => `# Capítulo ${index + 1}\n\nSe habla de ${word}.`).join('\n\n'),
  );
});

it('has lists with their items whole', async () => {
  const items = [
    '• uno que es bastante largo y que por eso pasa a la línea que',
    '  sigue;',
    '• dos.',
    '1. Primero.',
    '2. Segundo.',
  ];
  expect(await textOf([...lines(720, WRAPPED), ...lines(660, items)])).toBe(
    `${JOINED}\n\n- uno que es bastante largo y que por eso pasa a la línea que sigue;\n- dos.\n\n1. Primero.\n2. Segundo.`.replaceAll(
      '•',
      '•',
    ),
  );
});

it('has tables', async () => {
  const row = (y: number, ...cells: string[]): PrintedLine[] =>
    cells.map((text, index) => ({ text, x: 72 + index * 150, y }));
  const text = await textOf([
    ...lines(720, WRAPPED),
    ...row(660, 'Temporada', 'Adultos', 'Menores'),
    ...row(645, 'Baja', '12,50 €', '8 €'),
    ...row(630, 'Alta', '18,90 €', '12 €'),
  ]);
  expect(text).toBe(
    `${JOINED}\n\n| Temporada | Adultos | Menores |\n| --- | --- | --- |\n| Baja | 12,50 € | 8 € |\n| Alta | 18,90 € | 12 € |`,
  );
});

it('has code in a font of equally wide letters, with its indentation', async () => {
  const prose = [
    'Para encender el faro se escribe lo que sigue, y nada más que',
    'eso, en la consola del puerto.',
  ];
  const code = [
    { text: 'if faro:', y: 660 },
    { text: 'luz(*todas)', y: 648, x: 72 + 24 },
    { text: 'else: pass', y: 636 },
    { text: 'print(1)', y: 624 },
  ];
  expect(await textOf([...lines(700, prose, { isTimes: true }), ...code])).toBe(
    `${prose.join(' ')}\n\n\`\`\`\nif faro:\n    luz(*todas)\nelse: pass\nprint(1)\n\`\`\``,
  );
});

it('shows what Markdown would take for marks', async () => {
  expect(await textOf(lines(700, ['# uno *dos* <b> y foo_bar']))).toBe('\\# uno \\*dos\\* \\<b> y foo_bar');
});
