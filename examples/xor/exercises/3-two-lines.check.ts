import { type Check, defineCheck, givesNumbers, must } from '@retrace/exercise';
import { startRun, type Text } from '@retrace/lesson';
import * as solution from '../solutions/3-two-lines.ts';
import { threeLayerJs } from '../src/three-layer-js.ts';
import type * as Exercise from './3-two-lines.ts';
import { answers, bit, fire, says, truthTable, worse, worst } from './four-points.ts';

const targets = [0, 1, 1, 0];

/** The answers of both hidden neurons, and of the network. */
function yours(exercise: typeof Exercise): { h1: number[]; h2: number[]; y: number[] } {
  const h1 = answers((a, b) => fire(exercise.hidden1(), a, b));
  const h2 = answers((a, b) => fire(exercise.hidden2(), a, b));
  return { h1, h2, y: h1.map((h, i) => fire(exercise.output(), h, h2[i])) };
}

/** How far the article's network is off at worst, after its training. */
function ofTheArticle(): number {
  const run = startRun(threeLayerJs);
  return worst([...run.last().outputs.data], targets).distance;
}

const bits = (values: readonly number[]): string => values.map(bit).join('');

const three = (name: string): Text => ({
  en: `${name}() gives three numbers`,
  zh: `${name}() 返回三个数`,
});

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'XOR with two lines, by hand', zh: '手工用两条线做异或' },
  steps: [
    givesNumbers(three('hidden1'), 3, (exercise) => exercise.hidden1(), {
      en: 'They are u1, v1, c1. "At least one" is OR: a line between 0 0 and the rest.',
      zh: '就是 u1、v1、c1。“至少一个是 1”就是“或”：线在 0 0 和其余三点之间。',
    }),
    givesNumbers(three('hidden2'), 3, (exercise) => exercise.hidden2(), {
      en: 'They are u2, v2, c2. "Both" is AND, as in exercise 1.',
      zh: '就是 u2、v2、c2。“两个都是 1”就是“与”，和练习 1 一样。',
    }),
    givesNumbers(three('output'), 3, (exercise) => exercise.output(), {
      en: 'They are p, q, r. What speaks for XOR has a weight above 0, what speaks against it one below.',
      zh: '就是 p、q、r。支持异或的权重大于 0，反对的小于 0。',
    }),
    must(
      { en: 'it says XOR', zh: '它说的是异或' },
      (exercise) => {
        const { h1, h2, y } = yours(exercise);
        if (says(y, targets)) return undefined;
        return truthTable(['h1', h1], ['h2', h2], ['y', y], [{ en: 'XOR', zh: '异或' }, targets]);
      },
      {
        en:
          'First the hidden neurons: each can say any rule that one line can draw, as in exercise 1. ' +
          'Then the output: it sees nothing but h1 and h2.',
        zh:
          '先看隐藏神经元：每个都能说出一条线画得出的规则，和练习 1 一样。再看输出：它只看得到 h1 ' +
          '和 h2。',
      },
      {
        en: 'With h1 as OR and h2 as AND the output has to be 1 for h1 = 1, h2 = 0 only.',
        zh: 'h1 是“或”，h2 是“与”，那么只有 h1 = 1、h2 = 0 时输出要是 1。',
      },
      {
        en: 'h1: 10, 10, -5; h2: 10, 10, -15. For the output, p + r is above 0; r and p + q + r are below.',
        zh: 'h1 取 10、10、-5，h2 取 10、10、-15。输出要使 p + r 大于 0，r 和 p + q + r 小于 0。',
      },
    ),
    must(
      {
        en: "it beats the article's network after 1,000 epochs",
        zh: '它比文章里训练了 1,000 轮的网络更好',
      },
      (exercise) => {
        const { point, distance } = worst(yours(exercise).y, targets);
        const article = ofTheArticle();
        return distance < article ? undefined : worse(point, distance, article);
      },
      {
        en:
          'The lines are right. Make all three neurons surer: the hidden ones, too, or the output ' +
          'gets to see halves.',
        zh: '线都画对了。让三个神经元都更有把握：隐藏神经元也要，不然输出看到的是模棱两可的值。',
      },
      { en: 'Multiply all nine by 2, or by 10.', zh: '九个数都乘 2，或者乘 10。' },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That is the opposite: it says 1 where both bits are the same. Turn p, q and r round.',
        zh: '正好相反：两位相同时它说 1。把 p、q、r 的符号都变过来。',
      },
      answer: { ...solution, output: () => [-10, 10, 5] },
      is: (exercise) => says(yours(exercise).y, [1, 0, 0, 1]),
    },
    {
      says: {
        en: 'The answer is what h1 says: "both" has to speak against it, and loudly enough.',
        zh: '输出的就是 h1：“两个都是 1”要反对它，而且要够响亮。',
      },
      answer: { ...solution, output: () => [10, 0, -5] },
      is: (exercise) => {
        const { h1, h2, y } = yours(exercise);
        return bits(h1) === '0111' && bits(h2) === '0001' && bits(y) === '0111';
      },
    },
    {
      says: {
        en: 'Both hidden neurons say the same; two equal neurons are worth one, and one is one line.',
        zh: '两个隐藏神经元说的一样；两个相同的神经元只抵一个，而一个只有一条线。',
      },
      answer: { ...solution, hidden2: solution.hidden1 },
      is: (exercise) => {
        const { h1, h2 } = yours(exercise);
        return bits(h1) === bits(h2);
      },
    },
    {
      says: {
        en: 'The constant r is missing: where neither hidden neuron speaks, the output shrugs.',
        zh: '漏了常数 r：两个隐藏神经元都不作声时，输出就没了主意。',
      },
      answer: { ...solution, output: () => [10, -10, 0] },
      is: ({ output }) => output()[2] === 0,
    },
  ],
  done: {
    en:
      'Nine numbers, and you knew what you wanted. The network of eleven lines is told nothing but ' +
      'the answers, and finds its sixteen by itself.',
    zh: '九个数，而且你知道自己要什么。十一行代码的网络只得到答案，它的十六个数是自己找出来的。',
  },
});

export default check;
