import { describe, expect, it } from 'vitest';
import { table, tableOrList } from './table.ts';

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

describe('tableOrList(rows, align, width)', () => {
  const rows = [
    ['lesson', 'printed', 'hold'],
    ['xor', '15', '15'],
    ['moons', '206', ''],
  ];

  it('is a table where that fits', () => {
    expect(tableOrList(rows, 'lrr', 24)).toEqual(table(rows, 'lrr'));
  });

  it('puts the cells behind the words of the header where it does not', () => {
    expect(tableOrList(rows, 'lrr', 22)).toEqual([
      '  xor',
      '    printed 15 · hold',
      '    15',
      '  moons',
      '    printed 206',
    ]);
  });
});
