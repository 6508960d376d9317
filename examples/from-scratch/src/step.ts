import { activation, type Layer } from '@retrace/nn';

/**
 * All or nothing: y = 1 where z >= 0, else 0.
 *
 * Its derivative is 0 wherever there is one, and nothing could be learned from that. The perceptron rule
 * goes back as if the slope were 1.
 *
 * @see Rosenblatt, The perceptron (1958)
 */
export function step(): Layer {
  return layer;
}

const layer: Layer = Object.freeze<Layer>({
  ...activation(
    'step',
    (z, y) => {
      for (let i = 0; i < y.length; i++) y[i] = z[i] >= 0 ? 1 : 0;
    },
    (_, dy, dz) => {
      for (let i = 0; i < dz.length; i++) dz[i] = dy[i];
    },
    { forward: 'y = z ≥ 0 ? 1 : 0', backward: 'dz = dy' },
  ),
  ownRule: true,
});
