import {
  addRow,
  columnSums,
  matmul,
  matmulTransposeA,
  matmulTransposeB,
  type Matrix,
} from '@retrace/linalg';
import { checkUnknown } from '../options.ts';
import type { Layer, Parameters } from './layer.ts';

/**
 * A layer in which every input has a weight to every output: z = x W + b.
 *
 * Shapes   x: batchSize x inputs   W: inputs x outputs   b: 1 x outputs   z: batchSize x outputs
 *
 * @param options.bias Whether the layer adds b; true when omitted. A `frozen` b is added and not
 *   trained.
 * @throws {RangeError} if a size is not a whole number of at least 1, bias is something else, or an
 *   option is unknown
 */
export function dense(
  inputs: number,
  outputs: number,
  { bias = true, ...unknown }: { readonly bias?: boolean | 'frozen' } = {},
): Layer {
  if (!isSize(inputs) || !isSize(outputs)) {
    throw new RangeError(
      `dense: bad size: got ${inputs} inputs and ${outputs} outputs; both must be whole numbers of at least 1`,
    );
  }
  checkUnknown('dense', unknown, 'bias');
  if (typeof bias !== 'boolean' && bias !== 'frozen') {
    throw new RangeError(
      `dense: bad bias: got ${String(bias)}; it must be true, false or 'frozen'`,
    );
  }
  return Object.freeze({
    name: 'dense',
    size: Object.freeze({ inputs, outputs, bias }),
    forward,
    backward,
  });
}

function forward(x: Matrix, { W, b }: Parameters, z: Matrix): void {
  matmul(x, W, z); //                    z = x W
  if (b) addRow(z, b, z); //                   + b
}

function backward(
  x: Matrix,
  _z: Matrix,
  dz: Matrix,
  { W }: Parameters,
  { W: dW, b: db }: Parameters,
  dx: Matrix | undefined,
): void {
  matmulTransposeA(x, dz, dW); //        dW = xᵀ dz
  if (db) columnSums(dz, db); //         db = the sum of dz over the batch
  if (dx) matmulTransposeB(dz, W, dx); // dx = dz Wᵀ
}

function isSize(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 1;
}
