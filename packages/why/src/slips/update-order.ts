import { vary } from '@retrace/lesson';
import type { Slip } from '../slip.ts';
import { denseLayers, movedBy } from './parts.ts';

/** The error goes back through weights that have moved already. */
export const movedWeights: Slip = {
  name: 'hidden-through-moved-weights',
  about: 'update',
  says: {
    en: 'the hidden layer is corrected through output weights that have moved already',
    zh: '修正隐藏层时用的是已经更新过的输出层权重',
  },
  line: {
    right: 'dz1 = dz2.dot(W2.T) * h * (1 - h); W2 -= h.T.dot(dz2)',
    wrong: 'W2 -= h.T.dot(dz2); dz1 = dz2.dot(W2.T) * h * (1 - h)',
  },
  apply(program) {
    const { layers, update } = program;
    const learning = layers.filter(({ parameters }) => Object.keys(parameters).length > 0);
    return update === 'layer by layer' || learning.length < 2
      ? undefined
      : vary(program, { update: 'layer by layer' });
  },
};

/** Only a part of the network learns. */
function onlyMoves(
  name: string,
  says: Slip['says'],
  right: string,
  isMoved: (layer: number, layers: readonly number[]) => boolean,
): Slip {
  return {
    name,
    about: 'update',
    says,
    line: { right, wrong: `# ${right}` },
    apply(program) {
      const layers = denseLayers(program);
      if (layers.length < 2) return undefined;
      return {
        ...program,
        optimizer: movedBy(program.optimizer, name, ({ gradient, parts }) => {
          for (const { layer, start, end } of parts) {
            if (!isMoved(layer, layers)) gradient.fill(0, start, end);
          }
        }),
      };
    },
  };
}

export const otherUpdates: readonly Slip[] = [
  onlyMoves(
    'first-layer-not-updated',
    { en: 'the first layer is never updated', zh: '第一层从不更新' },
    'W1 -= x.T.dot(dz1)',
    (layer, [first]) => layer !== first,
  ),
  onlyMoves(
    'last-layer-not-updated',
    { en: 'the last layer is never updated', zh: '最后一层从不更新' },
    'W2 -= h.T.dot(dz2)',
    (layer, layers) => layer !== layers.at(-1),
  ),
  {
    name: 'update-with-wrong-sign',
    about: 'update',
    says: {
      en: 'the weights move up the gradient: the error has the wrong sign',
      zh: '权重沿梯度上升的方向移动：误差的符号反了',
    },
    line: {
      right: 'error = t - y; W += x.T.dot(error * slope)',
      wrong: 'error = y - t; W += x.T.dot(error * slope)',
    },
    apply: (program) => ({
      ...program,
      optimizer: movedBy(program.optimizer, 'wrong sign', ({ gradient }) => {
        for (let i = 0; i < gradient.length; i++) gradient[i] = -gradient[i];
      }),
    }),
  },
];
