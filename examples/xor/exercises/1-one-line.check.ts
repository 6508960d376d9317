import { type Check, defineCheck, givesNumbers, must } from '@retrace/exercise';
import { startRun } from '@retrace/lesson';
import { twoLayer } from '../src/two-layer.ts';
import type * as Exercise from './1-one-line.ts';
import { answers, bit, fire, says, truthTable, worse, worst } from './four-points.ts';

const targets = [0, 0, 0, 1];
const yours = ({ and }: typeof Exercise): number[] => answers((a, b) => fire(and(), a, b));

/** How far the article's neuron is off at worst, after its training. */
function ofTheArticle(): number {
  const run = startRun(twoLayer);
  return worst([...run.at(9999).outputs.data], [...run.data.t.data]).distance;
}

/** All neurons that say the same rule make the same mistake. */
const saysRule =
  (...rule: readonly number[]) =>
  (exercise: typeof Exercise): boolean =>
    says(yours(exercise), rule);

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'AND with one neuron, by hand', zh: '手工用一个神经元做“与”' },
  steps: [
    givesNumbers(
      { en: 'and() gives three numbers', zh: 'and() 返回三个数' },
      3,
      ({ and }) => and(),
      { en: 'They are u, v and c.', zh: '就是 u、v 和 c。' },
    ),
    must(
      { en: 'it says AND', zh: '它说的是“与”' },
      (exercise) => {
        const y = yours(exercise);
        if (says(y, targets)) return undefined;
        return truthTable([{ en: 'you say', zh: '你的' }, y], [{ en: 'AND', zh: '与' }, targets]);
      },
      {
        en:
          'It says 1 where u a + v b + c is above 0. Work out the four sums: they are c, v + c, ' +
          'u + c and u + v + c.',
        zh: 'u a + v b + c 大于 0 时它说 1。把四个和写出来：c、v + c、u + c、u + v + c。',
      },
      {
        en: 'c must be below 0, and so must u + c and v + c; only u + v + c is above 0.',
        zh: 'c、u + c、v + c 都要小于 0，只有 u + v + c 大于 0。',
      },
      {
        en: 'With u = v = 1, any c between -2 and -1 does it, such as -1.5.',
        zh: '取 u = v = 1，c 在 -2 和 -1 之间就行，比如 -1.5。',
      },
    ),
    must(
      {
        en: "it is as sure as the article's neuron after 10,000 epochs",
        zh: '它和文章里训练了 10,000 轮的神经元一样有把握',
      },
      (exercise) => {
        const { point, distance } = worst(yours(exercise), targets);
        const article = ofTheArticle();
        return distance <= article ? undefined : worse(point, distance, article);
      },
      {
        en: 'The line is right. What happens to the sums, and what to the line, if you double all three?',
        zh: '线画对了。三个数都加倍，四个和会怎么变？线会怎么变？',
      },
      {
        en: 'The line stays, and the sums double. Each must be beyond 5 or -5: multiply all three by 10.',
        zh: '线不动，四个和都加倍。它们要大于 5 或小于 -5：三个数都乘 10。',
      },
    ),
  ],
  mistakes: [
    {
      says: { en: 'That is OR: one bit is enough for it.', zh: '这是“或”：有一位是 1 就够了。' },
      answer: { and: () => [10, 10, -5] },
      is: saysRule(0, 1, 1, 1),
    },
    {
      says: {
        en: 'That is AND turned round: it says 0 where AND says 1. Turn every sign.',
        zh: '这是反过来的“与”：该说 1 的地方说了 0。把三个数的符号都变过来。',
      },
      answer: { and: () => [-10, -10, 15] },
      is: saysRule(1, 1, 1, 0),
    },
    {
      says: {
        en: 'It never says yes: even both bits do not outweigh the constant.',
        zh: '它从不说 1：两位都是 1，也压不过常数。',
      },
      answer: { and: () => [1, 1, -5] },
      is: saysRule(0, 0, 0, 0),
    },
    {
      says: {
        en: 'It always says yes: the constant should speak against it.',
        zh: '它总是说 1：常数应该起反对作用。',
      },
      answer: { and: () => [10, 10, 5] },
      is: saysRule(1, 1, 1, 1),
    },
    {
      says: { en: 'Only the first bit counts here.', zh: '这里只有第一位起作用。' },
      answer: { and: () => [10, 1, -5] },
      is: saysRule(0, 0, 1, 1),
    },
    {
      says: { en: 'Only the second bit counts here.', zh: '这里只有第二位起作用。' },
      answer: { and: () => [1, 10, -5] },
      is: saysRule(0, 1, 0, 1),
    },
    {
      says: {
        en: 'With both bits the sum is exactly 0: the point lies on the line.',
        zh: '两位都是 1 时，和正好是 0：这个点落在线上。',
      },
      answer: { and: () => [10, 10, -20] },
      is: (exercise) => bit(yours(exercise)[3]) === '½',
    },
  ],
  done: {
    en:
      'Training finds such numbers, too: 8.02, 8.02 and -12.1, as the README says under "Sixteen ' +
      'rules". There it goes on to a rule that no three numbers can say.',
    zh:
      '训练也能找到这样的数：8.02、8.02 和 -12.1，见 README 的“十六条规则”。那里还有一条规则，' +
      '怎样的三个数都说不出来。',
  },
});

export default check;
