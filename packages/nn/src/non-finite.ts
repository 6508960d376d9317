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

function allFinite(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value - value !== 0) return false; // x - x is NaN for an infinite x, and for NaN
  }
  return true;
}

function nonFinite({ layers }: Network, space: Workspace, epoch: number): NonFiniteError {
  const faultOf = (i: number): string | undefined => {
    if (!allFinite(space.outputs[i].data)) return 'outputs';
    const parameters = space.parameters[i];
    if (parameters && !allFinite(parameters.W.data)) return 'weights';
    return parameters?.b && !allFinite(parameters.b.data) ? 'biases' : undefined;
  };
  const layer = layers.findIndex((_, i) => faultOf(i) !== undefined);
  return new NonFiniteError(
    `training: not finite in epoch ${epoch}: layer ${layer + 1} (${layers[layer].name}) has ${faultOf(layer)} that are infinite or NaN; a smaller learningRate or smaller inputs may keep them finite`,
    epoch,
    layer + 1,
  );
}
