import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { matmul, matmulTransposeA, matmulTransposeB } from './matmul.ts';
import { type Matrix, view } from './matrix.ts';
import { multiplyPacked, usePackedProducts, withReadableProducts } from './packed-product.ts';
import { transpose } from './transpose.ts';
import { moduleOf } from './web-assembly.ts';

vi.mock('./web-assembly.ts', { spy: true });

/** Doubles of every size, from a few random ones: enough of them for large matrices. */
function spread(rows: number, cols: number, seeds: readonly number[]): Matrix {
  const data = Float64Array.from({ length: rows * cols }, (_, i) => {
    const seed = seeds[i % seeds.length];
    return i % 7 === 0 ? seed : (seed % 1000) / (1 + (i % 101));
  });
  return view(data, rows, cols);
}

const sizes = fc.tuple(
  fc.integer({ min: 4, max: 70 }),
  fc.integer({ min: 60, max: 140 }),
  fc.integer({ min: 4, max: 70 }),
);
const seeds = fc.array(fc.oneof(fc.double(), fc.constantFrom(0, -0, 5e-324)), {
  minLength: 5,
  maxLength: 9,
});

describe('products of large matrices', () => {
  it('are left to the readable product until somebody asks for more', () => {
    const a = spread(40, 40, [1, 2, 3]);
    matmul(a, a);
    expect(moduleOf).not.toHaveBeenCalled();
    usePackedProducts();
    matmul(a, a);
    expect(moduleOf).toHaveBeenCalledOnce();
  });

  it('have the bits of the readable product, transposed or not', () => {
    let packed = 0;
    fc.assert(
      fc.property(sizes, seeds, seeds, ([m, k, n], some, others) => {
        const a = spread(m, k, some);
        const b = spread(k, n, others);
        const c = withReadableProducts(() => matmul(a, b));
        expect(matmul(a, b)).toEqual(c);
        expect(matmulTransposeA(transpose(a), b)).toEqual(c);
        expect(matmulTransposeB(a, transpose(b))).toEqual(c);
        if (multiplyPacked(a.data, k, 1, b.data, n, 1, c.data, m, k, n)) packed++;
      }),
    );
    expect(packed).toBeGreaterThan(50);
  });

  it('are left to the readable product where that is asked for, and only there', () => {
    const size = 40;
    const { data } = spread(size, size, [1, 2, 3]);
    const multiply = (): boolean =>
      multiplyPacked(data, size, 1, data, size, 1, new Float64Array(size * size), size, size, size);
    const failing = (): never => {
      throw new Error('stopped');
    };
    expect([multiply(), withReadableProducts(multiply), multiply()]).toEqual([true, false, true]);
    expect(() => withReadableProducts(failing)).toThrow('stopped');
    expect(multiply()).toBe(true);
  });

  it('are left to the readable product where they are small', () => {
    const { data } = spread(8, 8, [1]);
    expect(multiplyPacked(data, 8, 1, data, 8, 1, new Float64Array(64), 8, 8, 8)).toBe(false);
  });
});
