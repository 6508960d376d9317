import { type Calculation, calculation, printed, startRun, vary } from '@retrace/lesson';
import { stepByStep } from './training.ts';

/**
 * Training with a slip: w5 ... w8 move first, and the error then goes back to the hidden layer
 * through these new weights instead of those of the forward pass.
 */
const withSlip = startRun(vary(stepByStep, { update: 'layer by layer' }));

export const outputLayerFirst: Calculation = calculation({
  slug: 'output-layer-first',
  title: {
    en: 'A slip that explains three of the printed numbers',
    zh: '一个疏忽，解释了文章给出的三个数字',
  },
  printed: [
    printed(
      { en: 'E after 1 update', zh: '1 次更新后的 E' },
      '0.291027924',
      () => withSlip.at(1).loss,
    ),
    printed(
      { en: 'outputs after 10,000 updates', zh: '10,000 次更新后的输出' },
      ['0.015912196', '0.984065734'],
      () => withSlip.last().outputs,
    ),
  ],
});
