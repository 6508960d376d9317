import { sigmoid } from '@retrace/elementary';
import { type Check, defineCheck, givesNumbers, must } from '@retrace/exercise';
import type { Text } from '@retrace/lesson';
import type * as Exercise from './1-carry.ts';

/** All bits a and b, and the carry before. */
const cases = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => [(n >> 2) & 1, (n >> 1) & 1, n & 1] as const);
const targets = cases.map(([a, b, c]) => (a + b + c >= 2 ? '1' : '0')).join('');

function fire({ carry }: typeof Exercise, a: number, b: number, c: number): number {
  const [u, v, w, k] = carry();
  return sigmoid(u * a + v * b + w * c + k);
}

const bit = (y: number): string => (y === 0.5 ? '½' : y > 0.5 ? '1' : '0');
const yours = (exercise: typeof Exercise): string =>
  cases.map(([a, b, c]) => bit(fire(exercise, a, b, c))).join('');

/** All neurons that say the same rule make the same mistake. */
const saysRule =
  (rule: string) =>
  (exercise: typeof Exercise): boolean =>
    yours(exercise) === rule;

/** The carry of each place of 11...1 + 1, and of 00...0 + 0 after a carry. */
function along(exercise: typeof Exercise, first: number, a: number): number[] {
  const carries = [first];
  for (let place = 0; place < 30; place++) {
    carries.push(fire(exercise, a, 0, carries[place]));
  }
  return carries.slice(1);
}

function wrongAt(values: readonly number[], isRight: (c: number) => boolean): Text | undefined {
  const place = values.findIndex((c) => !isRight(c));
  if (place < 0) return undefined;
  const c = values[place].toFixed(4);
  return {
    en: `at place ${place + 2} it says ${c}`,
    zh: `在第 ${place + 2} 位，它说的是 ${c}`,
  };
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'The carry, remembered by one neuron', zh: '用一个神经元记住进位' },
  steps: [
    givesNumbers(
      { en: 'carry() gives four numbers', zh: 'carry() 返回四个数' },
      4,
      ({ carry }) => carry(),
      { en: 'They are u, v, w and k.', zh: '就是 u、v、w 和 k。' },
    ),
    must(
      {
        en: 'it says 1 where at least two of a, b, c are 1',
        zh: 'a、b、c 至少有两个是 1 时，它说 1',
      },
      (exercise) => {
        const said = yours(exercise);
        if (said === targets) return undefined;
        const table = cases.map((bits, i) => `${bits.join(' ')}   ${said[i]}   ${targets[i]}`);
        return {
          en: ['a b c   yours, right', ...table].join('\n'),
          zh: ['a b c   你的，正确的', ...table].join('\n'),
        };
      },
      {
        en: 'The three bits count alike: nothing in the rule tells them apart.',
        zh: '三个二进制位作用相同：规则并不区分它们。',
      },
      {
        en: 'With u = v = w = 1 the sum is 0, 1, 2 or 3, plus k. It must be above 0 from 2 on.',
        zh: '取 u = v = w = 1，和就是 0、1、2 或 3，再加 k。从 2 开始要大于 0。',
      },
    ),
    must(
      { en: 'in 11...1 + 1 the carry goes all the way', zh: '在 11...1 + 1 里，进位一直传到头' },
      (exercise) => wrongAt(along(exercise, 1, 1), (c) => c > 0.99),
      {
        en: 'The rule is right. But what it says comes back as c, and should be nearly 1. Double all four.',
        zh: '规则对了。但它说的话会作为 c 传回来，应当非常接近 1。四个数都加倍试试。',
      },
      { en: 'Multiply all four by 10.', zh: '四个数都乘 10。' },
    ),
    must(
      {
        en: 'without a carry, and with a bit of 1 at each place, none comes up',
        zh: '没有进位时，每一位都有一个 1，也不会冒出进位',
      },
      (exercise) => wrongAt(along(exercise, 0, 1), (c) => c < 0.01),
      {
        en: 'One bit alone must lie as far below 0 as two lie above it.',
        zh: '只有一个 1 时的和，要和有两个 1 时的和一样远离 0。',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That is OR: one bit of 1 is enough for it.',
        zh: '这是“或”：有一个 1 就够了。',
      },
      answer: { carry: () => [10, 10, 10, -5] },
      is: saysRule('01111111'),
    },
    {
      says: { en: 'That is AND: it wants all three.', zh: '这是“与”：它要三个都是 1。' },
      answer: { carry: () => [10, 10, 10, -25] },
      is: saysRule('00000001'),
    },
    {
      says: {
        en: 'It has no memory: what it said before does not count.',
        zh: '它没有记忆：前一位说了什么，不起作用。',
      },
      answer: { carry: () => [10, 10, 0, -15] },
      is: ({ carry }) => carry()[2] === 0,
    },
    {
      says: {
        en: 'It only repeats what it said before, whatever the bits are.',
        zh: '它只重复前一位说的话，不管 a 和 b 是什么。',
      },
      answer: { carry: () => [1, 1, 20, -10] },
      is: saysRule('01010101'),
    },
    {
      says: {
        en: 'Two bits of 1 give exactly 0: neither yes nor no.',
        zh: '两个 1 时，和正好是 0：不是有，也不是没有。',
      },
      answer: { carry: () => [10, 10, 10, -20] },
      is: (exercise) => bit(fire(exercise, 1, 1, 0)) === '½',
    },
  ],
  done: {
    en:
      'A weight from a neuron to itself is a memory. The article gives sixteen neurons such ' +
      'weights, 256 of them, and lets training find out what is worth remembering.',
    zh:
      '神经元连到自己的权重，就是记忆。文章给了十六个神经元 256 个这样的权重，该记住什么，' +
      '由训练去找。',
  },
});

export default check;
