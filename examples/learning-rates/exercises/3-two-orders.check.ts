import { type Check, defineCheck, gives, must } from '@retrace/exercise';
import { printed, startRun } from '@retrace/lesson';
import { fourNeurons } from '../src/four-neurons.ts';
import { addedBy, notAsPrinted } from '../src/order-of-summation.ts';
import type * as Exercise from './3-two-orders.ts';

const hundred = fourNeurons[5]; // alpha = 100

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'Two orders of summation', zh: '两种相加次序' },
  steps: [
    gives(
      printed('inPairs([1, 2, 3, 4, 5])', '15', ({ inPairs }) => inPairs([1, 2, 3, 4, 5])),
      {
        en: 'Small whole numbers are not rounded. (1 + 3 + 5) + (2 + 4)',
        zh: '小的整数不会舍入。(1 + 3 + 5) + (2 + 4)',
      },
      {
        en: 'Keep two sums. In a loop, `i % 2` says which of them the number belongs to.',
        zh: '准备两个和。循环里用 `i % 2` 决定加到哪一个。',
      },
    ),
    gives(
      printed('inPairs([1e16, 1, -1e16, 1])', '2', ({ inPairs }) => inPairs([1e16, 1, -1e16, 1])),
      {
        en: 'The two large numbers meet in one sum and leave 0; the two small ones meet in the other.',
        zh: '两个大数在同一个和里，抵消成 0；两个小数在另一个和里。',
      },
    ),
    gives(
      printed('inPairs([1e16, -1e16, 1, 1])', '0', ({ inPairs }) => inPairs([1e16, -1e16, 1, 1])),
      {
        en: 'Here each of the small ones comes to a large one, and is lost.',
        zh: '这里每个小数都和一个大数相加，丢了。',
      },
    ),
    must(
      {
        en: "the article's 28 figures for alpha = 100 come out, added with your function",
        zh: '用你的函数相加，文章 alpha = 100 的 28 个数字都对得上',
      },
      ({ inPairs }) => {
        const run = startRun(addedBy((numbers) => inPairs([...numbers]), hundred));
        const wrong = notAsPrinted(hundred, run);
        if (wrong.length === 0) return undefined;
        const [{ what, printed: text, measured }] = wrong;
        return {
          en: `${wrong.length} of 28 differ; ${what.en}: ${text} is printed, ${measured} comes out`,
          zh: `28 个里有 ${wrong.length} 个不同；${what.zh}：文章是 ${text}，得到 ${measured}`,
        };
      },
      {
        en: 'Start both sums at 0, and add in ascending order.',
        zh: '两个和都从 0 开始，按从前到后的次序加。',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That is the usual order, one after the other.',
        zh: '这是通常的次序，一个接一个地加。',
      },
      answer: { inPairs: (numbers) => numbers.reduce((sum, value) => sum + value, 0) },
    },
    {
      says: {
        en: 'That adds neighbours first. Not the 1st and the 2nd: the 1st and the 3rd.',
        zh: '这是先把相邻的加起来。不是第 1 个和第 2 个，而是第 1 个和第 3 个。',
      },
      answer: {
        inPairs: (numbers) =>
          numbers.reduce(
            (sum, value, i) => (i % 2 ? sum : sum + (value + (numbers[i + 1] ?? 0))),
            0,
          ),
      },
    },
    {
      says: {
        en: 'The second sum is missing.',
        zh: '漏了第二个和。',
      },
      answer: {
        inPairs: (numbers) => numbers.reduce((sum, value, i) => (i % 2 ? sum : sum + value), 0),
      },
    },
  ],
  done: {
    en:
      'Both orders are right, and neither is exact. This training makes the difference grow from the ' +
      '16th digit to the 11th, and the article prints twelve.',
    zh: '两种次序都对，也都不精确。这次训练把第 16 位上的差别放大到第 11 位，而文章给出了十二位。',
  },
});

export default check;
