import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns-of.ts';

describe('columnsOf(text)', () => {
  it.each([
    ['', 0],
    ['NumPy', 5],
    ['█▌ ✓ 0.03…', 10],
    ['神经网络', 8],
    ['，。（）', 8],
    ['ひらがな カタカナ', 17],
    ['한국어', 6],
    ['e\u0301', 1],
    ['🙂', 2],
    ['\u001B[1mbold\u001B[22m', 4],
    ['𠮷', 2],
  ])('of %s is %d', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});
