import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, startRun, type TrainingRun } from '@retrace/lesson';
import { dense, gradientDescent, type Layer, sigmoid } from '@retrace/nn';
import * as solution from '../solutions/2-one-step.ts';
import { neuron } from '../src/neuron.ts';
import type * as Exercise from './2-one-step.ts';

/** The article's training, in which each gradient and each new weight is the learner's. */
function trainWith({ gradient, updated }: typeof Exercise): TrainingRun {
  const learningRate = 1;
  const layer: Layer = {
    ...dense(3, 1, { bias: false }),
    backward(x, _z, dz, _parameters, gradients) {
      gradients?.W.data.forEach((_, j, dW) => {
        const inputs = x.data.filter((_value, i) => i % x.cols === j);
        dW[j] = gradient([...inputs], [...dz.data]);
      });
    },
  };
  const optimizer = {
    ...gradientDescent({ learningRate }),
    update(theta: Float64Array, dTheta: Float64Array) {
      for (let i = 0; i < theta.length; i++) theta[i] = updated(theta[i], dTheta[i], learningRate);
    },
  };
  return startRun({ ...neuron, layers: [layer, sigmoid()], optimizer });
}

/** The first weight's inputs, and what the table "By hand" of the README has for dz. */
const x = [0, 1, 1, 0];
const dz = [0.05289153, -0.14809799, -0.13811206, 0.08418501];

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'One step of learning',
  steps: [
    gives(
      printed('gradient([1, 2], [3, 4])', '11.000000', ({ gradient }) => gradient([1, 2], [3, 4])),
      'Each sample adds its own product: 1 · 3 is the first. What is the second?',
    ),
    gives(
      printed("gradient(...) of the article's first weight", '-0.28621005', ({ gradient }) =>
        gradient(x, dz),
      ),
      'Its inputs are 0, 1, 1, 0. Which samples have a say at all?',
    ),
    gives(
      printed('updated(2, 3, 0.5)', '0.50000000', ({ updated }) => updated(2, 3, 0.5)),
      'The gradient is 3, so the loss grows with the weight. Which way does the weight go, and ' +
        'how far at half speed?',
    ),
    gives(
      printed("updated(...) of the article's first weight", '0.12025406', ({ updated }) =>
        updated(-0.16595599, -0.28621005, 1),
      ),
      'A gradient below 0 says: the loss falls if the weight grows.',
    ),
    reproduces(
      "the article's 15,000 epochs, with your two functions",
      neuron,
      trainWith,
      'The steps by hand are right. What differs when other numbers come in?',
    ),
  ],
  mistakes: [
    {
      says: 'That is the mean over the samples. The loss of this lesson is a sum, and so is dW.',
      answer: {
        ...solution,
        gradient: (inputs, blame) => solution.gradient(inputs, blame) / inputs.length,
      },
    },
    {
      says: 'The inputs are missing: a sample whose input is 0 cannot move the weight.',
      answer: { ...solution, gradient: (_, blame) => blame.reduce((sum, value) => sum + value, 0) },
    },
    {
      says: 'That is only the first sample: a `return` inside of a loop ends it.',
      answer: { ...solution, gradient: (inputs, blame) => inputs[0] * blame[0] },
    },
    {
      says: 'That walks uphill: the gradient points to where the loss grows.',
      answer: { ...solution, updated: (weight, dW, rate) => weight + rate * dW },
    },
    {
      says: 'That leaves the learning rate out.',
      answer: { ...solution, updated: (weight, dW) => weight - dW },
    },
    {
      says: 'That is the step. The new weight is the old one and the step.',
      answer: { ...solution, updated: (_, dW, rate) => -rate * dW },
    },
  ],
  done:
    'This is gradient descent, all of it. The project has your first function in ' +
    'packages/nn/src/layers/dense.ts and your second in ' +
    'packages/nn/src/optimizers/gradient-descent.ts.',
});

export default check;
