import { describe, expect, it } from 'vitest';
import * as linalg from './index.ts';
import { type Matrix, ShapeError, view } from './matrix.ts';

declare function structuredClone(value: ArrayBufferLike, options: { transfer: unknown[] }): unknown;

/** A matrix whose memory was given to another thread. */
function transferred(rows: number, cols: number): Matrix {
  const a = linalg.zeros(rows, cols);
  structuredClone(a.data.buffer, { transfer: [a.data.buffer] });
  return a;
}

/** Everything that reads matrices, with one 2x2 (`addRow`: 1x2) in the place that its errors call so. */
const readers: Record<string, (a: Matrix) => unknown> = {
  'abs: a': linalg.abs,
  'add: a': (a) => linalg.add(a, 1),
  'add: b': (b) => linalg.add(1, b),
  'addRow: b': (b) => linalg.addRow(linalg.ones(2, 2), b),
  'addRow: z': (z) => linalg.addRow(z, linalg.zeros(1, 2)),
  'allClose: a': (a) => linalg.allClose(a, 1),
  'columnMaxs: a': linalg.columnMaxs,
  'columnMeans: a': linalg.columnMeans,
  'columnMins: a': linalg.columnMins,
  'columnStack: matrix 1': (a) => linalg.columnStack([linalg.ones(2, 2), a]),
  'columnSums: a': linalg.columnSums,
  'copy: a': linalg.copy,
  'divide: b': (b) => linalg.divide(1, b),
  'equals: a': (a) => linalg.equals(a, linalg.ones(2, 2)),
  'equals: b': (b) => linalg.equals(linalg.ones(2, 2), b),
  'exp: a': linalg.exp,
  'formatMatrix: a': linalg.formatMatrix,
  'leastSquares: a': (a) => linalg.leastSquares(a, linalg.ones(2, 2)),
  'leastSquares: b': (b) => linalg.leastSquares(linalg.identity(2), b),
  'log: a': linalg.log,
  'map: a': (a) => linalg.map(a, (value) => value),
  'matmul: a': (a) => linalg.matmul(a, linalg.ones(2, 2)),
  'matmul: b': (b) => linalg.matmul(linalg.ones(2, 2), b),
  'matmulTransposeA: a': (a) => linalg.matmulTransposeA(a, linalg.ones(2, 2)),
  'matmulTransposeB: b': (b) => linalg.matmulTransposeB(linalg.ones(2, 2), b),
  'max: a': linalg.max,
  'mean: a': linalg.mean,
  'min: a': linalg.min,
  'multiply: a': (a) => linalg.multiply(a, 1),
  'negate: a': linalg.negate,
  'norm: a': linalg.norm,
  'rowArgmax: a': linalg.rowArgmax,
  'rowMaxs: a': linalg.rowMaxs,
  'rowMeans: a': linalg.rowMeans,
  'rowMins: a': linalg.rowMins,
  'rowStack: matrix 0': (a) => linalg.rowStack([a]),
  'rowSums: a': linalg.rowSums,
  'rowsOf: a': (a) => linalg.rowsOf(a, 0, 1),
  'sliceColumns: a': (a) => linalg.sliceColumns(a, 0, 1),
  'sliceRows: a': (a) => linalg.sliceRows(a, 0, 1),
  'solve: a': (a) => linalg.solve(a, linalg.ones(2, 2)),
  'solve: b': (b) => linalg.solve(linalg.identity(2), b),
  'subtract: b': (b) => linalg.subtract(1, b),
  'sum: a': linalg.sum,
  'transpose: a': linalg.transpose,
};

describe('a matrix whose memory is gone', () => {
  it.each(Object.entries(readers))('is no operand: %s', (place, read) => {
    const [caller, name] = place.split(': ');
    const rows = place === 'addRow: b' ? 1 : 2;
    expect(() => read(transferred(rows, 2))).toThrow(
      new ShapeError(
        `${caller}: ${name} does not hold its values: ${name} is ${rows}x2, its data has 0; ${rows * 2} are needed (an ArrayBuffer that was transferred leaves none)`,
      ),
    );
  });

  it('is no operand where it is out as well', () => {
    const a = transferred(2, 2);
    expect(() => linalg.exp(a, a)).toThrow('exp: a does not hold its values');
    expect(() => linalg.add(a, 1, a)).toThrow('add: a does not hold its values');
  });
});

describe('an out that overlaps an operand', () => {
  const memory = (): Float64Array => Float64Array.of(1, 2, 3, 4, 5, 6);

  it.each<[string, (a: Matrix, out: Matrix) => unknown]>([
    ['add: out overlaps a', (a, out) => linalg.add(a, 1, out)],
    ['subtract: out overlaps b', (b, out) => linalg.subtract(linalg.ones(2, 2), b, out)],
    ['negate: out overlaps a', linalg.negate],
    ['transpose: out overlaps a', linalg.transpose],
    ['sliceRows: out overlaps a', (a, out) => linalg.sliceRows(a, 0, 2, out)],
    ['sliceColumns: out overlaps a', (a, out) => linalg.sliceColumns(a, 0, 2, out)],
    ['rowStack: out overlaps matrix 0', (a, out) => linalg.rowStack([a], out)],
    ['columnStack: out overlaps matrix 0', (a, out) => linalg.columnStack([a], out)],
  ])('is rejected before anything is written: %s', (message, act) => {
    for (const [from, to] of [
      [0, 1],
      [2, 0],
    ]) {
      const values = memory();
      const a = view(values.subarray(from, from + 4), 2, 2);
      const out = view(values.subarray(to, to + 4), 2, 2);
      expect(() => act(a, out)).toThrow(
        new ShapeError(
          `${message}: it would be overwritten while it is read; out must be another matrix`,
        ),
      );
      expect(values).toEqual(memory());
    }
  });

  it('is rejected where a row of it is subtracted from all rows', () => {
    const a = view(memory(), 3, 2);
    expect(() => linalg.subtract(a, linalg.rowsOf(a, 0, 1), a)).toThrow('out overlaps b');
    expect(a.data).toEqual(memory());
  });

  it('is fine where it is the operand by another view, or lies next to it', () => {
    const values = memory();
    const a = view(values.subarray(0, 3), 1, 3);
    const b = view(values.subarray(3), 1, 3);
    linalg.negate(a, b);
    linalg.multiply(b, -1, a);
    linalg.add(a, 1, view(values.subarray(0, 3), 1, 3));
    expect(values).toEqual(Float64Array.of(2, 3, 4, -1, -2, -3));
  });

  it('is not the operand for what does not go element by element', () => {
    const a = view(memory().subarray(0, 4), 2, 2);
    const same = view(a.data.subarray(), 2, 2);
    expect(() => linalg.transpose(a, same)).toThrow('out overlaps a');
  });
});
