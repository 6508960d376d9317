import { type Calculation, calculation, claim } from '@retrace/lesson';
import { holdsWithTheBiasFirst } from './backpropagation.ts';
import { holdsInTheArticlesOrder } from './logistic-regression.ts';

/** Why the last digits differ: the article adds, and multiplies, in another order. */
export const orderOfSummation: Calculation = calculation({
  slug: 'order-of-summation',
  title: { en: 'Where the last digits come from', zh: '最后几位从哪里来' },
  claims: [
    claim(
      {
        en: 'in the order in which the article adds and multiplies, all digits of the logistic regression come out',
        zh: '按原文加法和乘法的次序，逻辑回归的每一位都对得上',
      },
      holdsInTheArticlesOrder,
    ),
    claim(
      {
        en: 'with the bias first in each sum, all digits of all four neurons come out',
        zh: '求和时先加偏置，四个神经元的每一位都对得上',
      },
      holdsWithTheBiasFirst,
    ),
  ],
});
