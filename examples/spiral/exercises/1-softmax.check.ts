import { exp } from '@retrace/elementary';
import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed, startRun } from '@retrace/lesson';
import * as solution from '../solutions/1-softmax.ts';
import { linearClassifier } from '../src/linear-classifier.ts';
import type * as Exercise from './1-softmax.ts';

/** What the trained linear classifier says of the point in the middle of the first arm. */
function scoresOfThePoint(): number[] {
  const { data, cols } = startRun(linearClassifier).last().outputs;
  return [...data.subarray(50 * cols, 51 * cols)];
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'From scores to probabilities', zh: '从得分到概率' },
  steps: [
    gives(
      printed('softmax([0, 0, 0])', ['0.33333333', '0.33333333', '0.33333333'], ({ softmax }) =>
        softmax([0, 0, 0]),
      ),
      {
        en: 'Three equal scores: no class is more likely than another. exp(0) is 1.',
        zh: '三个得分相等，哪一类都不比别的更可能。exp(0) 是 1。',
      },
      {
        en: 'First `const powers = scores.map((score) => exp(score));`, then divide each by their sum.',
        zh: '先写 `const powers = scores.map((score) => exp(score));`，再各除以它们的和。',
      },
    ),
    gives(
      printed('softmax([1, 2, 3])', ['0.09003057', '0.24472847', '0.66524096'], ({ softmax }) =>
        softmax([1, 2, 3]),
      ),
      {
        en: 'One more point makes a class exp(1) = 2.718 times as likely.',
        zh: '得分多 1，可能性就是 exp(1) = 2.718 倍。',
      },
    ),
    gives(
      printed('softmax([1001, 1002, 1003])', ['0.09003057', '0.24472847', '0.66524096'], (e) =>
        e.softmax([1001, 1002, 1003]),
      ),
      {
        en: 'The same distances, so the same probabilities. Take the largest score away first.',
        zh: '差距相同，概率就相同。先减去最大的得分。',
      },
      {
        en: '`const largest = Math.max(...scores);`, and then `exp(score - largest)`.',
        zh: '先 `const largest = Math.max(...scores);`，再用 `exp(score - largest)`。',
      },
    ),
    gives(
      printed(
        {
          en: 'the middle of the first arm, for the trained linear classifier',
          zh: '第一条螺旋臂正中的点，训练好的线性分类器',
        },
        ['0.59295609', '0.30165317', '0.10539074'],
        ({ softmax }) => softmax(scoresOfThePoint()),
      ),
      {
        en: 'It belongs to class 0, and here the linear classifier is right, though not sure.',
        zh: '它属于第 0 类，线性分类器在这里答对了，但没有多大把握。',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'Right, as long as no score is large: exp(1001) is infinite, and infinity by infinity is NaN.',
        zh: '得分不大时是对的；但 exp(1001) 是无穷大，无穷大除以无穷大得 NaN。',
      },
      answer: {
        softmax: (scores) => scores.map((score) => exp(score) / sum(scores.map(exp))),
      },
      is: ({ softmax }) => softmax([1001, 1002, 1003]).some(Number.isNaN),
    },
    {
      says: {
        en: 'These do not add up to 1: divide by their sum.',
        zh: '加起来不是 1：还要除以它们的和。',
      },
      answer: {
        softmax: (scores) => scores.map((score) => exp(score - Math.max(...scores))),
      },
    },
    {
      says: {
        en: 'That is a share of the points. A score may be below 0, so it goes through exp first.',
        zh: '这是得分所占的份额。得分可以小于 0，所以要先取 exp。',
      },
      answer: {
        softmax: (scores) => {
          const lifted = scores.map((score) => score + 1e-9);
          return lifted.map((score) => score / sum(lifted));
        },
      },
    },
    {
      says: {
        en: 'That makes the worst class the likeliest: the sign of the score is turned round.',
        zh: '这样得分最低的反而最可能：得分的符号反了。',
      },
      answer: { softmax: (scores) => solution.softmax(scores.map((score) => -score)) },
    },
    {
      says: {
        en: 'That gives everything to the largest. Softmax is soft: the others keep a share.',
        zh: '这是全给了最大的一个。softmax 是“软”的：别的类也留有一份。',
      },
      answer: {
        softmax: (scores) => {
          const winner = scores.indexOf(Math.max(...scores));
          return scores.map((_, i) => Number(i === winner));
        },
      },
    },
  ],
  done: {
    en:
      'packages/nn/src/losses/softmax-cross-entropy.ts has the same, largest score and all. The ' +
      'article leaves the largest score in, which is safe only while scores are small.',
    zh:
      'packages/nn/src/losses/softmax-cross-entropy.ts 里也是这样，同样先减去最大的得分。文章没有减，' +
      '得分不大时才安全。',
  },
});

export default check;
