import { type Matrix, ShapeError, shapeOf } from '@retrace/linalg';
import type { Mode } from './layers/layer.ts';
import type { Workspace } from './workspace.ts';

/**
 * Feeds a batch through the network, layer by layer, and returns the last layer's outputs.
 *
 * Shapes   x: batchSize x inputs   ->   y: batchSize x outputs
 *
 * The outputs are the workspace's own memory: the next pass overwrites them.
 *
 * @throws {ShapeError} if x does not fit the workspace
 */
export function forward(space: Workspace, x: Matrix, mode: Mode = 'prediction'): Matrix {
  const { network, sites } = space;
  if (x.rows !== space.batchSize || x.cols !== network.inputs) {
    throw new ShapeError(
      `forward: x does not fit: x is ${shapeOf(x)}; it must be ${space.batchSize}x${network.inputs}`,
    );
  }
  const { layers } = network;
  sites[0].x = x;
  for (let i = 0; i < layers.length; i++) {
    sites[i].mode = mode;
    layers[i].forward(sites[i]);
  }
  return space.y;
}

/**
 * Carries the gradient of the loss back, from the last layer to the first, by the chain rule.
 *
 * It needs the `forward` before it, and dL/dy of the network's outputs in `space.dy`; it leaves
 * dL/dtheta in `space.gradient`.
 */
export function backward({ network: { layers }, sites }: Workspace): void {
  for (let i = layers.length - 1; i >= 0; i--) layers[i].backward(sites[i]);
}
