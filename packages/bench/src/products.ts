import {
  matmul,
  type Matrix,
  usePackedProducts,
  withReadableProducts,
  zeros,
} from '@retrace/linalg';

/** A product of two square matrices that is timed. */
export interface Product {
  readonly n: number;
  /** The product as `matmul` gives it, packed or readable; it is written over by the next one. */
  readonly ours: (readable: boolean) => Matrix;
}

export const products: readonly Product[] = [32, 64, 128, 256, 512, 1024].map((n) => {
  const [a, b, c] = [zeros(n, n), zeros(n, n), zeros(n, n)];
  for (let i = 0; i < n * n; i++) {
    a.data[i] = i / (n * n);
    b.data[i] = 1 - a.data[i];
  }
  usePackedProducts();
  return {
    n,
    ours: (readable) => (readable ? withReadableProducts(() => matmul(a, b, c)) : matmul(a, b, c)),
  };
});
