import numeric from 'numeric';

const { add, div, dot, exp, mul, neg, sub, transpose } = numeric;

/** The library of the XOR article: matrices are arrays of rows. */
export const algebra = {
  from: (rows) => rows,
  rows: (a) => a,
  matmul: dot,
  transpose,
  addRow: (a, row) => a.map((each) => add(each, row[0])),
  sub,
  mul,
  oneMinus: (a) => sub(1, a),
  sigmoid: (z) => div(1, add(1, exp(neg(z)))),
  columnSums: (a) => [a.reduce((sums, row) => add(sums, row))],
};
