import { type Matrix, usePackedProducts, view } from '@retrace/linalg';
import type { Rng } from '@retrace/random';
import type { Mode, Site } from './layers/layer.ts';
import { type Network, viewsOf } from './network.ts';
import { noRng } from './streams.ts';

/**
 * Everything that one pass forward and backward writes, for batches of one size.
 *
 * It is made once, before training, so that training itself allocates nothing.
 */
export interface Workspace {
  /** Whose passes it is for. */
  readonly network: Network;
  readonly batchSize: number;
  /** Where each layer works, in order. */
  readonly sites: readonly WritableSite[];
  /** All outputs of all layers, one after the other. */
  readonly activations: Float64Array;
  /** The network's outputs: those of the last layer. */
  readonly y: Matrix;
  /** dL/dy of the same; the loss writes it. */
  readonly dy: Matrix;
  /** dL/dtheta, in the order of theta; 0 where theta is frozen. */
  readonly gradient: Float64Array;
}

/** A site as the passes see it: the first layer's x is another matrix for each batch. */
export interface WritableSite extends Site {
  x: Matrix;
  mode: Mode;
  rng: Rng;
}

/**
 * @param rng Where layers such as dropout draw from.
 * @param gradient Memory for the gradient, of theta's length; its own when left out.
 * @throws {RangeError} if batchSize is not a whole number of at least 1
 */
export function workspace(
  network: Network,
  batchSize: number,
  rng: Rng = noRng,
  gradient: Float64Array = new Float64Array(network.theta.length),
): Workspace {
  if (!Number.isSafeInteger(batchSize) || batchSize < 1) {
    throw new RangeError(
      `workspace: bad batchSize: got ${batchSize}; it must be a whole number of at least 1`,
    );
  }
  usePackedProducts();
  const { layers, widths, parts, theta } = network;
  const size = batchSize * widths.reduce((sum, width) => sum + width, 0);
  const own = layers.reduce(
    (sum, { kept = 0, scratch = 0 }) => sum + batchSize * kept + scratch,
    batchSize * network.inputs,
  );
  const memory = new Float64Array(2 * size + own);
  let at = 0;
  const take = (length: number): Float64Array => memory.subarray(at, (at += length));
  const activations = take(size);
  const outputs = oneMatrixPerLayer(widths, batchSize, activations);
  const outputGradients = oneMatrixPerLayer(widths, batchSize, take(size));
  const noInputs = view(take(batchSize * network.inputs), batchSize, network.inputs);
  const parameters = viewsOf(parts, layers.length, theta);
  const learned = parts.filter(({ frozen }) => !frozen);
  const gradients = viewsOf(learned, layers.length, gradient);
  return Object.freeze({
    network,
    batchSize,
    sites: layers.map(({ kept = 0, scratch = 0 }, i): WritableSite => ({
      x: i === 0 ? noInputs : outputs[i - 1],
      y: outputs[i],
      dy: outputGradients[i],
      dx: i === 0 ? undefined : outputGradients[i - 1],
      parameters: parameters[i],
      gradients: gradients[i],
      kept: take(batchSize * kept),
      scratch: take(scratch),
      mode: 'prediction',
      rng,
    })),
    activations,
    y: outputs[outputs.length - 1],
    dy: outputGradients[outputs.length - 1],
    gradient,
  });
}

function oneMatrixPerLayer(
  widths: readonly number[],
  batchSize: number,
  memory: Float64Array,
): Matrix[] {
  let offset = 0;
  return widths.map((width) =>
    view(memory.subarray(offset, (offset += batchSize * width)), batchSize, width),
  );
}
