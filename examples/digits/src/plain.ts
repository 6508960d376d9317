import { lossCurve, type Training, training } from '@retrace/lesson';
import { dense } from '@retrace/nn';
import { accuracyClaim, checkpointsOf, names, printedOf, setupOf } from './chapter.ts';
import { size } from './images.ts';
import { plainPrintouts } from './printouts.ts';
import { reluOfSlopeOne } from './slips.ts';

const hidden = 40;
const setup = setupOf([
  dense(size, hidden, { bias: false }),
  reluOfSlopeOne(),
  dense(hidden, 10, { bias: false }),
]);

export const plain: Training = training({
  ...setup,
  names,
  slug: 'plain',
  title: { en: '40 hidden neurons, 350 passes', zh: '40 个隐藏神经元，350 遍' },
  epochs: 350,
  checkpoints: checkpointsOf(plainPrintouts),
  pictures: [
    lossCurve({
      title: {
        en: 'On the images that it sees, it gets better and better',
        zh: '在见过的图片上，它越来越好',
      },
    }),
  ],
  printed: printedOf(setup, plainPrintouts),
  claims: [accuracyClaim(setup, plainPrintouts)],
});
