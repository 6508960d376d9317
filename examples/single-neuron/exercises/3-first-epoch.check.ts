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
  const run = startRun(neuron);
  const t = run.data.t.data;
  return Array.from({ length: neuron.epochs + 1 }, (_, epoch) => {
    run.advance(epoch - run.epoch);
    return [...run.look().outputs.data].map((y, i) => Math.abs(y - t[i]));
  });
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
  title: { en: 'The first epoch that is good enough', zh: '第一个够好的轮次' },
  steps: [
    gives(
      printed(
        {
          en: 'firstEpoch for [0.5], [0.3], [0.1] and limit 0.4',
          zh: 'firstEpoch，各轮是 [0.5]、[0.3]、[0.1]，limit 为 0.4',
        },
        '1',
        ({ firstEpoch }) => firstEpoch(lookUp([[0.5], [0.3], [0.1]]), 0.4),
      ),
      {
        en: 'Epochs count from 0: there the distance is 0.5, too far. What is the next?',
        zh: '轮数从 0 数起：第 0 轮的距离是 0.5，太远。下一轮呢？',
      },
      {
        en: 'Begin with `let epoch = 0;`. While a distance is too far, go on: `epoch++`.',
        zh: '先写 `let epoch = 0;`。只要还有距离太远，就继续：`epoch++`。',
      },
      {
        en: '`distances(epoch).some((d) => d >= limit)` says whether one of them is too far; `while (...) epoch++;`',
        zh: '`distances(epoch).some((d) => d >= limit)` 判断是否有一个太远；再写 `while (...) epoch++;`',
      },
    ),
    gives(
      printed(
        {
          en: 'firstEpoch for [0.3], [0.2] and limit 0.4',
          zh: 'firstEpoch，各轮是 [0.3]、[0.2]，limit 为 0.4',
        },
        '0',
        ({ firstEpoch }) => firstEpoch(lookUp([[0.3], [0.2]]), 0.4),
      ),
      { en: 'All may be well before the first epoch.', zh: '也可能训练之前就已经够好了。' },
    ),
    gives(
      printed(
        { en: 'firstEpoch for two answers, limit 0.25', zh: 'firstEpoch，两个输出，limit 为 0.25' },
        '3',
        ({ firstEpoch }) => firstEpoch(lookUp(twoAnswers), 0.25),
      ),
      {
        en:
          'The distances are [0.5, 0.4], [0.1, 0.5], [0.1, 0.3], [0.1, 0.2]. Not one answer is ' +
          'asked about, but every one.',
        zh:
          '各轮的距离是 [0.5, 0.4]、[0.1, 0.5]、[0.1, 0.3]、[0.1, 0.2]。要求的不是某一个输出，' +
          '而是每一个。',
      },
    ),
    gives(
      printed(
        {
          en: "firstEpoch for the article's training, limit 0.01",
          zh: 'firstEpoch，文章的训练，limit 为 0.01',
        },
        '9352',
        ({ firstEpoch }) => firstEpoch(lookUp((article ??= trained())), 0.01),
      ),
      {
        en: 'The short ones are right. What is different about four answers and 15,001 epochs?',
        zh: '短的几个都对。四个输出、15,001 轮，有什么不同？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That counts from 1; epoch 0 is the neuron before it has learned anything.',
        zh: '这是从 1 数起；第 0 轮是还没学过的神经元。',
      },
      answer: {
        firstEpoch: (distances, limit) => {
          let epoch = 0;
          while (distances(epoch).some((distance) => distance >= limit)) epoch++;
          return epoch + 1;
        },
      },
    },
    {
      says: { en: 'That begins to look after epoch 0.', zh: '这是跳过了第 0 轮才开始看。' },
      answer: {
        firstEpoch: (distances, limit) => {
          let epoch = 1;
          while (distances(epoch).some((distance) => distance >= limit)) epoch++;
          return epoch;
        },
      },
    },
    {
      says: {
        en: 'That is where the first of the answers comes near enough, not the last.',
        zh: '这是第一个输出够近的轮次，不是最后一个输出也够近的轮次。',
      },
      answer: {
        firstEpoch: (distances, limit) => {
          let epoch = 0;
          while (distances(epoch).every((distance) => distance >= limit)) epoch++;
          return epoch;
        },
      },
    },
    {
      says: {
        en: 'That asks about the mean of the distances: one answer may still be too far off.',
        zh: '这是看平均距离：可能还有一个输出差得太远。',
      },
      answer: {
        firstEpoch: (distances, limit) => {
          let epoch = 0;
          while (mean(distances(epoch)) >= limit) epoch++;
          return epoch;
        },
      },
    },
  ],
  done: {
    en:
      'The article could have stopped there: more than a third of its epochs only make a good ' +
      'answer a little better. Why so slow? See "Why the curve flattens" in the README.',
    zh:
      '文章训练到这里就可以停了：后面三分之一多的轮数，只是让好的答案再好一点点。为什么这么慢？' +
      '见 README 里的“曲线为什么越来越平”。',
  },
});

export default check;
