import { type Training, training } from '@retrace/lesson';
import { dense } from '@retrace/nn';
import { accuracyClaim, checkpointsOf, names, printedOf, setupOf } from './chapter.ts';
import { size } from './images.ts';
import { dropoutPrintouts } from './printouts.ts';
import { halfBackDropout, reluOfSlopeOne } from './slips.ts';

const hidden = 100;
const setup = setupOf([
  dense(size, hidden, { bias: false }),
  reluOfSlopeOne(),
  halfBackDropout(hidden),
  dense(hidden, 10, { bias: false }),
]);

export const dropoutAsPrinted: Training = training({
  ...setup,
  names,
  slug: 'dropout',
  title: { en: '100 hidden neurons, half of them at a time', zh: '100 个隐藏神经元，每次只用一半' },
  epochs: 300,
  checkpoints: checkpointsOf(dropoutPrintouts),
  pictures: [],
  printed: printedOf(setup, dropoutPrintouts),
  claims: [accuracyClaim(setup, dropoutPrintouts)],
});
