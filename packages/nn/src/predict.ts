import { type Matrix, ShapeError, shapeOf } from '@retrace/linalg';
import type { Network } from './network.ts';
import { forward } from './passes.ts';
import { workspace } from './workspace.ts';

/**
 * The network's outputs for samples x, one per row, in memory of their own.
 *
 * Shapes   x: m x inputs   ->   y: m x outputs
 *
 * @throws {ShapeError} if x has another number of columns than the network has inputs
 */
export function predict(network: Network, x: Matrix): Matrix {
  if (x.cols !== network.inputs) {
    throw new ShapeError(
      `predict: x does not fit the network: x is ${shapeOf(x)}; it must have ${network.inputs} columns`,
    );
  }
  return forward(workspace(network, x.rows), x);
}
