import * as elementary from '@retrace/elementary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIntegers } from './arbitraries.ts';
import { add } from './arithmetic.ts';
import { matrix, zeros } from './create.ts';
import { abs, exp, log, map, negate } from './map.ts';
import { type Matrix, ShapeError } from './matrix.ts';

const a = matrix([
  [1, -2, 3],
  [-4, 5, -6],
]);

describe('map(a, f)', () => {
  it('gives f each element, its row and its column', () => {
    const places = map(a, (value, i, j) => value * 100 + i * 10 + j);
    expect(places.data).toEqual(Float64Array.of(100, -199, 302, -390, 511, -588));
  });

  it('calls f once for each element, row by row', () => {
    const seen: number[] = [];
    map(a, (value) => seen.push(value));
    expect(seen).toEqual([...a.data]);
  });

  it('obeys: mapping twice is mapping once with both functions', () => {
    fc.assert(
      fc.property(smallIntegers(2, 3), (A) => {
        const squares = map(A, (x) => x * x);
        expect(map(squares, (x) => 3 - x)).toEqual(map(A, (x) => 3 - x * x));
      }),
    );
  });
});

describe('negate, abs, exp and log', () => {
  it('work element by element', () => {
    expect(negate(a).data).toEqual(Float64Array.of(-1, 2, -3, 4, -5, 6));
    expect(abs(a).data).toEqual(Float64Array.of(1, 2, 3, 4, 5, 6));
    expect(exp(zeros(1, 2)).data).toEqual(Float64Array.of(1, 1));
    expect(log(matrix([[1, 0, -1]])).data).toEqual(Float64Array.of(0, -Infinity, Number.NaN));
  });

  it('turn the sign of zero, or take it away', () => {
    expect(negate(matrix([[0, -0]])).data).toEqual(Float64Array.of(-0, 0));
    expect(abs(matrix([[0, -0]])).data).toEqual(Float64Array.of(0, 0));
  });

  it('obey -(-A) = A and |-A| = |A|', () => {
    fc.assert(
      fc.property(smallIntegers(2, 3), (A) => {
        expect(negate(negate(A))).toEqual(A);
        expect(abs(negate(A))).toEqual(abs(A));
      }),
    );
  });

  it('take exp and log from @retrace/elementary, so that the bits are the same everywhere', () => {
    const x = matrix([[0.1, 2.5, 7]]);
    expect([...exp(x).data]).toEqual([...x.data].map((value) => elementary.exp(value)));
    expect([...log(x).data]).toEqual([...x.data].map((value) => elementary.log(value)));
  });
});

const operations: [string, (x: Matrix, out?: Matrix) => Matrix][] = [
  ['map', (x, out) => map(x, (value) => value + 1, out)],
  ['negate', negate],
  ['abs', abs],
  ['exp', exp],
  ['log', log],
];

describe.each(operations)('%s', (name, operation) => {
  it('writes into out, which may be the operand, and returns it', () => {
    const out = add(a, 0);
    expect(operation(out, out)).toBe(out);
    expect(out).toEqual(operation(a));
  });

  it('rejects an out of the wrong shape', () => {
    expect(() => operation(a, zeros(3, 2))).toThrow(
      new ShapeError(`${name}: out has the wrong shape: out is 3x2; it must be 2x3`),
    );
  });
});
