import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed, startRun } from '@retrace/lesson';
import * as solution from '../solutions/2-best-line.ts';
import { descent } from '../src/gradient-descent.ts';
import type * as Exercise from './2-best-line.ts';

/** Targets and outputs after so many epochs. */
function trained(epochs: number): { t: number[]; y: number[] } {
  const run = startRun(descent, { epochs });
  return { t: [...run.data.t.data], y: [...run.last().outputs.data] };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'The best line, without steps',
  steps: [
    gives(
      printed('bestLine([1, 2, 3], [5, 7, 9])', ['2.0000000', '3.0000000'], ({ bestLine }) =>
        bestLine([1, 2, 3], [5, 7, 9]),
      ),
      'These three lie exactly on a line: t = 2 x + 3.',
    ),
    gives(
      printed('bestLine([0, 1, 5], [0, 2, 1])', ['0.071428571', '0.85714286'], ({ bestLine }) =>
        bestLine([0, 1, 5], [0, 2, 1]),
      ),
      'No line goes through these three. The means are 2 and 1; the sums are 1 and 14.',
    ),
    gives(
      printed('outputs against targets, after 300 epochs', ['0.9986', '-0.24'], ({ bestLine }) => {
        const { t, y } = trained(300);
        return bestLine(t, y);
      }),
      'The README has these two under "45 degrees". Here the targets are x, and the outputs t.',
    ),
    gives(
      printed(
        'outputs against targets, after 1,000 epochs',
        ['0.9993', '0.0026'],
        ({ bestLine }) => {
          const { t, y } = trained(1000);
          return bestLine(t, y);
        },
      ),
      'With patience the bias arrives, and the line passes nearer to the origin.',
    ),
  ],
  mistakes: [
    {
      says: 'The two are the other way round: the slope comes first.',
      answer: {
        bestLine: (x, t) => {
          const [slope, intercept] = solution.bestLine(x, t);
          return [intercept, slope];
        },
      },
    },
    {
      says: 'That takes no means away: it is the best line through the origin only.',
      answer: {
        bestLine: (x, t) => {
          const slope =
            sum(x.map((value, i) => value * t[i])) / sum(x.map((value) => value * value));
          return [slope, sum(t) / t.length - (slope * sum(x)) / x.length];
        },
      },
    },
    {
      says: 'That goes from the first point to the last, and does not ask those between.',
      answer: {
        bestLine: (x, t) => {
          const last = x.length - 1;
          const slope = (t[last] - t[0]) / (x[last] - x[0]);
          return [slope, t[0] - slope * x[0]];
        },
      },
    },
    {
      says: 'The slope is right. The intercept is where the line is at x = 0, not at the mean.',
      answer: { bestLine: (x, t) => [solution.bestLine(x, t)[0], sum(t) / t.length] },
    },
    {
      says: 'That is the line of x by t: the spread below is that of t, and should be that of x.',
      answer: {
        bestLine: (x, t) => {
          const slope = 1 / solution.bestLine(t, x)[0];
          return [slope, sum(t) / t.length - (slope * sum(x)) / x.length];
        },
      },
    },
  ],
  done:
    'That is least squares for one input; packages/linalg/src/least-squares.ts does it for any ' +
    'number of them. Nearly all of the 0.24 was bias, still on its way.',
});

export default check;
