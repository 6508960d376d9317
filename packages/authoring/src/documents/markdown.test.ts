import { describe, expect, it } from 'vitest';
import { readDocument } from './markdown.ts';

describe('readDocument(text)', () => {
  it('finds headings, their anchors, and which are empty', () => {
    const { headings } = readDocument(
      '# `A` *b*\n\n## C\nd\n\nE\nf\n---\n\n## C\n\n- # In a list\n',
    );
    expect(headings).toEqual([
      { depth: 1, text: 'A b', anchor: 'a-b', line: 1, empty: false },
      { depth: 2, text: 'C', anchor: 'c', line: 3, empty: false },
      { depth: 2, text: 'E\nf', anchor: 'ef', line: 6, empty: true },
      { depth: 2, text: 'C', anchor: 'c-1', line: 10, empty: false },
    ]);
  });

  it('reads over the mark with which Windows begins a file', () => {
    expect(readDocument('\uFEFF# A').headings[0].text).toBe('A');
  });

  it.each([
    ['below a break, in code, too', '`a\nb` [c](d)', ['d 2']],
    ['in the words of another', '[a\n![b](c)](d)', ['d 1', 'c 2']],
    [
      'behind an address and a title on lines of their own',
      '[a](b\n"c\nd") [e](f)',
      ['b 1', 'f 3'],
    ],
    ['in a table', '| a |\n| - |\n| [b](c) |', ['c 3']],
    ['in a heading, a quotation and a list', '# [a](b)\n> - [c](d)\n[e](f)', ['b 1', 'd 2', 'f 3']],
    ['where it is used, if its address stands elsewhere', '[a]: b\n\n[a]', ['b 3']],
    ['in HTML', '<p>\n<img src="a">\n</p>\n\nb\n<a href=c>', ['a 1', 'c 6']],
    ['as it is written', '[a](书.md#节) <file:///a_b>', ['书.md#节 1', 'file:///a_b 1']],
    ['nowhere in code and comments', '`[a](b)`\n\n<!-- [c](d) -->\n\n    [e](f)', []],
  ])('finds a link %s', (_, text, found) => {
    expect(readDocument(text).links.map(({ url, line }) => `${url} ${line}`)).toEqual(found);
  });

  it('says what a picture says', () => {
    expect(readDocument('![a *b* `c`](d)').links).toEqual([{ url: 'd', line: 1, alt: 'a b c' }]);
  });

  it.each([
    ['alone', ['``` js a', 'b', '```'], { language: 'js' }],
    ['between tildes', ['~~~~', '~~~', '```', '~~~~~ '], { text: '~~~\n```' }],
    ['in a list in a list', ['- - ```', '    b', '', '    ```'], { text: 'b\n' }],
    ['in a quotation', ['> ```', '> b', '> ```'], { text: 'b', plain: false }],
    ['between tabs', ['1.\t```', '\tb', '\t```'], { text: 'b', plain: false }],
    ['without a line', ['```', '```'], { text: '' }],
    ['without an end', ['```', 'b', '    ```'], { text: 'b\n    ```', closed: false }],
    ['on Windows', ['```\r', 'b\r', 'c\r', '```'], { text: 'b\nc' }],
  ])('finds a block of code %s', (_, lines, found) => {
    const block = lines.join('\n');
    const text = `A\r\`\`\`b\`\`\`\n\n${block}\n`;
    const [code] = readDocument(text).codes;
    expect(code).toMatchObject({ line: 4, closed: true, plain: true, ...found });
    expect(text.slice(code.start, code.end)).toBe(block.replace(/^[^`~]*/, ''));
  });
});
