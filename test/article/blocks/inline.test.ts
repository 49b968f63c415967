import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/article/article.ts';
import type { References } from '../../../src/article/blocks/inline.ts';
import { readMarkdownLines } from '../../../src/article/blocks/markdown-lines.ts';

const NO_REFERENCES: References = { urls: new Map(), footnotes: new Set() };

function read(text: string, references = NO_REFERENCES) {
  return readMarkdownLines(text, [{ start: 0, end: text.length }], references);
}

/** Marked words between `{mark:` and `}`. */
function shown(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, marks }) => {
      const names = Object.entries(marks ?? {}).map(([name, value]) =>
        value === true ? name.slice(2) : value,
      );
      return names.length > 0 ? `{${names.join(' ')}:${text}}` : text;
    })
    .join('');
}

describe('a line of Markdown', () => {
  it.each([
    ['**Blas** y *Ana*', '{Bold:Blas} y {Italic:Ana}'],
    ['***todo***', '{Bold Italic:todo}'],
    ['**a *b* c**', '{Bold:a }{Bold Italic:b}{Bold: c}'],
    ['snake_case_name y 2 * 3 * 4', 'snake_case_name y 2 * 3 * 4'],
    ['~~20 €~~ 15 €', '{Struck:20 €} 15 €'],
    ['~20 € y ~30 €', '~20 € y ~30 €'],
    ['El final: ||muere **Bruno**||.', 'El final: {Spoiler:muere }{Bold Spoiler:Bruno}.'],
    ['la clave es `*_7#`', 'la clave es {Code:*_7#}'],
    ['``a ` b``', '{Code:a ` b}'],
    [
      '[la *página*](https://a.example/b_c_d "t")',
      '{https://a.example/b_c_d:la }{Italic https://a.example/b_c_d:página}',
    ],
    ['[mapa](mapa.html)', 'mapa'],
    ['[x](javascript:alert(1))', 'x'],
    ['antes ![el mapa](a.png) después', 'antes después'],
    ['antes ![](([a](b))) y ![](a(b(c)).png) después', 'antes y después'],
    ['[x](https://a.example/(b(c)))', '{https://a.example/(b(c)):x}'],
    ['[x](a(b) y', '[x](a(b) y'],
    [`a ![](${'('.repeat(32)}${')'.repeat(32)}) b`, 'a b'],
    [`[x](${'('.repeat(33)}${')'.repeat(33)})`, `[x](${'('.repeat(33)}${')'.repeat(33)})`],
    ['[1] y [nota]', '[1] y [nota]'],
    ['https://a.example/b_c_d?e=*f*', 'https://a.example/b_c_d?e={Italic:f}'],
    ['<https://a.example>', '{https://a.example:https://a.example}'],
    ['a\\*b\\* y \\[c\\]', 'a*b* y [c]'],
    ['R&amp;D &lt;b&gt; 60&nbsp;€ &#233; &noexiste;', 'R&D <b> 60 € é &noexiste;'],
    ['co&shy;che y co\u00adche', 'coche y coche'],
    ['fi\u200bn 👩‍👩‍👧', 'fin 👩‍👩‍👧'],
    ['<b>uno</b> <del>dos</del> <kbd>tres</kbd> m<sup>2</sup>', '{Bold:uno} {Struck:dos} {Code:tres} m2'],
    ['a<br>b', 'a b'],
    ['a <!-- no --> b <script>no</script>', 'a b'],
    ['se vendió en 1920<sup>2</sup>.<sup><a href="#n3">[3]</a></sup> Y más.', 'se vendió en 1920. Y más.'],
    ['3 m<sup>2</sup>, 10<sup>6</sup> y 2.000<sup>2</sup>', '3 m2, 106 y 2.0002'],
    ['a <span hidden>no <span>no</span> no</span>b', 'a b'],
    ['a <b class="x" style="color: red; display:none">no</b> b', 'a b'],
    ['a <i aria-hidden="true">no</i> b <u aria-hidden="false">c</u>', 'a b c'],
    ['a <u title="hidden style=display:none">b</u><img hidden src="x"> c', 'a b c'],
    ['usa /kick <usuario> [motivo]', 'usa /kick <usuario> [motivo]'],
    [
      '<t:1735689600:R> <@123> <@!123> <@&4> <#23> <:gema:34> <a:gema:34> </ir:45> <id:customize>',
      '<t:1735689600:R> <@123> <@!123> <@&4> <#23> <:gema:34> <a:gema:34> </ir:45> <id:customize>',
    ],
  ])('%s', (markdown, expected) => {
    expect(shown(read(markdown).lines[0]!.pieces)).toBe(expected);
  });

  it('links by reference, and leaves out the marks of footnotes', () => {
    const references = { urls: new Map([['el club', 'https://club.example']]), footnotes: new Set(['1']) };
    const { lines, footnotes } = read('En [El  Club] o [aquí][el club].[^1] No [^2].', references);
    expect(shown(lines[0]!.pieces)).toBe(
      'En {https://club.example:El  Club} o {https://club.example:aquí}. No [^2].',
    );
    expect(footnotes).toEqual([{ label: '1', at: 32 }]);
  });

  it('says what nobody is to see', () => {
    const markdown = 'a <!-- clave --> <a href="https://x.y" data-k="v">b</a> <style>c</style>';
    const { hidden } = read(markdown);
    expect(hidden.map(({ start, end }) => markdown.slice(start, end))).toEqual([
      '<!-- clave -->',
      ' href="https://x.y" data-k="v"',
      '<style>c</style>',
    ]);
  });
});

/** What micromark, without extensions, leaves of a paragraph's text. */
function textByMicromark(markdown: string): string | undefined {
  const { children } = fromMarkdown(markdown, {
    extensions: [
      {
        disable: {
          null: [
            'blockQuote',
            'list',
            'thematicBreak',
            'setextUnderline',
            'headingAtx',
            'htmlFlow',
            'codeFenced',
            'codeIndented',
            'definition',
          ],
        },
      },
    ],
  });
  const [paragraph] = children;
  return children.length === 1 && paragraph ? textOfNode(paragraph) : undefined;
}

function textOfNode(node: Nodes): string {
  // Angle brackets around other words than HTML's are text, as in `/kick <user>`.
  if (node.type === 'html') return /^(?:<!|<\/?[ab](?![a-z\d-]))/i.test(node.value) ? '' : node.value;
  if (node.type === 'image') return '';
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOfNode).join('') : '';
}

it('reads what micromark reads', () => {
  const part = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '__',
      '`',
      '``',
      '[',
      ']',
      '](',
      ')',
      '(',
      '![',
      '\\',
      '&amp;',
      '&',
      '<',
      '>',
      '"',
      '!',
    ],
    ...['a', 'b c', ' ', 'ñ', '.', '«', '<b>', '</b>', '<!-- x -->', '<https://a.b>', '[a](b)', '€'],
  );
  const text = fc.array(part, { minLength: 1, maxLength: 14 }).map((parts) => `a${parts.join('')}a`);

  fc.assert(
    fc.property(text, (markdown) => {
      const expected = textByMicromark(markdown);
      fc.pre(expected !== undefined);
      const blanks = (text: string) => text.replace(/ {2,}/g, ' ').trim();
      expect(blanks(read(markdown).lines[0]!.text)).toBe(blanks(expected!));
    }),
    { numRuns: 3000 },
  );
});
