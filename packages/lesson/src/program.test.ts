import { row } from '@retrace/linalg';
import { dense, given, gradientDescent, meanSquaredError } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { lossCurve, usualPictures } from './picture.ts';
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

  it('is the setup, with no figures, claims and stops and the usual pictures where none are given', () => {
    const program = training(setup);
    expect(program).toEqual({
      ...setup,
      kind: 'training',
      figures: [],
      claims: {},
      stops: [],
      pictures: usualPictures,
    });
    expect(Object.isFrozen(program)).toBe(true);
  });

  it('keeps those that are given', () => {
    const claims = { 'it ends': () => true };
    const parts = { claims, stops: [3], pictures: [lossCurve()] };
    expect(training({ ...setup, ...parts })).toMatchObject(parts);
  });
});

describe('calculation(setup)', () => {
  it('is the setup, with no figures, claims and pictures where none are given', () => {
    const program = calculation({ slug: 'curve', title: 'A curve' });
    expect(program).toEqual({
      kind: 'calculation',
      slug: 'curve',
      title: 'A curve',
      figures: [],
      claims: {},
      pictures: [],
    });
    expect(Object.isFrozen(program)).toBe(true);
  });
});
