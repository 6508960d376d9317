import { type Matrix, view } from '@retrace/linalg';
import type { Parameters } from './layers/layer.ts';
import { gradientsByLayer, type Network, parametersByLayer, widthsOf } from './network.ts';

/**
 * Everything that one pass forward and backward writes, for batches of one size.
 *
 * It is made once, before training, so that training itself allocates nothing.
 */
export interface Workspace {
  /** Whose passes it is for. */
  readonly network: Network;
  readonly batchSize: number;
  /** What each layer learns (the network's own), undefined for an activation. */
  readonly parameters: readonly (Parameters | undefined)[];
  /** All outputs of all layers, one after the other. */
  readonly activations: Float64Array;
  /** y of each layer, batchSize x its outputs: views into `activations`. */
  readonly outputs: readonly Matrix[];
  /** dL/dy of each layer, in the same shapes. */
  readonly outputGradients: readonly Matrix[];
  /** dL/dtheta, in the order of theta; 0 where theta is frozen. */
  readonly gradient: Float64Array;
  /** dL/dW and dL/db of each layer: views into `gradient`. */
  readonly gradients: readonly (Parameters | undefined)[];
}

/** @throws {RangeError} if batchSize is not a whole number of at least 1 */
export function workspace(network: Network, batchSize: number): Workspace {
  if (!Number.isSafeInteger(batchSize) || batchSize < 1) {
    throw new RangeError(
      `workspace: bad batchSize: got ${batchSize}; it must be a whole number of at least 1`,
    );
  }
  const widths = widthsOf(network.layers);
  const size = batchSize * widths.reduce((sum, width) => sum + width, 0);
  const activations = new Float64Array(size);
  const gradient = new Float64Array(network.theta.length);
  return Object.freeze({
    network,
    batchSize,
    parameters: parametersByLayer(network.layers, network.theta),
    activations,
    outputs: oneMatrixALayer(widths, batchSize, activations),
    outputGradients: oneMatrixALayer(widths, batchSize, new Float64Array(size)),
    gradient,
    gradients: gradientsByLayer(network.layers, gradient),
  });
}

function oneMatrixALayer(
  widths: readonly number[],
  batchSize: number,
  memory: Float64Array,
): Matrix[] {
  let offset = 0;
  return widths.map((width) =>
    view(memory.subarray(offset, (offset += batchSize * width)), batchSize, width),
  );
}
