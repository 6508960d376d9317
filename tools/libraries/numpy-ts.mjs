import * as np from 'numpy-ts';

export const algebra = {
  from: (rows) => np.array(rows),
  rows: (a) => a.toArray(),
  matmul: np.matmul,
  transpose: (a) => np.transpose(a),
  addRow: np.add,
  sub: np.subtract,
  mul: np.multiply,
  oneMinus: (a) => np.add(np.negative(a), 1),
  sigmoid: (z) => np.reciprocal(np.add(np.exp(np.negative(z)), 1)),
  columnSums: (a) => np.sum(a, 0, true),
};
