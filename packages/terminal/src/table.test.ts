import { describe, expect, it } from 'vitest';
import { table } from './table.ts';

describe('table(rows, align)', () => {
  it('aligns text to the left and numbers to the right, and ends no line with a space', () => {
    const rows = [
      ['epoch', 'loss', ''],
      ['0', '0.25', 'x'],
    ];
    expect(table(rows, 'rll')).toEqual(['  epoch  loss', '      0  0.25  x']);
  });

  it('counts a Chinese character as the two columns that it takes', () => {
    const rows = [
      ['网络', '1'],
      ['data', '2'],
    ];
    expect(table(rows, 'll')).toEqual(['  网络  1', '  data  2']);
  });
});
