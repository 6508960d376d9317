import { Matrix } from 'ml-matrix';

export const algebra = {
  from: (rows) => new Matrix(rows),
  rows: (a) => a.to2DArray(),
  matmul: (a, b) => a.mmul(b),
  transpose: (a) => a.transpose(),
  addRow: (a, row) => a.clone().addRowVector(row),
  sub: (a, b) => Matrix.sub(a, b),
  mul: (a, b) => Matrix.mul(a, b),
  oneMinus: (a) => a.clone().neg().add(1),
  sigmoid: (z) => z.clone().neg().exp().add(1).pow(-1),
  columnSums: (a) => Matrix.rowVector(a.sum('column')),
};
