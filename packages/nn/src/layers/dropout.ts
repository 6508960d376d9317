import { checkPositive, checkSize, checkUnknown, deepFreeze } from '../named.ts';
import type { Layer, Site } from './layer.ts';

/**
 * Lets each value through with a probability of `keep`, and scales it: y = x (k · scale), where k is 0 or
 * 1 and scale = 1 / keep. In prediction it lets everything through, unscaled: the scale has made up for it.
 *
 * A mask is drawn for each batch, in ascending index, row by row.
 *
 * @param options.draw What k is drawn by: `randomSample() < keep` when omitted; or `randint(0, 2)`, which
 *   is a coin, so keep must be 0.5.
 * @throws {RangeError} if a size is not a whole number of at least 1, keep is not between 0 and 1, draw is
 *   something else or does not go with keep, or an option is unknown
 * @see Srivastava et al., Dropout: A Simple Way to Prevent Neural Networks from Overfitting (2014), section
 *   10, where the scale is applied in training
 */
export function dropout({
  inputs,
  keep,
  draw = 'randomSample',
  ...unknown
}: {
  readonly inputs: number;
  readonly keep: number;
  readonly draw?: 'randomSample' | 'randint';
}): Layer {
  checkUnknown('dropout', unknown, 'inputs, keep, draw');
  checkSize('dropout', 'inputs', inputs);
  checkPositive('dropout', 'keep', keep, 1);
  if (draw !== 'randomSample' && draw !== 'randint') {
    throw new RangeError(
      `dropout: bad draw: got ${String(draw)}; it must be 'randomSample' or 'randint'`,
    );
  }
  if (draw === 'randint' && keep !== 0.5) {
    throw new RangeError(`dropout: bad keep: got ${keep} with randint, a coin; 0.5 is needed`);
  }
  const scale = 1 / keep;
  return deepFreeze<Layer>({
    name: 'dropout',
    options: { inputs, keep, draw },
    inputs,
    outputs: () => inputs,
    parameters: {},
    formula: {
      forward: `y = x (k · ${scale}), k ∈ {0, 1}`,
      backward: `dx = dy (k · ${scale})`,
    },
    kept: inputs, // the mask, scaled
    draws: true,
    forward({ x, y, kept: mask, mode, rng }) {
      for (let i = 0; i < mask.length; i++) {
        if (mode === 'prediction') mask[i] = 1;
        else if (draw === 'randint') mask[i] = rng.randint(0, 2) * scale;
        else mask[i] = (rng.randomSample() < keep ? 1 : 0) * scale;
        y.data[i] = x.data[i] * mask[i];
      }
    },
    backward,
  });
}

function backward({ dy, dx, kept: mask }: Site): void {
  if (dx) for (let i = 0; i < mask.length; i++) dx.data[i] = dy.data[i] * mask[i];
}
