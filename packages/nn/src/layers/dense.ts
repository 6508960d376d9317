import { addRow, columnSums, matmul, matmulTransposeA, matmulTransposeB } from '@retrace/linalg';
import { checkSize, checkUnknown, deepFreeze } from '../named.ts';
import type { Layer, Site } from './layer.ts';

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
  checkSize('dense', 'inputs', inputs);
  checkSize('dense', 'outputs', outputs);
  checkUnknown('dense', unknown, 'bias');
  if (typeof bias !== 'boolean' && bias !== 'frozen') {
    throw new RangeError(
      `dense: bad bias: got ${String(bias)}; it must be true, false or 'frozen'`,
    );
  }
  return deepFreeze<Layer>({
    name: 'dense',
    options: { inputs, outputs, bias },
    inputs,
    outputs: () => outputs,
    parameters: bias === false ? { W: [inputs, outputs] } : { W: [inputs, outputs], b: [outputs] },
    formula: {
      forward: bias === false ? 'z = x W' : 'z = x W + b',
      backward: 'dW = xᵀ dz, dx = dz Wᵀ',
    },
    frozen: bias === 'frozen' ? ['b'] : [],
    forward,
    backward,
  });
}

function forward({ x, y: z, parameters: { W, b } }: Site): void {
  matmul(x, W, z); //                    z = x W
  if (b) addRow(z, b, z); //                   + b
}

function backward({ x, dy: dz, dx, parameters: { W }, gradients: { W: dW, b: db } }: Site): void {
  matmulTransposeA(x, dz, dW); //        dW = xᵀ dz
  if (db) columnSums(dz, db); //         db = the sum of dz over the batch
  if (dx) matmulTransposeB(dz, W, dx); // dx = dz Wᵀ
}
