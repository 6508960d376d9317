import { type Check, defineCheck, givesNumbers, must } from '@retrace/exercise';
import { startRun } from '@retrace/lesson';
import { twoLayer } from '../src/two-layer.ts';
import type * as Exercise from './1-one-line.ts';
import { answers, fire, says, truthTable, worst } from './four-points.ts';

const targets = [0, 0, 0, 1];
const yours = ({ and }: typeof Exercise): number[] => answers((a, b) => fire(and(), a, b));

/** How far the article's neuron is off at worst, after its training. */
function ofTheArticle(): number {
  const run = startRun(twoLayer);
  return worst([...run.at(9999).outputs.data], [...run.data.t.data]).distance;
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'AND with one neuron, by hand',
  steps: [
    givesNumbers('and() gives three numbers', 3, ({ and }) => and(), 'They are u, v and c.'),
    must(
      'it says AND',
      (exercise) => {
        const y = yours(exercise);
        return says(y, targets) ? undefined : truthTable({ 'you say': y, AND: targets });
      },
      'It says 1 where u a + v b + c is above 0. Work out the four sums: they are c, v + c, ' +
        'u + c and u + v + c.',
    ),
    must(
      "it is as sure as the article's neuron after 10,000 epochs",
      (exercise) => {
        const { point, distance } = worst(yours(exercise), targets);
        return distance <= ofTheArticle()
          ? undefined
          : `for ${point} it is off by ${distance.toFixed(4)}; the article by ${ofTheArticle().toFixed(4)}`;
      },
      'The line is right. What happens to the sums, and what to the line, if you double all three?',
    ),
  ],
  mistakes: [
    { says: 'That is OR: one bit is enough for it.', answer: { and: () => [10, 10, -5] } },
    {
      says: 'That is AND turned round: it says 0 where AND says 1. Turn every sign.',
      answer: { and: () => [-10, -10, 15] },
    },
    {
      says: 'It never says yes: even both bits do not outweigh the constant.',
      answer: { and: () => [1, 1, -5] },
    },
    {
      says: 'It always says yes: the constant should speak against it.',
      answer: { and: () => [10, 10, 5] },
    },
    {
      says: 'Only the first bit counts here.',
      answer: { and: () => [10, 1, -5] },
    },
    {
      says: 'Only the second bit counts here.',
      answer: { and: () => [1, 10, -5] },
    },
    {
      says: 'With both bits the sum is exactly 0: the point lies on the line.',
      answer: { and: () => [10, 10, -20] },
    },
  ],
  done:
    'Training finds such numbers, too: 8.02, 8.02 and -12.1, as the README says under "Sixteen ' +
    'rules". There it goes on to a rule that no three numbers can say.',
});

export default check;
