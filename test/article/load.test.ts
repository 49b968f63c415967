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

function errorOf(file: string): ArticleError {
  try {
    loadArticle(file, options);
  } catch (error) {
    if (error instanceof ArticleError) return error;
    throw error;
  }
  throw new Error(`${file} was not refused`);
}

describe('an article', () => {
  it('may have front matter', () => {
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
    expect(loadArticle(file, options)).toMatchObject({
      id: 'casa',
      title: 'La casa',
      language: 'es',
      source: { name: 'El diario', url: 'https://example.org/casa' },
      starterQuestions: ['¿Quién vive ahí?'],
      notes: [{ text: 'tejado azul', note: { es: 'hoy es rojo', en: 'red today' } }],
      body: 'La casa tiene un tejado azul.',
    });
  });

  it('needs none', () => {
    const article = loadArticle(write('La casa.txt', '\uFEFF\n  La casa es azul.\r\rSí. \n\n'), options);
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

  it('takes its title from the front matter, the first top heading, or the file', () => {
    const title = (content: string): string => loadArticle(write('casa.md', content), options).title;
    expect(title('---\ntitle: Una\n---\n# Otra\n\nTexto.')).toBe('Una');
    expect(title('---\n---\n## Sección\n\nTexto.\n\n# Otra')).toBe('Otra');
    expect(title('Texto.')).toBe('casa');
  });

  it('has another version when its text changes, and only then', () => {
    const version = (content: string): string => loadArticle(write('casa.md', content), options).version;
    expect(version('Texto.')).toMatch(/^[0-9a-f]{8}$/);
    expect(version('---\ntitle: Una\n---\nTexto.\n')).toBe(version('Texto.'));
    expect(version('Otro texto.')).not.toBe(version('Texto.'));
  });
});

describe('a file that is refused', () => {
  const front = (...lines: string[]): string => `---\ntitle: T\n${lines.join('\n')}\n---\nTexto de casa.\n`;
  it.each([
    ['empty', '', 'empty', undefined],
    ['only white space', ' \n\n\t', 'empty', undefined],
    ['only front matter', '---\ntitle: T\n---\n\n', 'empty', undefined],
    ['Latin-1', Buffer.from('Hola.\nAño.\n', 'latin1'), 'not-utf8', 2],
    ['UTF-16', Buffer.from('\uFEFFHola', 'utf16le'), 'not-utf8', 1],
    ['front matter without end', '---\ntitle: T\n\nTexto.', 'front-matter-unclosed', 1],
    ['not YAML', front('source: [1, 2'), 'front-matter-syntax', 4],
    ['a key twice', front('title: otro'), 'front-matter-syntax', 3],
    ['a tab as indentation', front('source:', '\tname: N'), 'front-matter-syntax', 4],
    ['an alias to nothing', front('language: *es'), 'front-matter-syntax', 2],
    ['no mapping', '---\nHola\n---\nTexto.', 'front-matter-syntax', 2],
    ['an unknown key', front('', 'titulo: T'), 'front-matter-unknown-key', 4],
    ['an unknown key inside', front('source:', '  link: x'), 'front-matter-unknown-key', 4],
    ['a title of the wrong type', '---\ntitle: 7\n---\nTexto.', 'front-matter-value', 2],
    ['an address that is none', front('source:', '  url: javascript:alert(1)'), 'front-matter-value', 4],
    ['a language that is none', front('language: español'), 'front-matter-value', 3],
    ['an empty question', front('starterQuestions:', '  - ¿Sí?', '  - ""'), 'front-matter-value', 5],
    ['half a note', front('notes:', '  - text: casa', '    note: { es: sí }'), 'front-matter-value', 5],
    [
      'a note about nothing',
      front('notes:', '  - note: { es: a, en: b }', '    text: coche'),
      'note-not-in-body',
      5,
    ],
  ] as const)('is %s', (_, content, code, line) => {
    const file = write('a.md', content);
    expect(errorOf(file)).toMatchObject({ code, file, line });
  });

  it('is too large, missing, a directory, or of another kind', () => {
    const large = write('large.txt', 'a');
    truncateSync(large, MAX_ARTICLE_BYTES + 1);
    mkdirSync(join(directory, 'folder.md'));
    expect(errorOf(large)).toMatchObject({ code: 'too-large', detail: '32' });
    expect(errorOf(join(directory, 'none.md'))).toMatchObject({ code: 'unreadable', detail: 'ENOENT' });
    expect(errorOf(join(directory, 'folder.md'))).toMatchObject({ code: 'unreadable', detail: 'EISDIR' });
    expect(errorOf(write('a.pdf', 'a'))).toMatchObject({ code: 'unsupported-type' });
  });

  it('gets one line with file, place and reason, in each language', () => {
    const error = new ArticleError('note-not-in-body', { file: 'a.md', line: 5 }, 'dos\nlíneas');
    expect(articleErrorLine(error, messagesFor('es').host)).toBe(
      'a.md:5: una nota trata de «dos líneas», que no está en el texto',
    );
    expect(articleErrorLine(error, messagesFor('en').host)).toBe(
      'a.md:5: a note is about “dos líneas”, which is not in the text',
    );
    expect(articleErrorLine(new ArticleError('empty', { file: 'b.txt' }), messagesFor('es').host)).toBe(
      'b.txt: no tiene texto',
    );
  });
});

describe('a directory', () => {
  it('gives its articles in order of name, and what is wrong with the others', () => {
    write('b.md', 'Texto b.');
    write('a.TXT', 'Texto a.');
    write('c.md', '');
    write('b.txt', 'Otro b.');
    for (const name of ['.hidden.md', 'notes.json', 'md']) write(name, 'nada');
    mkdirSync(join(directory, 'folder.md'));
    symlinkSync(join(directory, 'none'), join(directory, 'd.md'));

    const { articles, errors } = loadArticles(directory, options);
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(articles[1]?.body).toBe('Texto b.');
    expect(errors.map(({ code, file }) => [code, file.slice(directory.length + 1)])).toEqual([
      ['duplicate-id', 'b.txt'],
      ['empty', 'c.md'],
      ['unreadable', 'd.md'],
    ]);
  });

  it('that cannot be read is an error too', () => {
    const missing = join(directory, 'none');
    const { articles, errors } = loadArticles(missing, options);
    expect(articles).toEqual([]);
    expect(errors).toMatchObject([{ code: 'unreadable', file: missing }]);
  });
});
