import { lossCurve, type Training, training } from '@retrace/lesson';
import { dense, dropout, relu } from '@retrace/nn';
import { setupOf } from './chapter.ts';
import { size } from './images.ts';

const hidden = 100;

/** Dropout as the textbooks have it, drawn by the same coins; not in the chapter. */
export const withoutSlips: Training = training({
  ...setupOf([
    dense(size, hidden, { bias: false }),
    relu(),
    dropout({ inputs: hidden, keep: 0.5, draw: 'randint' }),
    dense(hidden, 10, { bias: false }),
  ]),
  slug: 'without-slips',
  title: { en: 'Dropout without the two slips', zh: '改正两处笔误的 dropout' },
  epochs: 30,
  pictures: [lossCurve()],
});
