import { sigmoid } from '@retrace/elementary';
import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, startRun, type TrainingRun } from '@retrace/lesson';
import { dense, type Layer, sigmoid as sigmoidLayer } from '@retrace/nn';
import { neuron } from '../src/neuron.ts';
import type * as Exercise from './1-slope.ts';

/** The article's training, with the learner's slope in the sigmoid's backward pass. */
function trainWith({ slope }: typeof Exercise): TrainingRun {
  const layer: Layer = {
    ...sigmoidLayer(),
    backward(_z, y, dy, _parameters, _gradients, dz) {
      dz?.data.forEach((_, i, values) => (values[i] = dy.data[i] * slope(y.data[i])));
    },
  };
  return startRun({ ...neuron, layers: [dense(3, 1, { bias: false }), layer] });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'The slope of the sigmoid, from its output',
  steps: [
    gives(
      printed('slope(0.5)', '0.25000000', ({ slope }) => slope(0.5)),
      'In the middle, at y = 0.5, the curve is steepest.',
    ),
    gives(
      printed('slope(0.9)', '0.09000000', ({ slope }) => slope(0.9)),
      'Near its ends the curve is flat. How far is 0.9 from the end at 1?',
    ),
    gives(
      printed('slope(0.2)', '0.16000000', ({ slope }) => slope(0.2)),
      'How far is 0.2 from 0, and how far from 1?',
    ),
    reproduces(
      "the article's 15,000 epochs, trained with your slope",
      neuron,
      trainWith,
      'The three slopes above are right. Is there one that is not, such as slope(0.01)?',
    ),
  ],
  mistakes: [
    {
      says: 'That is y itself: how high the curve is, not how steep.',
      answer: { slope: (y) => y },
    },
    {
      says: 'That takes y for z and squeezes it once more. The function gets y: no sigmoid is needed.',
      answer: { slope: (y) => sigmoid(y) * (1 - sigmoid(y)) },
    },
    {
      says: 'The sign is turned round: it is 1 - y, not y - 1. The sigmoid never falls.',
      answer: { slope: (y) => y * (y - 1) },
    },
    {
      says: 'That is right in the middle only: a slope that is the same everywhere makes a line.',
      answer: { slope: () => 0.25 },
    },
  ],
  done:
    'Your line is the heart of packages/nn/src/layers/sigmoid.ts: three weights have found the ' +
    "article's values with it, to the last printed digit.",
});

export default check;
