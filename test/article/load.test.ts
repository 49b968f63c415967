import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ArticleError } from '../../src/article/article-error.ts';
import { loadArticle, loadArticles, MAX_ARTICLE_BYTES } from '../../src/article/load.ts';
import { articleErrorLine } from '../../src/messages/article-error-line.ts';
import { messagesFor } from '../../src/messages/messages.ts';

const options = { detectLanguage: () => 'xx' };
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'article-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const file = join(directory, name);
  writeFileSync(file, content);
  return file;
}

async function errorOf(file: string): Promise<ArticleError> {
  try {
    await loadArticle(file, options);
  } catch (error) {
    if (error instanceof ArticleError) return error;
    throw error;
  }
  throw new Error(`${file} was not refused`);
}

describe('an article', () => {
  it('may have front matter', async () => {
    const file = write(
      'casa.md',
      [
        '---',
        'title: La casa',
        'language: es-MX',
        'source: { name: El diario, url: "https://example.org/casa" }',
        'starterQuestions: ["¿Quién vive ahí?"]',
        'notes:',
        '  - text: tejado azul',
        '    note: { es: hoy es rojo, en: red today }',
        '---',
        '',
        '  ',
        'La casa tiene un tejado azul.',
        '',
      ].join('\r\n'),
    );
    expect(await loadArticle(file, options)).toMatchObject({
      id: 'casa',
      title: 'La casa',
      language: 'es',
      source: { name: 'El diario', url: 'https://example.org/casa' },
      starterQuestions: ['¿Quién vive ahí?'],
      notes: [{ text: 'tejado azul', note: { es: 'hoy es rojo', en: 'red today' } }],
      body: 'La casa tiene un tejado azul.',
    });
  });

  it('needs none', async () => {
    const article = await loadArticle(
      write('La casa.txt', '\uFEFF\n  La casa es azul.\r\rSí. \n\n'),
      options,
    );
    expect(article).toMatchObject({
      id: 'La casa',
      title: 'La casa',
      language: 'xx',
      starterQuestions: [],
      notes: [],
    });
    expect(article.body).toBe('\n  La casa es azul.\n\nSí.');
    expect(article).not.toHaveProperty('source');
  });

  it('takes its title from the front matter, the first top heading, or the file', async () => {
    const titleOf = async (content: string) => (await loadArticle(write('casa.md', content), options)).title;
    expect(await titleOf('---\ntitle: Una\n---\n# Otra\n\nTexto.')).toBe('Una');
    expect(await titleOf('---\n---\n## Sección\n\nTexto.\n\n# Otra')).toBe('Otra');
    expect(await titleOf('Texto.')).toBe('casa');
  });

  it('has another version when its text changes, and only then', async () => {
    const versionOf = async (content: string) =>
      (await loadArticle(write('casa.md', content), options)).version;
    expect(await versionOf('Texto.')).toMatch(/^[0-9a-f]{8}$/);
    expect(await versionOf('---\ntitle: Una\n---\nTexto.\n')).toBe(await versionOf('Texto.'));
    expect(await versionOf('Otro texto.')).not.toBe(await versionOf('Texto.'));
  });

  const BODY = 'Año 1893: «el faro» – 5 €.\n\nNiño.';
  it.each([
    ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${BODY}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${BODY}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${BODY}`, 'utf16le').swap16()],
    ['UTF-16 without byte order mark', Buffer.from(BODY, 'utf16le')],
    ['UTF-16, big end first, without', Buffer.from(BODY, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(BODY.replace('€', '\x80').replace('–', '\x96'), 'latin1')],
  ])('may be in %s', async (_, bytes) => {
    expect((await loadArticle(write('a.txt', bytes), options)).body).toBe(BODY);
  });
});

describe('front matter of other tools', () => {
  async function load(content: string) {
    const { articles, errors, warnings } = await loadArticles({ files: [write('a.md', content)] }, options);
    expect(errors).toEqual([]);
    return { ...articles[0]!, unusedKeys: warnings.flatMap(({ unusedKeys }) => unusedKeys) };
  }

  it('of Jekyll gives title and language; its other keys are named', async () => {
    const article = await load(
      '---\nlayout: post\ntitle:  Reglas\nlang: es_ES\ntags: [a, b]\nlayout: page\n---\nLa multa es de diez.',
    );
    expect(article).toMatchObject({ title: 'Reglas', language: 'es', body: 'La multa es de diez.' });
    expect(article.unusedKeys).toEqual(['layout', 'tags']);
  });

  it('of Hugo is TOML', async () => {
    const article = await load(
      '+++\ntitle = "Reglas \\"nuevas\\""\ndate = 2024-05-01T10:00:00Z\nlanguage = \'es\'\n[params]\nx = 1\n+++\n\nTexto.',
    );
    expect(article).toMatchObject({ title: 'Reglas "nuevas"', language: 'es', body: 'Texto.' });
    expect(article.unusedKeys).toEqual(['date', 'params']);
  });

  it('of Hugo may be JSON too, if text follows it', async () => {
    const article = await load('{\n  "title": "Reglas",\n  "weight": 3,\n  "params": {\n  }\n}\n\nTexto.');
    expect(article).toMatchObject({ title: 'Reglas', body: 'Texto.' });
    expect(article.unusedKeys).toEqual(['weight', 'params']);
  });

  it.each(['{\n  "title": "Reglas"\n}\n', '{\n  title: Reglas\n}\n\nTexto.', '{ "title": 1 }\n\nTexto.'])(
    '%j is text',
    async (content) => {
      expect(await load(content)).toMatchObject({ body: content.trim() });
    },
  );

  it.each([
    ['https://example.org/a', { url: 'https://example.org/a' }],
    ['El diario', { name: 'El diario' }],
  ])('may have %s as its source', async (source, expected) => {
    expect((await load(`---\nsource: ${source}\n---\nTexto.`)).source).toEqual(expected);
  });

  it.each([
    ['title: [a]', 'title'],
    ['title:', 'title'],
    ['language: español', 'language'],
    ['source: { link: x, name: N }', 'source.link'],
    ['source: { url: "javascript:alert(1)" }', 'source.url'],
    ['starterQuestions: ["¿Sí?", ""]', 'starterQuestions.1'],
    ['notes: no', 'notes'],
    ['notes: [{ text: Texto, note: { es: sí } }]', 'notes.0'],
  ])('with %s is used without it', async (line, key) => {
    const article = await load(`---\n${line}\n---\nTexto.`);
    expect(article.unusedKeys).toEqual([key]);
    expect(article).toMatchObject({ title: 'a', language: 'xx', notes: [], body: 'Texto.' });
    expect(JSON.stringify(article.source ?? {})).not.toContain('javascript');
  });

  it('may have a title that is a number', async () => {
    expect(await load('---\ntitle: 1984\n---\nTexto.')).toMatchObject({ title: '1984', unusedKeys: [] });
  });

  it.each([
    ['a rule', '---\nHola.\n---\nTexto.'],
    ['a rule that nothing closes', '---\ntitle: T\n\nTexto.'],
    ['text that is no YAML between rules', '---\n\n* Uno: dos: tres\n[ya\n\n---\n\nTexto.'],
    ['a list between rules', '---\n- uno\n- dos\n---\nTexto.'],
    ['pluses that nothing closes', '+++\nTexto.'],
    ['a rule far above the next', `---\n${'a: b\n'.repeat(20_000)}---\nTexto.`],
  ])('is not seen in a text that begins with %s', async (_, content) => {
    expect((await load(content)).body).toBe(content);
  });
});

describe('a file that is refused', () => {
  const front = (...lines: string[]): string => `---\ntitle: T\n${lines.join('\n')}\n---\nTexto de casa.\n`;
  it.each([
    ['empty', '', 'empty', undefined],
    ['only white space', ' \n\n\t', 'empty', undefined],
    ['only front matter', '---\ntitle: T\n---\n\n', 'empty', undefined],
    ['binary', new Uint8Array([1, 2, 3, 0, 255, 0, 7]), 'not-text', undefined],
    ['a PDF', '%PDF-1.4\n', 'wrong-type', undefined],
    ['not YAML', front('source: [1, 2'), 'front-matter-syntax', 4, 1],
    ['a colon without quotes', front('source: Guía: 1'), 'front-matter-syntax', 3, 9],
    ['a tab as indentation', front('source:', '\tname: N'), 'front-matter-syntax', 4, 1],
    ['an alias to nothing', front('source: **Guía**'), 'front-matter-syntax', 3, 9],
    ['not TOML', '+++\ntitle = "T"\nx = \n+++\nTexto.', 'front-matter-syntax', 3, 5],
    [
      'a note about nothing',
      front('notes:', '  - note: { es: a, en: b }', '    text: coche'),
      'note-not-in-body',
      5,
    ],
  ] as const)('is %s', async (_, content, code, line, column = undefined) => {
    const file = write('a.md', content);
    expect(await errorOf(file)).toMatchObject({ code, file, line, column });
  });

  it('is too large, missing, a directory, or of another kind', async () => {
    const large = write('large.txt', 'a');
    truncateSync(large, MAX_ARTICLE_BYTES + 1);
    mkdirSync(join(directory, 'folder.md'));
    expect(await errorOf(large)).toMatchObject({ code: 'too-large', detail: '32' });
    expect(await errorOf(join(directory, 'none.md'))).toMatchObject({ code: 'unreadable', detail: 'ENOENT' });
    expect(await errorOf(directory)).toMatchObject({ code: 'unreadable', detail: 'EISDIR' });
    expect(await errorOf(join(directory, 'folder.md'))).toMatchObject({
      code: 'unreadable',
      detail: 'EISDIR',
    });
    expect(await errorOf(join(large, 'a.md'))).toMatchObject({ code: 'unreadable', detail: 'ENOTDIR' });
    expect(await errorOf(write('a.odt', 'a'))).toMatchObject({ code: 'unsupported-type' });
  });

  it('gets one line with file, place and reason, in each language', () => {
    const error = new ArticleError('note-not-in-body', { file: 'a.md', line: 5 }, 'dos\nlíneas');
    expect(articleErrorLine(error, messagesFor('es').host)).toBe(
      'a.md:5: una nota trata de «dos líneas», que no está en el texto',
    );
    expect(articleErrorLine(error, messagesFor('en').host)).toBe(
      'a.md:5: a note is about “dos líneas”, which is not in the text',
    );
    const syntax = new ArticleError('front-matter-syntax', { file: 'a.md', line: 2, column: 8 }, 'Nested');
    expect(articleErrorLine(syntax, messagesFor('es').host)).toBe(
      'a.md:2:8: la cabecera no es YAML o TOML correcto: suele ser un «:» o «*» sin comillas, algo sin cerrar o un tabulador ' +
        '(dice, en inglés: Nested)',
    );
    expect(articleErrorLine(new ArticleError('empty', { file: 'b.txt' }), messagesFor('es').host)).toBe(
      'b.txt: no tiene texto',
    );
  });
});

describe('a directory', () => {
  it('gives its articles in order of name, and what is wrong with the others', async () => {
    write('b.md', 'Texto b.');
    write('a.TXT', 'Texto a.');
    write('c.md', '');
    write('b.txt', 'Otro b.');
    for (const name of ['.hidden.md', 'notes.json', 'md']) write(name, 'nada');
    for (const name of ['e.doc', 'tabla.csv', 'mapa.png']) write(name, 'nada');
    mkdirSync(join(directory, 'folder.md'));
    symlinkSync(join(directory, 'none'), join(directory, 'd.md'));

    const { articles, errors } = await loadArticles({ directory }, options);
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(articles[1]?.body).toBe('Texto b.');
    expect(errors.map(({ code, file }) => [code, file.slice(directory.length + 1)])).toEqual([
      ['duplicate-id', 'b.txt'],
      ['empty', 'c.md'],
      ['unreadable', 'd.md'],
      ['unsupported-type', 'e.doc'],
      ['unsupported-type', 'tabla.csv'],
    ]);
  });

  it('takes every ending of every format, whatever its letters', async () => {
    for (const name of ['a.markdown', 'b.Markdown']) write(name, '# Casa\n\nTexto **así**.');
    for (const name of ['c.html', 'd.htm', 'e.XHTML']) write(name, '<h1>Casa</h1><p>Texto <b>así</b>.');
    const { articles, errors } = await loadArticles({ directory }, options);
    expect(errors).toEqual([]);
    expect(articles.map(({ id, title }) => `${id} ${title}`)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((id) => `${id} Casa`),
    );
  });

  it('keeps what a fault of one file would end', async () => {
    write('a.txt', 'Uno.');
    write('b.txt', 'Dos.');
    const detectLanguage = (text: string): string => {
      if (text === 'Uno.') throw new TypeError('boom');
      return 'es';
    };
    const { articles, errors } = await loadArticles({ directory }, { detectLanguage });
    expect(articles.map(({ id }) => id)).toEqual(['b']);
    expect(errors).toMatchObject([{ code: 'unexpected', detail: 'TypeError: boom' }]);
  });

  it('that cannot be read is an error too', async () => {
    const missing = join(directory, 'none');
    const { articles, errors } = await loadArticles({ directory: missing }, options);
    expect(articles).toEqual([]);
    expect(errors).toMatchObject([{ code: 'unreadable', file: missing }]);
  });
});
