export { type Matrix, ShapeError, view } from './matrix.ts';
export { arange, column, filled, identity, linspace, matrix, ones, row, zeros } from './create.ts';
export { matmul, matmulTransposeA, matmulTransposeB } from './matmul.ts';
export { transpose } from './transpose.ts';
