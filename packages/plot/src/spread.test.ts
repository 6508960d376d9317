import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

describe('spread(wanted, gap)', () => {
  it.each<[string, number[], number[]]>([
    ['leaves alone what is far enough apart', [0, 50, 20], [0, 50, 20]],
    ['moves two that touch by the same way', [0, 4], [-3, 7]],
    ['keeps the order of equal ones', [5, 5], [0, 10]],
    ['makes room for a third', [0, 2, 13], [-5, 5, 15]],
    ['goes by place, not by order', [13, 0, 2], [15, -5, 5]],
    ['takes one', [3], [3]],
    ['takes none', [], []],
  ])('%s', (_, wanted, places) => {
    expect(spread(wanted, 10)).toEqual(places);
  });
});
