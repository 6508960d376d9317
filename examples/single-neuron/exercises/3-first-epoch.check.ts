import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed, startRun } from '@retrace/lesson';
import { neuron } from '../src/neuron.ts';
import type * as Exercise from './3-first-epoch.ts';

/** Looks up the distances of an epoch. Whoever asks too far is told so, and not left in a loop. */
function lookUp(epochs: readonly (readonly number[])[]): (epoch: number) => readonly number[] {
  return (epoch) => {
    const found = epochs[epoch];
    if (found) return found;
    throw new RangeError(
      `distances: no such epoch: got ${epoch}; there are 0 to ${epochs.length - 1}`,
    );
  };
}

/** The distances of the article's training after each of its epochs. */
function trained(): readonly (readonly number[])[] {
  const stops = Array.from({ length: neuron.epochs + 1 }, (_, epoch) => epoch);
  const run = startRun(neuron, { stops });
  const t = run.data.t.data;
  return [...run.checkpoints()].map(({ outputs }) =>
    [...outputs.data].map((y, i) => Math.abs(y - t[i])),
  );
}

let article: readonly (readonly number[])[] | undefined;

const twoAnswers = [
  [0.5, 0.4],
  [0.1, 0.5],
  [0.1, 0.3],
  [0.1, 0.2],
];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'The first epoch that is good enough',
  steps: [
    gives(
      printed('firstEpoch for [0.5], [0.3], [0.1] and limit 0.4', '1', ({ firstEpoch }) =>
        firstEpoch(lookUp([[0.5], [0.3], [0.1]]), 0.4),
      ),
      'Epochs count from 0: there the distance is 0.5, too far. What is the next?',
    ),
    gives(
      printed('firstEpoch for [0.3], [0.2] and limit 0.4', '0', ({ firstEpoch }) =>
        firstEpoch(lookUp([[0.3], [0.2]]), 0.4),
      ),
      'All may be well before the first epoch.',
    ),
    gives(
      printed('firstEpoch for two answers, limit 0.25', '3', ({ firstEpoch }) =>
        firstEpoch(lookUp(twoAnswers), 0.25),
      ),
      'The distances are [0.5, 0.4], [0.1, 0.5], [0.1, 0.3], [0.1, 0.2]. Not one answer is ' +
        'asked about, but every one.',
    ),
    gives(
      printed("firstEpoch for the article's training, limit 0.01", '9352', ({ firstEpoch }) =>
        firstEpoch(lookUp((article ??= trained())), 0.01),
      ),
      'The short ones are right. What is different about four answers and 15,001 epochs?',
    ),
  ],
  mistakes: [
    {
      says: 'That counts from 1; epoch 0 is the neuron before it has learned anything.',
      answer: {
        firstEpoch: (distances, limit) => {
          let epoch = 0;
          while (distances(epoch).some((distance) => distance >= limit)) epoch++;
          return epoch + 1;
        },
      },
    },
    {
      says: 'That begins to look after epoch 0.',
      answer: {
        firstEpoch: (distances, limit) => {
          let epoch = 1;
          while (distances(epoch).some((distance) => distance >= limit)) epoch++;
          return epoch;
        },
      },
    },
    {
      says: 'That is where the first of the answers comes near enough, not the last.',
      answer: {
        firstEpoch: (distances, limit) => {
          let epoch = 0;
          while (distances(epoch).every((distance) => distance >= limit)) epoch++;
          return epoch;
        },
      },
    },
    {
      says: 'That asks about the mean of the distances: one answer may still be too far off.',
      answer: {
        firstEpoch: (distances, limit) => {
          let epoch = 0;
          while (mean(distances(epoch)) >= limit) epoch++;
          return epoch;
        },
      },
    },
  ],
  done:
    'The article could have stopped there: more than a third of its epochs only make a good ' +
    'answer a little better. Why so slow? See "Why the curve flattens" in the README.',
});

export default check;
