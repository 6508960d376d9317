import { claim, lossCurve, type Training, training } from '@retrace/lesson';
import { dense, dropout, relu } from '@retrace/nn';
import { names, setupOf } from './chapter.ts';
import { size } from './images.ts';
import { dropoutPrintouts } from './printouts.ts';

const hidden = 100;
const [error290] = dropoutPrintouts[29].training;

/** Dropout as the textbooks have it, drawn by the same coins; not in the chapter. */
export const withoutSlips: Training = training({
  names,
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
  claims: [
    claim(
      {
        en: 'the error of pass 20 is already below what the chapter prints of pass 290',
        zh: '第 20 遍的误差已经小于书上印的第 290 遍的误差',
      },
      // Of all 1,000 images, in the epoch that is pass 20.
      (run) => run.last().losses[21] / 1000 < Number(error290),
    ),
  ],
});
