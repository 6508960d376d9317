import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed } from '@retrace/lesson';
import type * as Exercise from './1-update.ts';

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: '✎ One step for one weight',
  steps: [
    gives(
      printed('update(0, -10, 0.1)', '1', ({ update }) => update(0, -10, 0.1)),
      '✎ A hint: a negative gradient says that the loss falls when W grows.',
    ),
  ],
  mistakes: [
    {
      says: '✎ What to say to a plausible mistake: this walks up the slope, to a larger loss.',
      answer: { update: (W, gradient, learningRate) => W + learningRate * gradient },
    },
  ],
  done: '✎ What has been understood: each weight moves against its gradient.',
});

export default check;
