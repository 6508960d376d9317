import { type Calculation, calculation, printed } from '@retrace/lesson';
import { network } from '@retrace/nn';
import { layers } from './training.ts';

export const parameterCount: Calculation = calculation({
  slug: 'parameters',
  title: { en: 'How many numbers it learns', zh: '要学的数有多少个' },
  printed: [
    printed(
      { en: 'number of parameters', zh: '参数个数' },
      '337',
      () => network({ layers }).theta.length,
    ),
  ],
});
