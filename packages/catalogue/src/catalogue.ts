import backpropagation from '@retrace/backpropagation';
import binaryAddition from '@retrace/binary-addition';
import digits from '@retrace/digits';
import fromScratch from '@retrace/from-scratch';
import genderClassifier from '@retrace/gender-classifier';
import learningRates from '@retrace/learning-rates';
import type { Lesson } from '@retrace/lesson';
import linearRegression from '@retrace/linear-regression';
import moons from '@retrace/moons';
import singleNeuron from '@retrace/single-neuron';
import spiral from '@retrace/spiral';
import xor from '@retrace/xor';

/** Every lesson there is, in the order in which one may want to read them. */
export const lessons: readonly Lesson[] = [
  singleNeuron,
  genderClassifier,
  xor,
  linearRegression,
  backpropagation,
  learningRates,
  fromScratch,
  spiral,
  moons,
  binaryAddition,
  digits,
  // A new lesson is added here: pnpm run lesson:new
];
