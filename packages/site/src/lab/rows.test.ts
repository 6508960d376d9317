import {
  calculation,
  claim,
  holdsTo,
  notChecked,
  notReproduced,
  printed,
  truncated,
} from '@retrace/lesson';
import { describe, expect, it } from 'vitest';
import { rowsComputed, rowsSoFar } from './rows.ts';

const because = { en: 'rounding decides', zh: '取决于舍入' };
const program = calculation({
  slug: 'sums',
  title: { en: 'Sums', zh: '和' },
  printed: [
    truncated({ en: 'a', zh: '甲' }, '0.3', () => 0.39),
    printed('b', '0.1234', () => 0.1239, holdsTo(3, because)),
    printed('c', '2', () => 3, notReproduced('3', because)),
    notChecked('d', '7', because),
    printed('e', '1', () => 2),
  ],
  claims: [claim({ en: 'it is so', zh: '是这样' }, () => true)],
});

describe('rows of a table', () => {
  it('tick what is to hold, and show any other verdict as what it is', () => {
    const { printed: rows, claims } = rowsComputed(program, 'en');
    expect(rows.map(({ mark, measured, verdict }) => [mark, measured, verdict])).toEqual([
      ['holds', '0.39', undefined],
      ['holds', '0.1239', 'holds to 3 digits'],
      ['not reproduced', '3', 'not reproduced, right is 3'],
      ['not checked', '', 'not checked'],
      ['fails', '2', undefined],
    ]);
    expect(rows[0].truncated).toBe(true);
    expect(rows[1].because).toBe('rounding decides');
    expect(claims).toEqual([{ says: 'it is so', mark: 'holds' }]);
  });

  it('speak Chinese', () => {
    const { printed: rows, claims } = rowsComputed(program, 'zh');
    expect(rows[0].what).toBe('甲');
    expect(rows.map(({ verdict }) => verdict).slice(1, 4)).toEqual([
      '前 3 位一致',
      '没有重现，正确的是 3',
      '未核对',
    ]);
    expect(claims[0].says).toBe('是这样');
  });

  it('tick nothing before anything has begun', () => {
    const { printed: rows, claims } = rowsSoFar(program, undefined, 0, 'en');
    expect([...rows, ...claims].every(({ mark }) => mark === 'not yet')).toBe(true);
  });
});
