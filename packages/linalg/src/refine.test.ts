import { describe, expect, it } from 'vitest';
import { householder, type QR } from './householder.ts';
import { refine } from './refine.ts';

const ones = Float64Array.of(1, 1, 1);
const slope = Float64Array.of(1.6, 1, 1.4);

/** The solution, and after how many rounds: each looks once at the whole order, and at each place of it. */
function refined(columns: Float64Array[], b: Float64Array, qr: QR): [rounds: number, x: number[]] {
  let looks = 0;
  const watched: QR = {
    ...qr,
    get order() {
      looks++;
      return qr.order;
    },
  };
  const x = refine(columns, b, watched);
  return [looks / (1 + columns.length), [...x]];
}

/** The factors of these columns, which are left as they are. */
const factors = (columns: Float64Array[]): QR =>
  householder(
    columns.map((a) => a.slice()),
    0,
  );

describe('refine(columns, b, qr)', () => {
  it('ends with the round that changes nothing', () => {
    const columns = [Float64Array.of(1, 0), Float64Array.of(0, 1)];
    expect(refined(columns, Float64Array.of(3, 4), factors(columns))).toEqual([2, [3, 4]]);
  });

  it('does not wait for digits of a coefficient that is 0, but for rounding', () => {
    const columns = [ones, slope];
    const level = Float64Array.of(6.4, 6.4, 6.4);
    expect(refined(columns, level, factors(columns))).toEqual([2, [6.4, 0]]);
  });

  it('mends what factors of other columns give, as long as each round comes nearer', () => {
    const columns = [ones, slope];
    const nearby = factors([ones, slope.map((value) => value * 1.001)]);
    const [rounds, x] = refined(columns, Float64Array.of(0.1, 0.7, 0.3), nearby);
    expect(x).toEqual(refined(columns, Float64Array.of(0.1, 0.7, 0.3), factors(columns))[1]);
    expect(rounds).toBeGreaterThan(4);
  });

  it('gives up after ten rounds where none comes nearer', () => {
    const columns = [ones, slope];
    const farOff = factors(columns.map((a) => a.map((value) => value / 4)));
    expect(refined(columns, Float64Array.of(0.1, 0.7, 0.3), farOff)).toEqual([10, [0, 0]]);
  });
});
