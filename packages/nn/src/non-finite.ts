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

/** x - x is NaN for an infinite x and for NaN, else 0; and NaN stays in a sum. Four sums wait less than one. */
function allFinite(values: Float64Array): boolean {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  for (; i + 3 < values.length; i += 4) {
    const a = values[i];
    const b = values[i + 1];
    const c = values[i + 2];
    const d = values[i + 3];
    s0 += a - a;
    s1 += b - b;
    s2 += c - c;
    s3 += d - d;
  }
  for (; i < values.length; i++) s0 += values[i] - values[i];
  return s0 + s1 + (s2 + s3) === 0;
}

function nonFinite(
  { layers, parts, theta }: Network,
  space: Workspace,
  epoch: number,
): NonFiniteError {
  // Backwards, NaN spreads to all layers; so outputs, made on the way forward, are looked at first.
  let layer = space.sites.findIndex(({ y }) => !allFinite(y.data));
  let what = 'outputs';
  if (layer === -1) {
    const part = parts.find(({ start, end }) => !allFinite(theta.subarray(start, end)));
    layer = part?.layer ?? 0;
    what = `numbers in ${part?.name}`;
  }
  return new NonFiniteError(
    `training: not finite in epoch ${epoch}: layer ${layer + 1} (${layers[layer].name}) has ${what} that are infinite or NaN; a smaller learningRate or smaller inputs may keep them finite`,
    epoch,
    layer + 1,
  );
}
