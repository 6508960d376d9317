import { row } from '@retrace/linalg';
import { dense, given, gradientDescent, meanSquaredError } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { calculation, training } from './program.ts';

describe('training(setup)', () => {
  const setup = {
    slug: 'neuron',
    title: 'A neuron',
    seed: null,
    data: { x: row([1]), t: row([2]) },
    layers: [dense(1, 1, { bias: false })],
    initialize: given([{ W: row([3]) }]),
    loss: meanSquaredError,
    optimizer: gradientDescent({ learningRate: 1 }),
    epochs: 10,
    metric: meanSquaredError,
  };

  it('is the setup, with no figures, claims and stops where none are given', () => {
    const program = training(setup);
    expect(program).toEqual({ ...setup, kind: 'training', figures: [], claims: {}, stops: [] });
    expect(Object.isFrozen(program)).toBe(true);
  });

  it('keeps those that are given', () => {
    const claims = { 'it ends': () => true };
    expect(training({ ...setup, claims, stops: [3] })).toMatchObject({ claims, stops: [3] });
  });
});

describe('calculation(setup)', () => {
  it('is the setup, with no figures and claims where none are given', () => {
    const program = calculation({ slug: 'curve', title: 'A curve' });
    expect(program).toEqual({
      kind: 'calculation',
      slug: 'curve',
      title: 'A curve',
      figures: [],
      claims: {},
    });
    expect(Object.isFrozen(program)).toBe(true);
  });
});
