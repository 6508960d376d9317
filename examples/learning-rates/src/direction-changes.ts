import { type Calculation, calculation, printed, startRun, type Training } from '@retrace/lesson';
import { fourNeurons } from './four-neurons.ts';

/** As printed: for each alpha the twelve numbers of W1, row by row, and the four of W2. */
const figures = [
  '0 0 0 0 0 0 0 0 1 0 1 1 1 1 0 1',
  '1 1 0 0 2 0 0 2 4 2 1 1 2 1 0 1',
  '1 1 0 0 2 0 0 2 4 2 1 1 2 1 0 1',
  '1 1 0 0 2 0 0 2 4 2 1 1 2 1 0 1',
  '7 19 2 6 7 2 0 22 19 26 9 17 22 15 4 15',
  '8 7 3 2 13 8 2 4 16 13 12 8 13 11 12 10',
  '3 2 4 1 1 2 2 1 6 6 4 1 7 7 7 3',
];

/** How often the derivative by each weight changes its sign from one iteration to the next. */
function directionChanges(program: Training): readonly number[] {
  let before = new Float64Array();
  let changes: number[] = [];
  const run = startRun(program, {
    observe(gradient, step) {
      if (step === 0) {
        before = gradient.slice();
        changes = Array.from(gradient, () => 0);
      }
      for (let i = 0; i < gradient.length; i++) {
        if (gradient[i] > 0 !== before[i] > 0) changes[i]++;
        before[i] = gradient[i];
      }
    },
  });
  run.advance(run.epochs);
  return changes;
}

export const directions: Calculation = calculation({
  slug: 'direction-changes',
  title: {
    en: 'How often each derivative changes its sign',
    zh: '每个导数变号多少次',
  },
  printed: figures.map((line, i) =>
    printed<void>(
      {
        en: `${fourNeurons[i].slug}: changes of direction, W1 and W2`,
        zh: `${fourNeurons[i].slug}：W1 和 W2 的变向次数`,
      },
      line.split(' '),
      () => directionChanges(fourNeurons[i]),
    ),
  ),
});
