import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { outline, sentenceTexts } from './slices.ts';

const parse = (format: 'markdown' | 'plain', lines: string | readonly string[]) =>
  parseArticle('test', typeof lines === 'string' ? lines : lines.join('\n'), {
    detectLanguage: () => 'es',
    format,
  });
const markdown = (...lines: string[]) => outline(parse('markdown', lines));
const plain = (...lines: string[]) => outline(parse('plain', lines));

const WINTER = 'El taller cierra en invierno, porque la sierra se queda sin luz y nadie sube.';

describe('questions and answers', () => {
  it('a heading that asks is context, its answer the passage', () => {
    expect(
      markdown(
        '# Taller',
        '## Visitas',
        '### ¿Se puede entrar?',
        'Sí, los martes.',
        '',
        'De diez a doce.',
        '',
        '## Tienda',
        'Abre a las 9.',
      ),
    ).toEqual([
      'faq [Visitas › ¿Se puede entrar?] Sí, los martes. / De diez a doce.',
      'prose [Tienda] Abre a las 9.',
    ]);
  });

  it('a question in bold, on a line of its own or before its answer', () => {
    expect(
      markdown(
        '**¿Quién enseña?**',
        'Marta Sol.',
        '',
        '**¿Hay que pagar?** No, es gratis.',
        '',
        '**Nota** sin más, que no pregunta.',
      ),
    ).toEqual([
      'faq [¿Quién enseña?] Marta Sol.',
      'faq [¿Hay que pagar?] No, es gratis. / Nota sin más, que no pregunta.',
    ]);
  });

  it.each([
    [['P: ¿Hay sitio?', 'R: Sí, para diez.', '', 'P: ¿Y perros?', 'R: No.']],
    [['Pregunta 1: ¿Hay sitio?', 'Respuesta: Sí, para diez.', 'Pregunta 2: ¿Y perros?', 'Respuesta: No.']],
    [['Q: ¿Hay sitio?', 'A: Sí, para diez.', '', 'Q: ¿Y perros?', 'A: No.']],
    [['¿Hay sitio?', 'Sí, para diez.', '', '¿Y perros?', 'No.']],
    [['¿Hay sitio? Sí, para diez.', '¿Y perros? No.']],
    [['- ¿Hay sitio?', '  Sí, para diez.', '- ¿Y perros?', '  No.']],
  ])('%s', (lines) => {
    for (const passages of [markdown(...lines), plain(...lines)]) {
      expect(passages.map((passage) => passage.replace(/ #\d/, ''))).toEqual([
        'faq [¿Hay sitio?] Sí, para diez.',
        'faq [¿Y perros?] No.',
      ]);
    }
  });

  it.each([
    [['**P.** ¿Hay sitio?', '', '**R.** Sí, para diez.', '', '**P.** ¿Y perros?', '', '**R.** No.']],
    [['P. ¿Hay sitio?', 'R. Sí, para diez.', '', 'P. ¿Y perros?', 'R. No.']],
    [['P.- ¿Hay sitio?', 'R.- Sí, para diez.', '', 'P.- ¿Y perros?', 'R.- No.']],
    [['P. – ¿Hay sitio?', 'R. – Sí, para diez.', '', 'P. – ¿Y perros?', 'R. – No.']],
    [['P — ¿Hay sitio?', 'R — Sí, para diez.', '', 'P — ¿Y perros?', 'R — No.']],
    [['Q. ¿Hay sitio?', 'A. Sí, para diez.', '', 'Q. ¿Y perros?', 'A. No.']],
  ])('an interview whose turns letters tell: %s', (lines) => {
    for (const passages of [markdown(...lines), plain(...lines)])
      expect(passages).toEqual(['faq [¿Hay sitio?] Sí, para diez.', 'faq [¿Y perros?] No.']);
  });

  it('a third one who speaks in an interview is a turn, and what is asked without a question asks too', () => {
    expect(
      markdown(
        '**P.** ¿Desde cuándo pescan aquí?',
        '',
        '**R.** Desde niños.',
        '',
        '**Berta:** Y antes los abuelos.',
        '',
        '**P.** Hábleme de la barca.',
        '',
        '**R.** La hizo un primo.',
        '',
        '**P.** Berta, ¿usted sale al mar?',
        '',
        '**Berta:** Solo en verano.',
      ),
    ).toEqual([
      'faq [¿Desde cuándo pescan aquí?] Desde niños.',
      'dialogue [¿Desde cuándo pescan aquí?] Berta: Y antes los abuelos.',
      'faq [Hábleme de la barca.] La hizo un primo.',
      'dialogue [Berta, ¿usted sale al mar?] Berta: Solo en verano.',
    ]);
  });

  it('initials and letters of a list are no turns of an interview', () => {
    expect(plain('P. Soler llevó la barca.', '', 'R. Vidal trajo la red y la dejó en el muelle.')).toEqual([
      'prose [] P. Soler llevó la barca.',
      'prose [] R. Vidal trajo la red y la dejó en el muelle.',
    ]);
  });

  it('P. and A. that come alone are no labels', () => {
    expect(plain('A: primera parte del todo.', '', WINTER)).toEqual([
      'prose [] A: primera parte del todo.',
      `prose [] ${WINTER}`,
    ]);
  });

  it('<details> with its summary, whatever the summary says', () => {
    expect(
      markdown(
        '<details>',
        '<summary>Devoluciones</summary>',
        '',
        'En *30* días.',
        '',
        '</details>',
        '',
        WINTER,
      ),
    ).toEqual(['faq [Devoluciones] En 30 días.', `prose [] ${WINTER}`]);
    expect(
      markdown('<details><summary>¿Y <b>tarjeta</b>?</summary>Sí &amp; sin comisión.</details>'),
    ).toEqual(['faq [¿Y tarjeta?] Sí & sin comisión.']);
    const folded = ['<details>', '<summary>¿Y perros?</summary>', 'Atados.', '</details>', '', WINTER];
    expect(plain(...folded)).toEqual(['faq [¿Y perros?] Atados.', `prose [] ${WINTER}`]);
  });

  it('a comment in plain text is not to be seen', () => {
    expect(plain(WINTER, '', '<!-- la clave es 4312 -->', '', WINTER)).toEqual([
      `prose [] ${WINTER}`,
      `prose [] ${WINTER}`,
    ]);
    const manual = 'Escribe <!-- para abrir un comentario y --> para cerrarlo.';
    expect(plain(manual)).toEqual([`prose [] ${manual}`]);
    expect(plain('AVISOS', '', WINTER, '', '<!-- revisar -->')).toEqual([`prose [] ${WINTER}`]);
  });

  it('a writer’s own question stays with the text', () => {
    expect(markdown(WINTER, '', '¿Y entonces?', '', WINTER, '', WINTER)).toEqual([
      `prose [] ${WINTER}`,
      `prose [] ¿Y entonces? / ${WINTER}`,
      `prose [] ${WINTER}`,
    ]);
  });
});

describe('rules', () => {
  it.each([
    ['Artículo 12.- Salidas', '12'],
    ['ARTÍCULO 12', '12'],
    ['Art. 12.º Salidas', '12'],
    ['Artículo XII. Salidas', '12'],
    ['Artículo duodécimo', '12'],
    ['Artículo 3 bis. Salidas', '3 bis'],
    ['Norma 7: salidas', '7'],
    ['Regla n.º 4', '4'],
    ['§ 4 Salidas', '4'],
    ['10.2 Salidas', '10.2'],
    ['Cláusula 10.2. Salidas', '10.2'],
    ['Rule 9', '9'],
    ['Section 3.1 Exits', '3.1'],
    ['Disposición adicional primera. Salidas', '1'],
  ])('the heading %s has the number %s', (heading, number) => {
    const { passages } = parse('markdown', [
      '# Reglamento',
      `## ${heading}`,
      'Se sale por la puerta.',
      '',
      'Sin correr.',
    ]);
    expect(passages).toMatchObject([{ kind: 'rule', number, text: 'Se sale por la puerta.\nSin correr.' }]);
  });

  it.each([
    'La parte civil',
    '2019',
    'Rules of the house',
    'Artículos de broma',
    '1.250 personas en la plaza',
  ])('%s is no numbered rule', (heading) => {
    expect(parse('markdown', ['# Casa', `## ${heading}`, WINTER]).passages[0]).not.toHaveProperty(
      'number',
      expect.anything(),
    );
  });

  it('the label on the line of its text is context', () => {
    expect(
      plain(
        'ESTATUTOS',
        '',
        'Artículo 1.- El club se llama Sol.',
        '',
        'Artículo 2.- La sede',
        'Está en el puerto.',
      ),
    ).toEqual([
      'rule #1 [Artículo 1] El club se llama Sol.',
      'rule #2 [Artículo 2.- La sede] Está en el puerto.',
    ]);
    expect(markdown('**Artículo 1. Nombre.** El club se llama Sol.')).toEqual([
      'rule #1 [Artículo 1. Nombre.] El club se llama Sol.',
    ]);
  });

  it('chapters with a title on the next line', () => {
    expect(
      plain(
        'ESTATUTOS',
        '',
        'CAPÍTULO I',
        'DEL NOMBRE',
        '',
        'Artículo 1.',
        'Se llama Sol.',
        '',
        'CAPÍTULO II',
        '',
        'De la sede',
        '',
        'Artículo 2.',
        'Está aquí.',
      ),
    ).toEqual([
      'rule #1 [CAPÍTULO I › DEL NOMBRE › Artículo 1] Se llama Sol.',
      'rule #2 [CAPÍTULO II › De la sede › Artículo 2] Está aquí.',
    ]);
  });

  it('clauses by decimals in order, and no decimals that are amounts', () => {
    expect(plain('1.1 Se paga en enero.', '1.2 Se paga en junio.', '2.1 No se paga más.')).toEqual([
      'rule #1.1 [1.1] Se paga en enero.',
      'rule #1.2 [1.2] Se paga en junio.',
      'rule #2.1 [2.1] No se paga más.',
    ]);
    expect(plain('18.30 Cena en la plaza para todos.', '9.15 Llegada de los gigantes al puerto.')[0]).toMatch(
      /^prose/,
    );
  });

  it('the items of a numbered list of rules are rules; steps are a list', () => {
    const items = ['1. No correr.', '2. No gritar.', '   - Tampoco dentro.'];
    expect(markdown('# Normas de la sala', ...items)).toEqual([
      'rule #1 [] ⟦1. ⟧No correr.',
      'rule #2 [] ⟦2. ⟧No gritar. / ⟦  • ⟧Tampoco dentro.',
    ]);
    expect(markdown('# Preparación', ...items)).toEqual([
      'list [] ⟦1. ⟧No correr. / ⟦2. ⟧No gritar. / ⟦  • ⟧Tampoco dentro.',
    ]);
  });
});

describe('items are numbered as people do it', () => {
  it('in Markdown as they were typed, or counted where all have one number', () => {
    const rules = (...numbers: readonly string[]) =>
      markdown('# Normas', ...numbers.map((number) => `${number}. Sin ${number}.`));
    expect(rules('1', '3', '7').map((rule) => rule.split(' ')[1])).toEqual(['#1', '#3', '#7']);
    expect(rules('1', '1', '1').map((rule) => rule.split(' ')[1])).toEqual(['#1', '#2', '#3']);
    expect(rules('07', '08').map((rule) => rule.split(' ')[1])).toEqual(['#7', '#8']);
  });

  it.each([
    ['1)', '2)'],
    ['(1)', '(2)'],
    ['1.-', '2.-'],
    ['1º', '2º'],
    ['1.ª', '2.ª'],
    ['1 -', '2 -'],
    ['1️⃣', '2️⃣'],
    ['①', '②'],
    ['➊', '➋'],
  ])('%s', (one, two) => {
    const lines = [`${one} Sin correr.`, `${two} Sin gritar.`];
    const rules = [`rule #1 [] ⟦${one} ⟧Sin correr.`, `rule #2 [] ⟦${two} ⟧Sin gritar.`];
    expect(plain('NORMAS', '', ...lines)).toEqual(rules);
    expect(plain('NORMAS', '', lines[0]!, '', lines[1]!)).toEqual(rules);
  });

  it.each([
    ['🔟 Fin.', '10'],
    ['⑳ Fin.', '20'],
    ['❸ Fin.', '3'],
    ['➓ Fin.', '10'],
  ])('%s', (line, number) => {
    expect(plain('NORMAS', '', line, line)).toEqual(
      Array(2).fill(expect.stringContaining(`rule #${number} `)),
    );
  });

  it('and headings with them', () => {
    expect(markdown('# Normas', '## 2️⃣ Idioma', 'Se habla en español.')).toEqual([
      'prose #2 [2️⃣ Idioma] Se habla en español.',
    ]);
  });

  it('a rule without a mark after its number', () => {
    expect(plain('NORMAS', '', 'Norma 1 Se llama Sol.', 'Norma 2 Está aquí.')).toEqual([
      'rule #1 [Norma 1] Se llama Sol.',
      'rule #2 [Norma 2] Está aquí.',
    ]);
  });

  it('but hours, amounts and dates number nothing', () => {
    for (const line of [
      '9 - 14 h, de lunes a viernes',
      '20 personas',
      '1.250 personas',
      'Norma 3 de la sala',
    ])
      expect(plain('NORMAS', '', line, line)[0]).not.toContain('#');
  });
});

describe('the numbered items of a chapter are rules', () => {
  it.each([
    [
      'Markdown',
      markdown,
      ['# Estatutos', '## Capítulo I. De los socios', '', '1. Pagan en enero.', '2. Votan.'],
    ],
    ['plain text', plain, ['ESTATUTOS', '', 'Capítulo I. De los socios', '1. Pagan en enero.', '2. Votan.']],
  ])('in %s', (_, read, lines) => {
    expect(read(...lines)).toEqual([
      'rule #1 [Capítulo I. De los socios] ⟦1. ⟧Pagan en enero.',
      'rule #2 [Capítulo I. De los socios] ⟦2. ⟧Votan.',
    ]);
  });

  it('after what the chapter says first', () => {
    expect(
      markdown('# Estatutos', '## Título II. Del cierre', 'Rige en verano.', '', '1. Se cierra a las ocho.'),
    ).toEqual([
      'rule [Título II. Del cierre] Rige en verano.',
      'rule #1 [Título II. Del cierre] ⟦1. ⟧Se cierra a las ocho.',
    ]);
  });

  it('where the text is of rules, or their numbers run on from chapter to chapter; steps stay a list', () => {
    const chapter = (number: string, ...items: string[]) => [`## Capítulo ${number}`, '', ...items, ''];
    const steps = ['1. Pela las patatas.', '2. Bate los huevos.'];
    expect(markdown('# Tortilla', ...chapter('I', ...steps), ...chapter('II', ...steps))).toHaveLength(2);
    expect(markdown('# Tortilla', ...chapter('I', ...steps))).toHaveLength(1);
    const more = ['3. Se vota.', '4. Se paga.'];
    expect(markdown('# Club', ...chapter('I', ...steps), ...chapter('II', ...more))).toEqual([
      'rule #1 [Capítulo I] ⟦1. ⟧Pela las patatas.',
      'rule #2 [Capítulo I] ⟦2. ⟧Bate los huevos.',
      'rule #3 [Capítulo II] ⟦3. ⟧Se vota.',
      'rule #4 [Capítulo II] ⟦4. ⟧Se paga.',
    ]);
  });

  it('unless the text leads to them, or they are of one rule', () => {
    const items = ['1. El nombre.', '2. La edad.'];
    for (const heading of ['## Capítulo I. Del alta', '## Artículo 1. Alta'])
      expect(markdown('# Estatutos', heading, 'Se pide por escrito:', '', ...items)).toHaveLength(1);
    expect(markdown('# Estatutos', '## Artículo 1. Alta', ...items)).toHaveLength(1);
  });
});

describe('rules numbered with points', () => {
  it('begin after their number, with or without a mark', () => {
    expect(markdown('# Statutes', 'Section 2.1 Full members pay.', 'Section 2.2. Juniors pay half.')).toEqual(
      ['rule #2.1 [Section 2.1] Full members pay.', 'rule #2.2 [Section 2.2] Juniors pay half.'],
    );
  });
});

describe('lines that are only wrapped', () => {
  it('leave a rule whole, whose first line is no title', () => {
    const rules = [
      ['Artículo 1. La banda ensaya los martes y los jueves en la', 'casa de todos.'],
      ['Art. 2.- Los músicos pagan 40 euros. Los', 'nuevos no pagan el primer año.'],
    ];
    expect(plain('ESTATUTOS', '', ...rules[0]!, '', ...rules[1]!)).toEqual([
      'rule #1 [Artículo 1] La banda ensaya los martes y los jueves en la casa de todos.',
      'rule #2 [Art. 2] Los músicos pagan 40 euros. Los nuevos no pagan el primer año.',
    ]);
    expect(
      plain('ESTATUTOS', '', 'Artículo 1. Objeto', 'La banda toca.', '', 'Artículo 2. Sede', 'Está aquí.'),
    ).toEqual(['rule #1 [Artículo 1. Objeto] La banda toca.', 'rule #2 [Artículo 2. Sede] Está aquí.']);
  });

  it('go on with a number', () => {
    expect(plain('La levantó la familia Sastre en', '1874, y molió hasta', '1956. Hoy está parada.')).toEqual(
      ['prose [] La levantó la familia Sastre en 1874, y molió hasta 1956. Hoy está parada.'],
    );
    expect(plain('1. Se entra en grupos de', '12 personas.', '2. No se grita.').join(' ')).toContain(
      'en grupos de 12 personas.',
    );
  });
});

it('a comment that nothing ends hides all that follows', () => {
  expect(markdown('Se abre a las nueve.', '', '<!-- la clave', '', 'es 1234')).toEqual([
    'prose [] Se abre a las nueve.',
  ]);
});

describe('what stands below a numbered item is a part of it', () => {
  const RULES = [
    'NORMAS DEL HUERTO',
    '',
    '1. Se riega de noche.',
    '',
    '2. No se puede:',
    '   - quemar rastrojo',
    '   - traer gallinas',
    '',
    '3. Multas:',
    '   3.1. Por no limpiar: 5 euros.',
    '   3.2. Por dejar la puerta',
    '   abierta: 9 euros.',
    '',
    '4. Las llaves las tiene:',
    '   a) Nieves',
    '   b) el alcalde',
    '',
    '5. Se vota en mayo.',
  ];
  const WANTED = [
    'rule #1 [] ⟦1. ⟧Se riega de noche.',
    'rule #2 [] ⟦2. ⟧No se puede: / ⟦  • ⟧quemar rastrojo / ⟦  • ⟧traer gallinas',
    'rule #3 [] ⟦3. ⟧Multas: / ⟦  3.1. ⟧Por no limpiar: 5 euros. / ⟦  3.2. ⟧Por dejar la puerta abierta: 9 euros.',
  ];

  it('bullets, letters, and numbers with that of the item, in plain text', () => {
    expect(plain(...RULES)).toEqual([
      ...WANTED,
      'rule #4 [] ⟦4. ⟧Las llaves las tiene: / ⟦  a) ⟧Nieves / ⟦  b) ⟧el alcalde',
      'rule #5 [] ⟦5. ⟧Se vota en mayo.',
    ]);
  });

  it('numbers with that of the item, in Markdown', () => {
    expect(markdown('# Normas del huerto', ...RULES.slice(1)).slice(0, 3)).toEqual(WANTED);
  });

  it('a title over its parts is their context, and what is numbered next is none of them', () => {
    expect(
      plain(
        'REGLAMENTO DEL CORO',
        '',
        '1. Ensayos',
        '1.1 Son los jueves.',
        '1.2 Empiezan a las ocho.',
        '2. Ropa',
        '2.1 Es negra.',
        '2.2 La paga cada cual.',
        '',
        '3. Se canta en Navidad.',
      ),
    ).toEqual([
      'rule #1.1 [1. Ensayos › 1.1] Son los jueves.',
      'rule #1.2 [1. Ensayos › 1.2] Empiezan a las ocho.',
      'rule #2.1 [2. Ropa › 2.1] Es negra.',
      'rule #2.2 [2. Ropa › 2.2] La paga cada cual.',
      'rule #3 [] ⟦3. ⟧Se canta en Navidad.',
    ]);
  });

  it('numbers of another item, or one alone, are none', () => {
    expect(markdown('1. Baja el programa.', '2. Pide la versión', '   2.4 o una que siga.')).toEqual([
      'list [] ⟦1. ⟧Baja el programa. / ⟦2. ⟧Pide la versión 2.4 o una que siga.',
    ]);
    expect(plain('- Pan', '- Queso', '1. Leche')).toEqual(['list [] ⟦• ⟧Pan / ⟦• ⟧Queso / ⟦1. ⟧Leche']);
  });
});

describe('entries of a manual page', () => {
  it('a term and what stands below it, deeper in, is a definition', () => {
    expect(
      plain(
        'FLAGS',
        '    -w, --warm=N',
        '        Keeps the oven at N degrees. The default',
        '        is 60.',
        '',
        '    -s     Shuts the door.',
        '',
        '    oven: no fuel (code N)',
        '        The tank is empty. Fill it.',
        '',
        '    oven: too hot',
        '        Wait for an hour.',
        '',
        'BUGS',
        '    The light stays on.',
      ),
    ).toEqual([
      'definition [FLAGS] -w, --warm=N⟦: ⟧Keeps the oven at N degrees. The default is 60.',
      'definition [FLAGS] -s⟦: ⟧Shuts the door.',
      'definition [FLAGS] oven: no fuel (code N)⟦: ⟧The tank is empty. Fill it.',
      'definition [FLAGS] oven: too hot⟦: ⟧Wait for an hour.',
      'prose [BUGS] The light stays on.',
    ]);
  });

  it('aligned codes and what they mean', () => {
    expect(
      plain(
        'Avisos de la caldera',
        '   A1    Falta agua.',
        '   A2    La llama no prende',
        '         y hay que repetir.',
      ),
    ).toEqual([
      'definition [Avisos de la caldera] A1⟦: ⟧Falta agua.',
      'definition [Avisos de la caldera] A2⟦: ⟧La llama no prende y hay que repetir.',
    ]);
  });

  it('codes below a title that is no further out', () => {
    expect(plain('Red de metro', 'L1      Puerto a Centro', 'L2      Centro a Feria', '', WINTER)).toEqual([
      'definition [Red de metro] L1⟦: ⟧Puerto a Centro',
      'definition [Red de metro] L2⟦: ⟧Centro a Feria',
      `prose [Red de metro] ${WINTER}`,
    ]);
  });

  it('verse, a paragraph that hangs, times and items are none', () => {
    const kinds = (...lines: string[]) => new Set(plain(...lines).map((line) => line.split(' ')[0]));
    expect(
      kinds('La mar subió', '   Y se llevó la arena.', 'La luna cayó', '   Y me dio la mano.'),
    ).not.toContain('definition');
    expect(
      kinds(
        'Por el camino del monte',
        '   va la niña con su hermano,',
        'por el camino del monte',
        '   vuelve con una flor en la mano.',
      ),
    ).not.toContain('definition');
    expect(
      kinds(
        'El guarda abre la verja al amanecer y la cierra cuando',
        '   ya no queda nadie dentro.',
        '',
        WINTER,
      ),
    ).not.toContain('definition');
    expect(kinds('9:30    Abre la puerta', '14:00   Cierra la puerta')).not.toContain('definition');
    expect(kinds('1. Pelar', '   Sin prisa.', '2. Cortar', '   En dados.')).not.toContain('definition');
  });
});

describe('tables', () => {
  const rows = [
    '| Zona | Mes | Año |',
    '|---|--:|--:|',
    '| Norte | 10 € | ~~100~~ 90 € |',
    '| Sur | | 80 € |',
  ];
  it('each row is a passage, its cells named by their columns', () => {
    expect(markdown('# Tarifas', 'Precios de los abonos:', '', ...rows, '', 'Con IVA.')).toEqual([
      'table-row [Precios de los abonos:] ⟦Zona: ⟧Norte⟦; Mes: ⟧10 €⟦; Año: ⟧100 90 €',
      'table-row [Precios de los abonos:] ⟦Zona: ⟧Sur⟦; Mes: —; Año: ⟧80 €',
      'prose [] Con IVA.',
    ]);
  });

  it('an empty cell has a dash, but not the first one, nor those of a row that has little else', () => {
    const sparse = ['| a | b | c | d |', '|--|--|--|--|', '| | 1 | 2 | |', '| 3 | | | |'];
    expect(markdown(...sparse)).toEqual(['table-row [] ⟦b: ⟧1⟦; c: ⟧2⟦; d: —⟧', 'table-row [] ⟦a: ⟧3']);
  });

  it('a caption that says something is a passage too', () => {
    expect(markdown('Los precios son con IVA.', '', ...rows).slice(0, 2)).toEqual([
      'prose [] Los precios son con IVA.',
      'table-row [Los precios son con IVA.] ⟦Zona: ⟧Norte⟦; Mes: ⟧10 €⟦; Año: ⟧100 90 €',
    ]);
  });

  it('a header alone is a passage only without rows', () => {
    expect(markdown('| Zona | Mes |', '|---|---|')).toEqual(['table-row [] Zona⟦; ⟧Mes']);
  });

  it('in HTML, in plain text, in aligned columns', () => {
    const expected = ['table-row [] ⟦Hora: ⟧9:00⟦; Sala: ⟧Azul', 'table-row [] ⟦Hora: ⟧10:00⟦; Sala: ⟧Verde'];
    expect(
      markdown(
        '<table><tr><th>Hora</th><th>Sala</th></tr>',
        '<tr><td>9:00</td><td>Azul</td></tr>',
        '<tr><td>10:00</td><td>Verde</td></tr></table>',
      ),
    ).toEqual(expected);
    expect(plain('| Hora | Sala |', '|---|---|', '| 9:00 | Azul |', '| 10:00 | Verde |')).toEqual(expected);
    expect(plain('Hora    Sala', '9:00    Azul', '10:00   Verde')).toEqual(expected);
  });
});

describe('lists and definitions', () => {
  it('a list is one passage; the line before it, context', () => {
    const lines = ['Para entrar hace falta:', '', '- carné', '- una foto', '  reciente'];
    for (const passages of [markdown(...lines), plain(...lines)])
      expect(passages).toEqual(['list [Para entrar hace falta:] ⟦• ⟧carné / ⟦• ⟧una foto reciente']);
  });

  it('a longer list is divided at items, each part with the line before it', () => {
    const items = Array.from(
      { length: 60 },
      (_, i) => `- cosa número ${i} de la larga lista de cosas que hay`,
    );
    const { passages } = parse('markdown', ['Hay que llevar:', '', ...items]);
    expect(passages.length).toBeGreaterThan(1);
    for (const { context, text } of passages) {
      expect(context).toEqual(['Hay que llevar:']);
      expect(text).toMatch(/^(?:• cosa número \d+ de la larga lista de cosas que hay(?:\n|$))+$/);
    }
  });

  it('terms and what is said of them', () => {
    const lines = [
      '**DPS** = daño por segundo.',
      '',
      '**Tanque**: aguanta.',
      '',
      '`--force`: sin preguntar.',
      '',
      'AFK — lejos del teclado.',
    ];
    expect(markdown(...lines)).toEqual([
      'definition [] DPS = daño por segundo.',
      'definition [] Tanque: aguanta.',
      'definition [] --force: sin preguntar.',
      'definition [] AFK — lejos del teclado.',
    ]);
    expect(markdown('Sal', ':   Mineral blanco.')).toEqual(['definition [] Sal⟦: ⟧Mineral blanco.']);
    expect(markdown('<dl><dt>Sal</dt><dd>Mineral blanco.</dd></dl>')).toEqual([
      'definition [] Sal⟦: ⟧Mineral blanco.',
    ]);
  });

  it('hours and contact stay line by line under their title', () => {
    const lines = [
      '**Contacto**',
      '',
      'Correo: sol@club.example',
      'Teléfono: 600 555 012',
      '',
      '**Horario**',
      '- Lunes: cerrado',
      '- Martes: 9:30–14:00',
    ];
    const article = parse('markdown', lines);
    expect(outline(article)).toEqual([
      'definition [Contacto] Correo: sol@club.example / Teléfono: 600 555 012',
      'definition [Horario] ⟦• ⟧Lunes: cerrado / ⟦• ⟧Martes: 9:30–14:00',
    ]);
    expect(sentenceTexts(article)[1]).toEqual(['Lunes: cerrado', 'Martes: 9:30–14:00']);
  });

  it('a table of contents is no text', () => {
    expect(markdown('- [Uno](#uno)', '- [Dos](#dos)', '', WINTER)).toEqual([`prose [] ${WINTER}`]);
  });
});

describe('conversations and verse', () => {
  it('the word that an answer begins with is no speaker', () => {
    const faq = ['P: ¿Hay sitio?', 'R: Sí, para diez.', '', 'P: ¿Y perros?', 'R: No.', ''];
    expect(
      plain(...faq, '¿Se cierra?', 'Domingos: nunca se cierra.', '', '¿Y en mayo?', 'Tampoco.'),
    ).toContain('faq [¿Se cierra?] Domingos: nunca se cierra.');
    const answers = ['¿Se riega?', 'Siempre: hay agua.', '', '¿Se paga?', 'Nunca: es gratis.', ''];
    expect(plain(...answers, '¿Y en mayo?', 'Siempre: llueve.', '', '¿Y luego?', 'Nunca: no hay.')).toContain(
      'faq [¿Y luego?] Nunca: no hay.',
    );
  });

  it('somebody else speaks among questions and answers', () => {
    expect(
      plain(
        'P: ¿Y la leña?',
        'R: Es de todos.',
        'Alcalde: Del pueblo.',
        'P: ¿Y el pan?',
        'R: Mío.',
        'Alcalde: Ya.',
      ),
    ).toContain('dialogue [¿Y el pan?] Alcalde: Ya.');
  });

  it('a turn is a passage, the question before it context', () => {
    expect(
      plain(
        '[00:04] ANA: Hola, Luis.',
        '[00:09] ANA: ¿Cuánto tardó?',
        '[00:12] LUIS: Diez años.',
        'O quizá once.',
      ),
    ).toEqual([
      'dialogue [] ⟦[00:04] ⟧ANA: Hola, Luis.',
      'dialogue [ANA: ¿Cuánto tardó?] ⟦[00:12] ⟧LUIS: Diez años. O quizá once.',
    ]);
  });

  it('also without times, also in bold', () => {
    const expected = ['dialogue [ANA: ¿Vienes?] LUIS: Voy.', 'dialogue [] ANA: Bien.'];
    expect(plain('ANA: ¿Vienes?', 'LUIS: Voy.', 'ANA: Bien.')).toEqual(expected);
    expect(markdown('**ANA:** ¿Vienes?', '', '**LUIS:** Voy.', '', '**ANA:** Bien.')).toEqual(expected);
  });

  it('also where a line of its own says who speaks and when', () => {
    expect(
      plain(
        'Nela — hoy a las 9:05',
        '¿quién riega el patio?',
        'Ciro B. — hoy a las 9:07',
        'yo, como siempre',
        'pero sin manguera',
        'Nela — hoy a las 9:10',
        'vale',
      ),
    ).toEqual([
      'dialogue [Nela: ¿quién riega el patio?] Ciro B.⟦: ⟧yo, como siempre pero sin manguera',
      'dialogue [] Nela⟦: ⟧vale',
    ]);
    const days = ['Feria - 12/07/2025 21:00', 'En la plaza.', 'Teatro - 13/07/2025 20:00', 'En el patio.'];
    expect(plain(...days).join('\n')).not.toContain('dialogue');
  });

  it('few turns are a conversation where who asks speaks again', () => {
    const turns = [
      'Olga: The boiler is off.',
      'Piet: So is the lift.',
      'Olga: Who has the key?',
      'Ines: Me.',
    ];
    expect(plain(...turns)).toEqual([
      'dialogue [] Olga: The boiler is off.',
      'dialogue [] Piet: So is the lift.',
      'dialogue [Olga: Who has the key?] Ines: Me.',
    ]);
    const hours = [
      'Horario: 9–14',
      'Aviso: cerrado en agosto',
      'Horario: 16–20',
      '¿Dudas?: pregunta',
      'Tel.: 900',
    ];
    expect(plain(...hours).join('\n')).not.toContain('dialogue');
  });

  it('opening hours that come twice are no conversation', () => {
    const week = ['Lunes: cerrado', 'Martes: 9–14', 'Jueves: 9–14', 'Viernes: 9–13', 'Sábado: 10–12'];
    expect(plain('INVIERNO', ...week, '', 'VERANO', ...week).map((passage) => passage.split(' ')[0])).toEqual(
      ['definition', 'definition'],
    );
  });

  it('stanzas keep their lines, and their names as context', () => {
    expect(
      plain(
        'LA BARCA',
        '',
        '[Estribillo]',
        'Ay, mar, devuélvela,',
        'que la espero aquí;',
        'ay, mar, devuélvela',
      ),
    ).toEqual(['verse [[Estribillo]] Ay, mar, devuélvela, / que la espero aquí; / ay, mar, devuélvela']);
  });
});

it('prose wrapped at 40 columns is prose, verse of that width is verse', () => {
  const prose = [
    'La barca de Pedrún cruza el río cada',
    'media hora desde la Pascua hasta el fin',
    'de la vendimia, y el resto del año sólo',
    'cuando alguien toca la campana que',
    'cuelga del chopo grande del embarcadero',
    'viejo.',
  ];
  expect(plain(...prose)).toEqual([`prose [] ${prose.join(' ')}`]);
  const verse = [
    'Por la vereda larga de los olmos',
    'iba cantando el viento de la tarde,',
    'y el agua que bajaba de la sierra ciega',
    'decía en cada piedra tu nombre de aire.',
  ];
  expect(plain(...verse)).toEqual([`verse [] ${verse.join(' / ')}`]);
});

it.each([
  [
    'The mill was bought in 1871 by two brothers from the coast, who',
    'had never ground a sack of corn. They hired an old miller and paid',
    'him in flour. Nobody complained.',
  ],
  [
    'El horno se apaga la noche del domingo y no se enciende hasta',
    'que el hornero vuelve de la feria con la leña que ha',
    'comprado.',
  ],
])('prose wrapped by hand, a word or two early: %s', (...lines) => {
  expect(plain(...lines)).toEqual([`prose [] ${lines.join(' ')}`]);
});

it.each([
  [
    'verse',
    'Se fue por la vereda de los olmos cuando la tarde era de cobre',
    'y nadie supo si volvía, si era de pena o de costumbre,',
    'y el perro que lo vio marcharse ladraba al humo de la lumbre',
  ],
  [
    'verse',
    'Asociación de Amigos de la Vía Verde y del Camino de Hierro de Ojos Negros',
    'Camino Viejo de la Estación, sin número, junto al pilón',
    'Casas de Abajo, municipio de Villarroya de los Pinares',
  ],
])('lines as long that are none: %s %s', (kind, ...lines) => {
  expect(plain(...lines)).toEqual([`${kind} [] ${lines.join(' / ')}`]);
});

describe('a refrain', () => {
  const refrain = ['Rema, rema, marinero,', 'que se hace tarde ya;', 'rema, rema sin dinero'];
  const second = ['Llegó el barco sin vela,', 'sin timón y sin pan;', 'lo esperaba su abuela'];
  const sung = refrain.join(' / ');

  it('has its name over its lines only; where it is sung again there is nothing to read', () => {
    const song = [
      'EL REMERO',
      '',
      '[Estribillo]',
      ...refrain,
      '',
      '[Estribillo]',
      '',
      ...second,
      '',
      '(Estribillo x2)',
    ];
    expect(plain(...song)).toEqual([`verse [[Estribillo]] ${sung}`, `verse [] ${second.join(' / ')}`]);
    expect(
      markdown('# Song', '', '## Chorus', '', ...refrain, '', '## Verse 2', '', ...second, '', '(Chorus)'),
    ).toEqual([`verse [Chorus] ${sung}`, `verse [Verse 2] ${second.join(' / ')}`]);
  });

  it('that is not written out keeps its name', () => {
    expect(plain('EL REMERO', '', ...second, '', '(Estribillo x2)')).toContain('prose [] (Estribillo x2)');
  });
});

describe('titles', () => {
  it('the first short line of a plain text is its title, others are headings', () => {
    const article = parse('plain', ['El molino', '', WINTER, '', 'Historia', '', WINTER]);
    expect(article.title).toBe('El molino');
    expect(outline(article)).toEqual([`prose [] ${WINTER}`, `prose [Historia] ${WINTER}`]);
  });

  it('a heading without text is a passage, one over other headings is not', () => {
    expect(markdown('# Molino', '## Vacía', '## Llena', '### Dentro', WINTER, '## Final')).toEqual([
      'prose [] Vacía',
      `prose [Llena › Dentro] ${WINTER}`,
      'prose [] Final',
    ]);
  });

  it('what is struck out, an anchor and an edit link are no part of a heading', () => {
    expect(markdown('# Casa', '## Precios ~~viejos~~ nuevos {#precios}', WINTER)).toEqual([
      `prose [Precios nuevos] ${WINTER}`,
    ]);
    expect(plain('Río', '', 'Historia[editar]', '', WINTER)).toEqual([`prose [Historia] ${WINTER}`]);
  });
});

describe('scans', () => {
  it('joins words and lines, and leaves out the heads of pages', () => {
    expect(
      plain(
        '— 12 —          EL MOLINO',
        '',
        'El moli-',
        'nero vivía so-',
        'lo y tra-',
        '',
        '— 13 —          EL MOLINO',
        '',
        'bajaba de no-',
        'che.',
      ),
    ).toEqual(['prose [] El molinero vivía solo y trabajaba de noche.']);
  });

  it('keeps a hyphen that the word has elsewhere', () => {
    expect(
      plain('El tren ítalo-', 'suizo pa-', 'ró.', '', 'Era ítalo-suizo de verdad, y nadie lo sabía.')[0],
    ).toBe('prose [] El tren ítalo-suizo paró.');
  });

  it('chapters that are only numbers stay', () => {
    expect(plain('1', '', WINTER, '', '2', '', WINTER, '', '3', '', WINTER).join()).toContain('2');
  });
});

describe('what is not text', () => {
  it('is in no passage', () => {
    const { passages } = parse('markdown', [
      '<!-- clave secreta1 -->',
      'Texto <!-- clave secreta2 --> visible <span data-x="secreta3">aquí</span>.',
      '',
      '<script>var secreta4 = 1;</script>',
      '<style>.secreta5 {}</style>',
      '<div title="secreta6">Más</div>',
      '<div hidden><p>secreta8</p><div>secreta9</div>secreta10</div>',
      '',
      '[//]: # (secreta7)',
    ]);
    expect(passages.map(({ text }) => text)).toEqual(['Texto visible aquí.', 'Más']);
    expect(JSON.stringify(passages)).not.toContain('secreta');
  });

  it('a footnote is read after the sentence with its mark', () => {
    expect(markdown('Nació en Brea.[^1] Murió en Lur.', '', '[^1]: Según su diario.')).toEqual([
      'prose [] Nació en Brea. Murió en Lur.',
      'prose [Nació en Brea.] Según su diario.',
    ]);
  });

  it('marks of admonitions are dropped', () => {
    expect(markdown('> [!NOTE]', '> Cierra en agosto.', '', ':::tip', 'Ve pronto.', ':::')).toEqual([
      'prose [] Cierra en agosto.',
      'prose [] Ve pronto.',
    ]);
  });
});
