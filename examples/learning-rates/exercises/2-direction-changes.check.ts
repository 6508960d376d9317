import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed, startRun } from '@retrace/lesson';
import * as solution from '../solutions/2-direction-changes.ts';
import { fourNeurons } from '../src/four-neurons.ts';
import type * as Exercise from './2-direction-changes.ts';

const ten = fourNeurons[4]; // alpha = 10

/** The derivatives of each weight, step by step. */
function derivatives(): readonly number[][] {
  const all: number[][] = Array.from({ length: 16 }, () => []);
  const run = startRun(ten, {
    observe: (gradient) => gradient.forEach((value, i) => all[i].push(value)),
  });
  run.advance(run.epochs);
  return all;
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'Over the lowest point, and back', zh: '越过最低点，再折回来' },
  steps: [
    gives(
      printed('changes([3, 1, 2, -2, -1, 4])', '2', ({ changes }) => changes([3, 1, 2, -2, -1, 4])),
      {
        en: 'From 2 to -2, and from -1 to 4.',
        zh: '从 2 到 -2，从 -1 到 4。',
      },
      {
        en: 'Compare `derivatives[i] > 0` with `derivatives[i - 1] > 0`, in a loop that begins at 1.',
        zh: '用循环比较 `derivatives[i] > 0` 和 `derivatives[i - 1] > 0`，从 1 开始。',
      },
    ),
    gives(
      printed('changes([5, 4, 3])', '0', ({ changes }) => changes([5, 4, 3])),
      {
        en: 'It gets less steep, but it stays uphill.',
        zh: '越来越平，但一直是上坡。',
      },
    ),
    gives(
      printed('changes([1, 0, 0, -1])', '1', ({ changes }) => changes([1, 0, 0, -1])),
      {
        en: '0 is not above 0. So it counts as the side of -1.',
        zh: '0 不大于 0，所以和 -1 算同一边。',
      },
    ),
    gives(
      printed(
        {
          en: "the article's sixteen counts for alpha = 10, over 60,000 steps",
          zh: '文章 alpha = 10 的十六个次数，共 60,000 步',
        },
        '7 19 2 6 7 2 0 22 19 26 9 17 22 15 4 15'.split(' '),
        ({ changes }) => derivatives().map((ofOne) => changes(ofOne)),
      ),
      {
        en: 'W1 row by row, then W2. What does your function do with 60,000 numbers?',
        zh: '先是 W1，逐行，然后是 W2。你的函数遇到 60,000 个数会怎样？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That counts the steps that went uphill, not how often the sign has changed.',
        zh: '这是导数大于 0 的次数，不是变号的次数。',
      },
      answer: { changes: (d) => d.filter((value) => value > 0).length },
    },
    {
      says: {
        en: 'That counts whenever the derivative itself changes. Only its sign matters.',
        zh: '导数一变就算一次了。要看的只是它的符号。',
      },
      answer: { changes: (d) => d.filter((value, i) => i > 0 && value !== d[i - 1]).length },
    },
    {
      says: {
        en: 'That counts only the way down from above 0; the way back counts, too.',
        zh: '这只数了从大于 0 变过去的；变回来的也要数。',
      },
      answer: {
        changes: (d) => d.filter((value, i) => i > 0 && d[i - 1] > 0 && !(value > 0)).length,
      },
    },
    {
      says: {
        en: 'With a product, a change that passes through 0 is lost: 1 · 0 and 0 · -1 are not below 0.',
        zh: '用乘积判断，经过 0 的变号就漏了：1 · 0 和 0 · -1 都不小于 0。',
      },
      answer: { changes: (d) => d.filter((value, i) => i > 0 && value * d[i - 1] < 0).length },
    },
    {
      says: {
        en: 'That begins one too early: before the first step there is nothing to compare with.',
        zh: '多数了开头一次：第一步之前没有可比的。',
      },
      answer: { changes: (d) => solution.changes([-1, ...d]) },
    },
  ],
  done: {
    en:
      '26 changes in 60,000 steps are the most of all sixteen. Nearly all the time even these long ' +
      'steps walk downhill on one side.',
    zh: '60,000 步里最多的也只变了 26 次。即使步子这么长，绝大多数时候也只是在一边往下走。',
  },
});

export default check;
