import { gradientDescent as twin } from '@retrace/nn';
import { mul, sub } from '../writer.ts';
import type { OptimizerKind } from './optimizer-emitter.ts';

/** theta = theta - rate g */
export const gradientDescent: OptimizerKind = {
  twin: twin({ learningRate: 1 }),
  of: () => ({
    slots: 0,
    counters: 0,
    count: () => [],
    move: (_w, { theta, g, rate }) => ({ theta: sub(theta, mul(rate, g)), slots: [] }),
  }),
};
