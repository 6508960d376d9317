import dgemm from '@stdlib/blas-base-dgemm';
import exp from '@stdlib/math-base-special-exp';

const matrix = (rows, cols) => ({ rows, cols, data: new Float64Array(rows * cols) });
const each = (a, f) => ({ ...a, data: a.data.map(f) });

/** The products and the exponential are the library's; the rest is a loop, as one writes it there. */
export const algebra = {
  from: (rows) => ({
    rows: rows.length,
    cols: rows[0].length,
    data: Float64Array.from(rows.flat()),
  }),
  rows: ({ rows, cols, data }) =>
    Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]),
  matmul(a, b) {
    const c = matrix(a.rows, b.cols);
    const [m, n, k] = [a.rows, b.cols, a.cols];
    const plain = 'no-transpose';
    dgemm('row-major', plain, plain, m, n, k, 1, a.data, k, b.data, n, 0, c.data, n);
    return c;
  },
  transpose(a) {
    const c = matrix(a.cols, a.rows);
    for (let i = 0; i < a.rows; i++) {
      for (let j = 0; j < a.cols; j++) c.data[j * a.rows + i] = a.data[i * a.cols + j];
    }
    return c;
  },
  addRow: (a, row) => each(a, (value, i) => value + row.data[i % a.cols]),
  sub: (a, b) => each(a, (value, i) => value - b.data[i]),
  mul: (a, b) => each(a, (value, i) => value * (typeof b === 'number' ? b : b.data[i])),
  oneMinus: (a) => each(a, (value) => 1 - value),
  sigmoid: (z) => each(z, (value) => 1 / (1 + exp(-value))),
  columnSums(a) {
    const sums = matrix(1, a.cols);
    a.data.forEach((value, i) => {
      sums.data[i % a.cols] += value;
    });
    return sums;
  },
};
