import { type Calculation, calculation, printed } from '@retrace/lesson';
import { drawn } from './addition.ts';
import { bits } from './additions.ts';
import { printouts } from './printouts.ts';

/** The bits of a number, the highest first. */
const bitsOf = (value: number): number[] =>
  Array.from(value.toString(2).padStart(bits, '0'), Number);

/** What the network should say at each printout: the sum of the two numbers that were drawn. */
export const trueSums: Calculation = calculation({
  slug: 'true-sums',
  title: { en: 'The sums of the numbers that are drawn', zh: '抽到的两个数之和' },
  printed: printouts.map(({ step, truth }) =>
    printed(
      { en: `step ${step}: true bits`, zh: `第 ${step} 步：正确的各位` },
      Array.from(truth),
      () => bitsOf(drawn[step].a + drawn[step].b),
    ),
  ),
});
