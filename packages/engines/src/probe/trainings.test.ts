import { startRun } from '@retrace/lesson';
import { describe, expect, it } from 'vitest';
import { beginning, finalParameters, trainings } from './trainings.ts';

const parametersOf = (wanted: string): number[] =>
  trainings.flatMap(({ name, program }) => (name === wanted ? [...finalParameters(program)] : []));

describe('finalParameters(program)', () => {
  it('are the three weights that the article on the single neuron prints', () => {
    const printed = [10.08740896, -0.20695366, -4.83757835];
    const weights = parametersOf('single-neuron/neuron');
    expect(weights).toHaveLength(3);
    weights.forEach((weight, i) => expect(weight).toBeCloseTo(printed[i], 8));
  });

  it('are all weights and biases of a 2-2-1 network', () => {
    expect(parametersOf('gender-classifier/training')).toHaveLength(2 * 2 + 2 + 2 * 1 + 1);
  });
});

describe('beginning(program, products)', () => {
  const neuron = trainings.flatMap(({ name, program }) =>
    name === 'single-neuron/neuron' ? [program] : [],
  );

  it.each([
    [0, 1, 1],
    [3 * 3 + 2, 3, 1], // three weights, and not enough for four samples
    [4 * 3 * 100 + 11, 4, 100],
    [1e12, 4, 15_000],
  ])('of the single neuron, for %i products, has %i samples and %i epochs', (products, ...has) => {
    const [first] = neuron.map((program) => beginning(program, products));
    expect([startRun(first).data.x.rows, first.epochs]).toEqual(has);
  });
});
