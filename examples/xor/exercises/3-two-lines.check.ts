import { type Check, defineCheck, givesNumbers, must } from '@retrace/exercise';
import { startRun } from '@retrace/lesson';
import * as solution from '../solutions/3-two-lines.ts';
import { threeLayerJs } from '../src/three-layer-js.ts';
import type * as Exercise from './3-two-lines.ts';
import { answers, fire, says, truthTable, worst } from './four-points.ts';

const targets = [0, 1, 1, 0];

/** The answers of both hidden neurons, and of the network. */
function yours(exercise: typeof Exercise): { h1: number[]; h2: number[]; y: number[] } {
  const h1 = answers((a, b) => fire(exercise.hidden1(), a, b));
  const h2 = answers((a, b) => fire(exercise.hidden2(), a, b));
  return { h1, h2, y: h1.map((h, i) => fire(exercise.output(), h, h2[i])) };
}

/** How far the article's network is off at worst, after its training. */
function ofTheArticle(): number {
  const run = startRun(threeLayerJs);
  return worst([...run.last().outputs.data], targets).distance;
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'XOR with two lines, by hand',
  steps: [
    givesNumbers('hidden1() gives three numbers', 3, (e) => e.hidden1(), 'They are u1, v1, c1.'),
    givesNumbers('hidden2() gives three numbers', 3, (e) => e.hidden2(), 'They are u2, v2, c2.'),
    givesNumbers('output() gives three numbers', 3, (e) => e.output(), 'They are p, q, r.'),
    must(
      'it says XOR',
      (exercise) => {
        const { h1, h2, y } = yours(exercise);
        return says(y, targets) ? undefined : truthTable({ h1, h2, y, XOR: targets });
      },
      'First the hidden neurons: each can say any rule that one line can draw, as in exercise 1. ' +
        'Then the output: it sees nothing but h1 and h2.',
    ),
    must(
      "it beats the article's network after 1,000 epochs",
      (exercise) => {
        const { point, distance } = worst(yours(exercise).y, targets);
        return distance < ofTheArticle()
          ? undefined
          : `for ${point} it is off by ${distance.toFixed(4)}; the article by ${ofTheArticle().toFixed(4)}`;
      },
      'The lines are right. Make all three neurons surer: the hidden ones, too, or the output ' +
        'gets to see halves.',
    ),
  ],
  mistakes: [
    {
      says: 'That is the opposite: it says 1 where both bits are the same. Turn p, q and r round.',
      answer: { ...solution, output: () => [-10, 10, 5] },
    },
    {
      says: 'The answer is what h1 says: "both" has to speak against it, and loudly enough.',
      answer: { ...solution, output: () => [10, 0, -5] },
    },
    {
      says: 'Both hidden neurons say the same; two equal neurons are worth one, and one is one line.',
      answer: { ...solution, hidden2: solution.hidden1 },
    },
    {
      says: 'The constant r is missing: where neither hidden neuron speaks, the output shrugs.',
      answer: { ...solution, output: () => [10, -10, 0] },
    },
  ],
  done:
    'Nine numbers, and you knew what you wanted. The network of eleven lines is told nothing but ' +
    'the answers, and finds its sixteen by itself.',
});

export default check;
