import type { Parameters } from './layers/layer.ts';
import type { Network } from './network.ts';
import type { Workspace } from './workspace.ts';

/** Training left the finite numbers. The message says in which epoch, and where it shows first. */
export class NonFiniteError extends Error {
  override readonly name = 'NonFiniteError';
  readonly epoch: number;
  /** The layer, counted from 1. */
  readonly layer: number;

  constructor(message: string, epoch: number, layer: number) {
    super(message);
    this.epoch = epoch;
    this.layer = layer;
  }
}

/**
 * Looks at what a step left behind: the parameters, and every layer's outputs.
 *
 * @throws {NonFiniteError} if one of them is infinite or NaN, naming the first layer where one is
 */
export function checkFinite(network: Network, space: Workspace, epoch: number): void {
  if (!allFinite(network.theta) || !allFinite(space.activations)) {
    throw nonFinite(network, space, epoch);
  }
}

/** x - x is NaN for an infinite x and for NaN, else 0; and NaN stays in a sum. Two sums wait less than one. */
function allFinite(values: Float64Array): boolean {
  let even = 0;
  let odd = 0;
  for (let i = 1; i < values.length; i += 2) {
    const a = values[i - 1];
    const b = values[i];
    even += a - a;
    odd += b - b;
  }
  const last = values[values.length - 1];
  return even + odd + (last - last) === 0;
}

function nonFinite({ layers }: Network, space: Workspace, epoch: number): NonFiniteError {
  // Backwards, NaN spreads to all layers; so outputs, made on the way forward, are looked at first.
  let layer = space.outputs.findIndex(({ data }) => !allFinite(data));
  let what = 'outputs';
  if (layer === -1) {
    layer = space.parameters.findIndex((parameters) => faultOf(parameters) !== undefined);
    what = faultOf(space.parameters[layer]) ?? what;
  }
  return new NonFiniteError(
    `training: not finite in epoch ${epoch}: layer ${layer + 1} (${layers[layer].name}) has ${what} that are infinite or NaN; a smaller learningRate or smaller inputs may keep them finite`,
    epoch,
    layer + 1,
  );
}

function faultOf(parameters: Parameters | undefined): 'weights' | 'biases' | undefined {
  if (parameters && !allFinite(parameters.W.data)) return 'weights';
  return parameters?.b && !allFinite(parameters.b.data) ? 'biases' : undefined;
}
