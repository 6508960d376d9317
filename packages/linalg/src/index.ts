export { type Matrix, ShapeError, shapeOf, view } from './matrix.ts';
export {
  arange,
  column,
  copy,
  filled,
  identity,
  linspace,
  matrix,
  ones,
  row,
  zeros,
} from './create.ts';
export { add, divide, multiply, subtract } from './arithmetic.ts';
export { addRow } from './add-row.ts';
export { abs, exp, log, map, negate } from './map.ts';
export { matmul, matmulTransposeA, matmulTransposeB } from './matmul.ts';
export { usePackedProducts, withReadableProducts } from './packed-product.ts';
export { transpose } from './transpose.ts';
export { columnMeans, columnSums, mean, rowMeans, rowSums, sum } from './sums.ts';
export { columnMaxs, columnMins, max, min, rowArgmax, rowMaxs, rowMins } from './extremes.ts';
export { columnStack, rowStack } from './stack.ts';
export { rowsOf, sliceColumns, sliceRows } from './slice.ts';
export { allClose, equals, type Tolerances } from './compare.ts';
export { norm } from './norm.ts';
export { SingularMatrixError } from './singular.ts';
export { solve } from './solve.ts';
export { leastSquares } from './least-squares.ts';
export { formatMatrix } from './format.ts';
