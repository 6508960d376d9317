import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed } from '@retrace/lesson';
import { dropoutPrintouts, plainPrintouts, type Printout } from '../src/printouts.ts';
import type * as Exercise from './3-when-to-stop.ts';

const testErrors = (printouts: readonly Printout[]): number[] =>
  printouts.map(({ test }) => Number(test[0]));

/** Which printed line the learner stops at, as its pass. */
const passOf = ({ stopAt }: typeof Exercise, printouts: readonly Printout[]): number =>
  printouts[stopAt(testErrors(printouts))]?.pass ?? NaN;

/** Goes on as long as it gets better. */
function firstRise(errors: readonly number[]): number {
  const rise = errors.findIndex((error, i) => i > 0 && error > errors[i - 1]);
  return rise < 0 ? errors.length - 1 : rise - 1;
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'Early stopping', zh: '早停' },
  steps: [
    gives(
      printed('stopAt([0.6, 0.4, 0.5, 0.7])', '1', ({ stopAt }) => stopAt([0.6, 0.4, 0.5, 0.7])),
      {
        en: 'The smallest is 0.4. Where does it stand, counted from 0?',
        zh: '最小的是 0.4。从 0 数起，它在第几个？',
      },
      {
        en: 'Keep the index of the best so far, and go through the list.',
        zh: '记住目前最好的那个的下标，把列表走一遍。',
      },
    ),
    gives(
      printed('stopAt([0.6, 0.4, 0.5, 0.3, 0.7])', '3', ({ stopAt }) =>
        stopAt([0.6, 0.4, 0.5, 0.3, 0.7]),
      ),
      {
        en: 'It rises once and then falls further: look at all of them.',
        zh: '它升了一次，后来又降得更低：要看完整个列表。',
      },
    ),
    gives(
      printed('stopAt([0.5, 0.2, 0.2])', '1', ({ stopAt }) => stopAt([0.5, 0.2, 0.2])),
      { en: 'Of equals the first: compare with <.', zh: '一样小取最前面的：用 < 比较。' },
    ),
    gives(
      printed(
        { en: "the chapter's pass without dropout", zh: '书上没有 dropout 的那一遍' },
        '20',
        (exercise) => passOf(exercise, plainPrintouts),
      ),
      { en: 'The three by hand are right.', zh: '手算的三个都对。' },
    ),
    gives(
      printed(
        { en: "the chapter's pass with dropout", zh: '书上有 dropout 的那一遍' },
        '270',
        (exercise) => passOf(exercise, dropoutPrintouts),
      ),
      { en: 'This list rises and falls often.', zh: '这个列表起伏很多。' },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That is the error, not the pass where it stands.',
        zh: '这是误差，不是第几遍。',
      },
      answer: { stopAt: (errors) => Math.min(...errors) },
    },
    {
      says: {
        en: 'That stops at the first rise. A small rise may be an accident.',
        zh: '这在第一次上升时就停了。小小的上升可能只是偶然。',
      },
      answer: { stopAt: firstRise },
    },
    {
      says: {
        en: 'That is the last pass: it trains on as long as it can.',
        zh: '这是最后一遍：能练多久就练多久。',
      },
      answer: { stopAt: (errors) => errors.length - 1 },
    },
    {
      says: { en: 'Of equals that takes the last one.', zh: '一样小的，这取的是最后一个。' },
      answer: { stopAt: (errors) => errors.lastIndexOf(Math.min(...errors)) },
    },
    {
      says: {
        en: 'That counts from 1; passes are counted from 0.',
        zh: '这是从 1 数起；遍数从 0 数起。',
      },
      answer: { stopAt: (errors) => errors.indexOf(Math.min(...errors)) + 1 },
    },
  ],
  done: {
    en:
      'This is early stopping, the cheapest remedy against overfitting. Mind that images by which you ' +
      'choose the pass have been used, too: for an honest last number, keep others.',
    zh:
      '这叫早停（early stopping），是对付过拟合最省事的办法。不过，用来挑选遍数的图片也算用过了：' +
      '要得到可信的最终数字，得另外留一些。',
  },
});

export default check;
