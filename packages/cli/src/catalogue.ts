import backpropagation from '@retrace/backpropagation';
import genderClassifier from '@retrace/gender-classifier';
import type { Lesson } from '@retrace/lesson';
import linearRegression from '@retrace/linear-regression';
import singleNeuron from '@retrace/single-neuron';
import xor from '@retrace/xor';

/** Every lesson there is, in the order in which one may want to read them. */
export const lessons: readonly Lesson[] = [
  singleNeuron,
  genderClassifier,
  xor,
  linearRegression,
  backpropagation,
  // A new lesson is added here: pnpm run lesson:new
];
