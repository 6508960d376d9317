import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIntegers } from './arbitraries.ts';
import {
  householder,
  multiplyQ,
  multiplyTransposeQ,
  type QR,
  solveR,
  solveTransposeR,
} from './householder.ts';
import type { Matrix } from './matrix.ts';
import { norm } from './norm.ts';
import { subtract } from './arithmetic.ts';
import { column, identity } from './create.ts';
import { rowStack } from './stack.ts';

/** Three independent columns of 6 whole numbers. */
const tall = smallIntegers(3, 3).map((S) => rowStack([S, identity(3)]));

function columnsOf({ rows, cols, data }: Matrix): Float64Array[] {
  return Array.from({ length: cols }, (_, j) =>
    Float64Array.from({ length: rows }, (_value, i) => data[i * cols + j]),
  );
}

/** Column j of R, filled up with zeros. */
function columnOfR({ columns, diagonal }: QR, j: number): Float64Array {
  return columns[j].map((value, i) => (i < j ? value : i === j ? diagonal[j] : 0));
}

function distance(x: Float64Array, y: Float64Array): number {
  return norm(subtract(column(x), column(y)));
}

describe('householder(columns, tolerance)', () => {
  it('turns (3, 4) into (-5, 0)', () => {
    const qr = householder([Float64Array.of(3, 4)], 0);
    expect(qr.diagonal).toEqual([-5]);
    expect(qr.columns).toEqual([Float64Array.of(8, 4)]); // v = (3, 4) - (-5, 0)
    const y = Float64Array.of(3, 4);
    multiplyTransposeQ(qr, y);
    expect(distance(y, Float64Array.of(-5, 0))).toBeLessThan(1e-15);
  });

  it('obeys A P = Q R, with |r_11| >= |r_22| >= ...', () => {
    fc.assert(
      fc.property(tall, (A) => {
        const qr = householder(columnsOf(A), 0);
        qr.order.forEach((from, j) => {
          const product = columnOfR(qr, j);
          multiplyQ(qr, product);
          expect(distance(product, columnsOf(A)[from])).toBeLessThan(1e-13);
        });
        qr.diagonal.slice(1).forEach((r, j) => {
          expect(Math.abs(r / qr.diagonal[j])).toBeLessThan(1 + 1e-14);
        });
      }),
    );
  });

  it('obeys Q Qᵀ y = y', () => {
    fc.assert(
      fc.property(tall, smallIntegers(6, 1), (A, y) => {
        const qr = householder(columnsOf(A), 0);
        const image = y.data.slice();
        multiplyTransposeQ(qr, image);
        multiplyQ(qr, image);
        expect(distance(image, y.data)).toBeLessThan(1e-13);
      }),
    );
  });

  it('leaves factors that solve R x = y and Rᵀ x = y', () => {
    // R = (2 1; 0 4)
    const qr: QR = {
      columns: [Float64Array.of(0, 0), Float64Array.of(1, 0)],
      diagonal: [2, 4],
      order: [0, 1],
    };
    const x = Float64Array.of(4, 8, 7, 7);
    solveR(qr, x);
    expect(x).toEqual(Float64Array.of(1, 2, 7, 7));
    const z = Float64Array.of(4, 10, 7, 7);
    solveTransposeR(qr, z);
    expect(z).toEqual(Float64Array.of(2, 2, 7, 7));
  });

  it('ends at the rank where a column adds nothing', () => {
    const a = Float64Array.of(1, 2, 2);
    const qr = householder([a.slice(), a.map((value) => 2 * value)], 1e-15);
    expect(qr.diagonal).toEqual([-6]);
    expect(qr.order).toEqual([1, 0]);
  });
});
