import type { Matrix } from '@retrace/linalg';
import type { Network } from './network.ts';
import type { Workspace } from './workspace.ts';

/**
 * Feeds a batch through the network, layer by layer, and returns the last layer's outputs.
 *
 * Shapes   x: batchSize x inputs   ->   y: batchSize x outputs
 *
 * The outputs are the workspace's own memory: the next pass overwrites them.
 */
export function forward({ layers }: Network, space: Workspace, x: Matrix): Matrix {
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
 */
export function backward({ layers }: Network, space: Workspace, x: Matrix): void {
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
