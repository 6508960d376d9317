import { randomState, type RandomState } from '@retrace/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dense } from '../layers/dense.ts';
import { tanh } from '../layers/tanh.ts';
import { network } from '../network.ts';
import type { Initializer } from './initializer.ts';
import { normal } from './normal.ts';
import { glorot, he } from './scaled.ts';
import { uniform } from './uniform.ts';

const layers = [dense(2, 3), tanh(), dense(3, 1, { bias: false })];

/** Draws outputs before inputs: each neuron's weights are drawn together. */
const neuronByNeuron: Initializer = ({ parameters }, rng) => {
  for (const { W, b } of parameters) {
    for (let j = 0; j < W.cols; j++) {
      for (let i = 0; i < W.rows; i++) W.data[i * W.cols + j] = rng.randomSample();
    }
    b?.data.fill(0.5);
  }
};

describe('an initializer', () => {
  it('may be a function of one’s own, for an article that draws in another order', () => {
    const net = network(layers);
    neuronByNeuron(net, randomState(1));
    const [a, b, c, d, e, f, ...rest] = Array.from(
      { length: 9 },
      (
        (rng) => () =>
          rng.randomSample()
      )(randomState(1)),
    );
    expect([...net.theta]).toEqual([a, c, e, b, d, f, 0.5, 0.5, 0.5, ...rest]);
  });

  it.each<[string, Initializer, number, (rng: RandomState) => number]>([
    ['uniform(-1, 1)', uniform(-1, 1), 12, (rng) => rng.uniform(-1, 1)],
    ['normal()', normal(), 12, (rng) => rng.normal()],
    ['glorot()', glorot(), 9, (rng) => rng.uniform(-1, 1)],
    ['he()', he(), 9, (rng) => rng.normal()],
  ])('%s draws once for each parameter that it draws, and no more', (_, initialize, n, draw) => {
    const [rng, counted] = [randomState(1), randomState(1)];
    initialize(network(layers), rng);
    for (let i = 0; i < n; i++) draw(counted);
    expect(rng.state()).toEqual(counted.state());
  });

  it.each<[string, Initializer]>([
    ['uniform(-1, 1)', uniform(-1, 1)],
    ['normal()', normal()],
    ['glorot()', glorot()],
    ['he()', he()],
    ['a function of one’s own', neuronByNeuron],
  ])('%s sets the same parameters from the same seed, whatever stood there', (_, initialize) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4294967295 }), (seed) => {
        const [one, other] = [network(layers), network(layers)];
        other.theta.fill(NaN);
        initialize(one, randomState(seed));
        initialize(other, randomState(seed));
        expect(one.theta).toEqual(other.theta);
      }),
    );
  });
});
