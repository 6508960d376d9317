import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns-of.ts';
import { wrap } from './wrap.ts';

describe('wrap(text, indent, width)', () => {
  it('puts as many words into a line as fit, each line indented', () => {
    expect(wrap('one two three', '  ', 9)).toEqual(['  one two', '  three']);
    expect(wrap('one two three', '  ', 10)).toEqual(['  one two', '  three']);
    expect(wrap('one two three', '', 13)).toEqual(['one two three']);
  });

  it('begins the first line with something else where that is asked for', () => {
    expect(wrap('one two three', '  ', 9, '✓ ')).toEqual(['✓ one two', '  three']);
    expect(wrap('one two three', '  ', 7, '')).toEqual(['one two', '  three']);
  });

  it('lets a word that is too long stand alone', () => {
    expect(wrap('a verylongword b', '', 5)).toEqual(['a', 'verylongword', 'b']);
  });

  it('breaks Chinese between characters, and begins no line with a mark that ends a clause', () => {
    expect(wrap('一个神经元，三个权重', '  ', 10)).toEqual(['  一个神经', '  元，三个', '  权重']);
    expect(wrap('一二三四。五', '', 8)).toEqual(['一二三', '四。五']);
    expect(wrap('用 NumPy 设计', '', 8)).toEqual(['用 NumPy', '设计']);
  });

  it('loses nothing but spaces, and keeps to the width where every word does', () => {
    const words = fc.array(fc.constantFrom('a', 'neuron', '网络', '。', '（x）', 'y)'));
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 30 }), (given, width) => {
        const text = given.join(' ');
        const lines = wrap(text, '  ', width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
