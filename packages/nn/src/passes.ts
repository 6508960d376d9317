import { type Matrix, ShapeError, shapeOf } from '@retrace/linalg';
import type { Network } from './network.ts';
import type { Workspace } from './workspace.ts';

/**
 * Feeds a batch through the network, layer by layer, and returns the last layer's outputs.
 *
 * Shapes   x: batchSize x inputs   ->   y: batchSize x outputs
 *
 * The outputs are the workspace's own memory: the next pass overwrites them.
 *
 * @throws {ShapeError} if the workspace is not this network's, or x does not fit it
 */
export function forward(network: Network, space: Workspace, x: Matrix): Matrix {
  checkPass('forward', network, space, x);
  const { layers } = network;
  let input = x;
  for (let i = 0; i < layers.length; i++) {
    const output = space.outputs[i];
    layers[i].forward(input, space.parameters[i], output);
    input = output;
  }
  return input;
}

/**
 * Carries the gradient of the loss back, from the last layer to the first, by the chain rule.
 *
 * It needs the outputs of the `forward` before it, and dL/dy of the last layer in
 * `space.outputGradients`; it leaves dL/dtheta in `space.gradient`.
 *
 * @throws {ShapeError} if the workspace is not this network's, or x does not fit it
 */
export function backward(network: Network, space: Workspace, x: Matrix): void {
  checkPass('backward', network, space, x);
  const { layers } = network;
  const { parameters, outputs, outputGradients, gradients } = space;
  for (let i = layers.length - 1; i >= 0; i--) {
    layers[i].backward(
      i > 0 ? outputs[i - 1] : x,
      outputs[i],
      outputGradients[i],
      parameters[i],
      gradients[i],
      i > 0 ? outputGradients[i - 1] : undefined,
    );
  }
}

function checkPass(caller: string, network: Network, space: Workspace, x: Matrix): void {
  if (space.network !== network) {
    throw new ShapeError(
      `${caller}: not the network's workspace: got one made for another network; workspace(network, batchSize) makes one`,
    );
  }
  if (x.rows !== space.batchSize || x.cols !== network.inputs) {
    throw new ShapeError(
      `${caller}: x does not fit: x is ${shapeOf(x)}; it must be ${space.batchSize}x${network.inputs}`,
    );
  }
}
