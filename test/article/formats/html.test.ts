import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../src/article/formats/html.ts';

function markdown(html: string): string {
  return extractHtml(Buffer.from(html)).text;
}

describe('a fragment becomes Markdown', () => {
  it.each([
    ['Hola, a secas &amp; ya.', 'Hola, a secas & ya.'],
    [
      '<h1>Uno</h1><h3>Tres <b>x</b></h3><p>Texto\n  en dos líneas.</p>',
      '# Uno\n\n### Tres x\n\nTexto en dos líneas.',
    ],
    ['<p>Es <b>muy</b> <i>raro</i> y <code>a*b</code>.</p>', 'Es **muy** *raro* y `a*b`.'],
    ['<p><i><code>a_b</code></i><code>-c</code></p>', '`a_b-c`'],
    ['<p><strong>Nota: </strong>cierra.</p>', '**Nota:** cierra.'],
    ['<p><b>«Sí»</b>dijo.</p>', '«Sí»dijo.'],
    ['<p>De <del>20 €</del> a 15 €.</p>', 'De ~~20 €~~ a 15 €.'],
    ['<p>Uno<br>dos</p>', 'Uno  \ndos'],
    [
      '<p><a href="https://a.example/b_(c)">Web</a>, <a href="/d">dentro</a></p>',
      '[Web](https://a.example/b_%28c%29), dentro',
    ],
    ['<p><a href="javascript:alert(1)">Web</a></p>', 'Web'],
    ['<ul><li>uno</li><li>dos<ul><li>a</li><li>b</li></ul></li></ul>', '- uno\n- dos\n  - a\n  - b'],
    ['<ol start="3"><li>tres<p>y más</p></li><li>cuatro</li></ol>', '3. tres\n\n   y más\n4. cuatro'],
    [
      '<ul><li><p>uno<li><p>dos <b>tres<ul><li><p>a</ul><li><p>cuatro</ul>',
      '- uno\n- dos **tres**\n  - a\n- cuatro',
    ],
    ['<p>Uno<p>dos <i>tres<h2>Cuatro</h2>cinco', 'Uno\n\ndos *tres*\n\n## Cuatro\n\ncinco'],
    ['<blockquote><p>Uno.</p><p>Dos.</p></blockquote>', '> Uno.\n>\n> Dos.'],
    ['<pre>\n a = 1\n b</pre>', '```\n a = 1\n b\n```'],
    ['<dl><dt>DPS<dd>Daño por segundo.<dt>HP<dd>Vida.</dl>', '**DPS**: Daño por segundo.\n\n**HP**: Vida.'],
    ['<details><summary>¿Cuánto?</summary>Diez.</details>', '**¿Cuánto?**\n\nDiez.'],
    [
      '<p>2 * 3 * 4, foo_bar, *ya*, [x](y), <b>&lt;b></b> y &amp;amp;</p>',
      '2 * 3 * 4, foo_bar, \\*ya\\*, \\[x](y), **\\<b>** y \\&amp;',
    ],
    [
      '<p># no</p><p>1890. Fue así.</p><p>1. Sí</p><p>---</p>',
      '\\# no\n\n1890\\. Fue así.\n\n1. Sí\n\n\\---',
    ],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});

describe('a table', () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

  it('keeps its caption and header', () => {
    const html = `<table><caption>Precios</caption><thead><tr><th>Plan<th>€</thead><tbody>${row('A|B', '<p>1<p>2')}</table>`;
    expect(markdown(html)).toBe('Precios\n\n| Plan | € |\n| --- | --- |\n| A\\|B | 1 2 |');
  });

  it('has what spans rows in each of them', () => {
    const html = `<table>${row('Mes', 'Día', 'Hora')}<tr><td rowspan=2>Mayo<td>1<td>9<tr><td colspan=2>todo</table>`;
    expect(markdown(html)).toBe(
      '| Mes | Día | Hora |\n| --- | --- | --- |\n| Mayo | 1 | 9 |\n| Mayo | todo |  |',
    );
  });

  it('of names and values is a list', () => {
    expect(markdown(`<table>${row('Altura:', '30 m')}${row('Año', '1850')}</table>`)).toBe(
      '- **Altura**: 30 m\n- **Año**: 1850',
    );
  });

  it('that only arranges the page is its text', () => {
    expect(markdown(`<table>${row('<h2>Uno</h2><p>Texto.</p>')}</table>`)).toBe('## Uno\n\nTexto.');
    expect(markdown(`<table>${row('', 'Uno', '')}</table>`)).toBe('Uno');
  });

  it('has bounded spans', () => {
    const html = `<table>${'<tr><td rowspan=65535 colspan=1000>a<td>b</tr>'.repeat(2000)}</table>`;
    expect(markdown(html).length).toBeLessThan(2_000_000);
  });
});

describe('what is not text', () => {
  it.each([
    '<!-- secreto -->',
    '<script>secreto</script>',
    '<style>p { content: "secreto" }</style>',
    '<p hidden>secreto</p>',
    '<p style="color: red; display:none">secreto</p>',
    '<noscript>secreto</noscript>',
    '<template><p>secreto</p></template>',
    '<p title="secreto">Algo.</p>',
    '<button>secreto</button>',
    '<img alt="secreto" src="secreto.png">',
  ])('%s is left out', (html) => {
    expect(markdown(`<p>Hola.</p>${html}`)).not.toContain('secreto');
  });
});

const PARAGRAPH =
  'El faro se encendió por primera vez en 1850, cuando el puerto creció, y desde entonces guía a los barcos. ';
const PAGE = `<!doctype html><html><head><title>El faro - Mi sitio</title></head><body>
  <nav><ul><li><a href="/">Inicio</a></li><li><a href="/c">Contacto</a></li></ul></nav>
  <div class="cookie-banner" role="dialog">Usamos cookies. Aceptar</div>
  <article><h1>El faro</h1><p>${PARAGRAPH.repeat(3)}</p><h2>Visitas</h2><ul><li>Lunes</li><li>Martes</li></ul>
  <p>${PARAGRAPH.repeat(4)}</p></article>
  <aside>Lo más leído</aside><footer>Derechos reservados</footer></body></html>`;

describe('a page', () => {
  it('loses what stands around its text', () => {
    const { text, title } = extractHtml(Buffer.from(PAGE));
    expect(text).toContain('guía a los barcos.');
    expect(text).toContain('## Visitas\n\n- Lunes\n- Martes');
    expect(text).not.toMatch(/Inicio|cookies|leído|Derechos/);
    expect(title).toMatch(/^El faro/);
  });

  it('keeps everything when nothing stands around it', () => {
    const html =
      '<html><head><title>Precios</title></head><body><p>Corto.</p><ul><li>a</li></ul></body></html>';
    expect(extractHtml(Buffer.from(html))).toEqual({ text: 'Corto.\n\n- a', title: 'Precios' });
  });

  it('is its body when no main part can be told', () => {
    expect(markdown('<body><nav>Inicio</nav><table><tr><td>9<td>10</table></body>')).toContain('9');
  });

  it.each([
    ['windows-1252', Buffer.from('<p>A\xf1o \x801</p>', 'latin1'), 'Año €1'],
    ['iso-8859-15', Buffer.from('<meta charset="iso-8859-15"><p>\xa41</p>', 'latin1'), '€1'],
    ['a byte order mark before it', Buffer.from('\ufeff<meta charset="windows-1251"><p>Año</p>'), 'Año'],
    ['none such', Buffer.from('<meta charset="klingon"><p>Año</p>'), 'Año'],
    ['utf-16', Buffer.from('\uFEFF<p>Año</p>', 'utf16le'), 'Año'],
  ])('may be in an encoding: %s', (_, bytes, text) => {
    expect(extractHtml(bytes).text).toBe(text);
  });
});
