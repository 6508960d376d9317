import { sigmoidInto } from '@retrace/elementary';
import { matmul, matmulTransposeA, matmulTransposeB, type Matrix, view } from '@retrace/linalg';
import type { Layer, Site } from '@retrace/nn';
import type { Slip } from '../slip.ts';

/**
 * The last dense layer and its sigmoid as one layer, in which the error itself, not its delta, goes back to
 * the hidden layer: dx = dy Wᵀ in place of dz Wᵀ.
 */
function errorBack(dense: Layer): Layer {
  const outputs = Number(dense.options['outputs']);
  const slopes = ({ y, dy, kept }: Site): Matrix => {
    const dz = view(kept, y.rows, outputs);
    for (let i = 0; i < kept.length; i++) {
      dz.data[i] = dy.data[i] * (y.data[i] * (1 - y.data[i]));
    }
    return dz;
  };
  return {
    ...dense,
    name: 'denseAndSigmoid',
    kept: outputs,
    ownRule: true,
    forward({ x, y, parameters: { W, b } }) {
      matmul(x, W, y);
      if (b) for (let i = 0; i < y.data.length; i++) y.data[i] += b.data[i % outputs];
      sigmoidInto(y.data, y.data);
    },
    backward(site) {
      const { x, dy, dx, parameters, gradients } = site;
      const dz = slopes(site);
      if (gradients['W']) matmulTransposeA(x, dz, gradients['W']);
      const db = gradients['b'];
      if (db) {
        db.data.fill(0);
        dz.data.forEach((value, i) => (db.data[i % outputs] += value));
      }
      if (dx) matmulTransposeB(dy, parameters['W'], dx);
    },
  };
}

/** The hidden layer's error is made of the output's error in place of its delta. */
export const errorInPlaceOfDelta: Slip = {
  name: 'error-in-place-of-delta',
  about: 'slope',
  says: {
    en: "the hidden layer's error is made of the output's error, not of its delta",
    zh: '计算隐藏层误差时用的是输出误差，而不是输出的 delta',
  },
  line: { right: 'l1_error = l2_delta.dot(syn1.T)', wrong: 'l1_error = l2_error.dot(syn1.T)' },
  apply(program) {
    const { layers } = program;
    const [before, last] = layers.slice(-2);
    if (layers.length < 4 || before.name !== 'dense' || last.name !== 'sigmoid') return undefined;
    return { ...program, layers: [...layers.slice(0, -2), errorBack(before)] };
  },
};
