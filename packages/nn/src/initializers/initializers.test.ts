import { column, type Matrix, matrix, row, ShapeError } from '@retrace/linalg';
import { generators, type Rng } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { dense } from '../layers/dense.ts';
import { type Network, network } from '../network.ts';
import { calls, examplesOf } from '../testing/examples.ts';
import { recurrent } from '../layers/recurrent.ts';
import { namedLaws } from '../testing/named-laws.ts';
import * as initializers from './index.ts';
import type { Initializer } from './initializer.ts';

const { given, glorot, he, normal, uniform } = initializers;
const twoLayers = (): Network => network({ layers: [dense(2, 1), dense(1, 2, { bias: false })] });

/** Theta that was NaN, filled with what is drawn from one seed. */
function filled(initializer: Initializer, net: Network, rng: Rng = generators.numpy(1)): number[] {
  net.theta.fill(NaN);
  initializer.fill(net, rng);
  return [...net.theta];
}

const all = examplesOf<Initializer>(initializers, calls.initializers);

describe.each(all)('the initializer $title', (example) => {
  namedLaws(example);

  it('sets every parameter, the same ones from the same seed', () => {
    const first = filled(example.make(), twoLayers());
    expect(first).not.toContain(NaN);
    expect(filled(example.make(), twoLayers())).toEqual(first);
  });
});

const times = (n: number, draw: () => number): number[] => Array.from({ length: n }, draw);

describe('an initializer draws each parameter once, in the order of theta, and no more', () => {
  // Theta of dense(2, 3), dense(3, 1, { bias: false }) is W (6 numbers), b (3), W (3).
  it.each<[string, Initializer, (rng: Rng) => number[]]>([
    ['uniform', uniform(-1, 3), (rng) => times(12, () => -1 + 4 * rng.randomSample())],
    ['normal', normal(3, 0.5), (rng) => times(12, () => 3 + 0.5 * rng.standardNormal())],
    ['standard normal', normal(), (rng) => times(12, () => rng.standardNormal())],
    [
      'glorot: uniform within sqrt(6 / (inputs + outputs)), b is 0',
      glorot(),
      (rng) => {
        const draw = (limit: number) => () => rng.uniform(-limit, limit);
        return [...times(6, draw(Math.sqrt(6 / 5))), 0, 0, 0, ...times(3, draw(Math.sqrt(6 / 4)))];
      },
    ],
    [
      'he: normal with deviation sqrt(2 / inputs), b is 0',
      he(),
      (rng) => {
        const draw = (deviation: number) => () => deviation * rng.standardNormal();
        return [...times(6, draw(1)), 0, 0, 0, ...times(3, draw(Math.sqrt(2 / 3)))];
      },
    ],
  ])('%s', (_, initializer, draws) => {
    const net = network({ layers: [dense(2, 3), dense(3, 1, { bias: false })] });
    const [rng, other] = [generators.numpy(1), generators.numpy(1)];
    expect(filled(initializer, net, rng)).toEqual(draws(other));
    expect(rng.state()).toEqual(other.state());
  });
});

describe('glorot() and he()', () => {
  it('draw every matrix, whatever its name, and set every row of numbers to 0', () => {
    const net = network({ layers: [recurrent({ steps: 2, inputs: 2, hidden: 4 })] });
    for (const [initializer, limits] of [
      [glorot(), [1, Math.sqrt(6 / 8)]],
      [he(), [Infinity, Infinity]],
    ] as const) {
      filled(initializer, net);
      const { Wx, Wh, b } = net.parameters[0];
      [Wx, Wh].forEach(({ data }, k) => {
        expect(data.every((w) => w !== 0 && Math.abs(w) <= limits[k])).toBe(true);
      });
      expect([...b.data]).toEqual([0, 0, 0, 0]);
    }
  });
});

describe('uniform(low, high)', () => {
  it('gives the initial weights that the single-neuron article prints', () => {
    const net = network({ layers: [dense(3, 1, { bias: false })] });
    const printed = filled(uniform(-1, 1), net).map((weight) => weight.toFixed(8));
    expect(printed).toEqual(['-0.16595599', '0.44064899', '-0.99977125']);
  });
});

describe('given(values)', () => {
  const first = { W: column([1, -0]), b: row([3]) };
  const second = { W: row([4, 5]) };

  it('copies what an article prints, and draws nothing', () => {
    const [net, rng] = [twoLayers(), generators.numpy(1)];
    expect(filled(given([first, second]), net, rng)).toEqual([1, -0, 3, 4, 5]);
    expect(rng.state()).toEqual(generators.numpy(1).state());
    net.theta.fill(7);
    expect(first.W).toEqual(column([1, -0]));
  });

  it('says its values as lists', () => {
    expect(given([first, second]).options).toEqual({
      values: [{ W: [[1], [-0]], b: [[3]] }, { W: [[4, 5]] }],
    });
  });

  it.each<[string, Readonly<Record<string, Matrix>>[], Error]>([
    [
      'too few layers',
      [first],
      new ShapeError('given: wrong number of layers: got 1; the network has 2 with parameters'),
    ],
    [
      'a W that is transposed',
      [first, { W: column([4, 5]) }],
      new ShapeError('given: W of layer 2 with parameters does not fit: got 2x1; it must be 1x2'),
    ],
    [
      'a missing b',
      [{ W: column([1, 2]) }, second],
      new ShapeError(
        'given: b of layer 1 with parameters does not fit: got absent; it must be 1x1',
      ),
    ],
    [
      'a b where there is none',
      [first, { ...second, b: row([6, 7]) }],
      new ShapeError(
        'given: b of layer 2 with parameters does not fit: got 1x2; it must be absent',
      ),
    ],
    [
      'a NaN',
      [first, { W: matrix([[4, NaN]]) }],
      new RangeError(
        'given: W of layer 2 with parameters is not finite: got NaN; all values must be finite',
      ),
    ],
  ])('refuses %s, and writes nothing', (_, values, error) => {
    const net = twoLayers();
    expect(() => given(values).fill(net, generators.numpy(1))).toThrow(error);
    expect([...net.theta]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('parameters that are none', () => {
  it.each<[string, Initializer, string]>([
    [
      'bounds',
      uniform(1, NaN),
      'uniform: bad bounds: got 1 and NaN; low, high and high - low must be finite, and low at most high',
    ],
    [
      'deviations',
      normal(0, -1),
      'normal: bad parameters: got mean 0, standard deviation -1; both must be finite, and the standard deviation at least 0',
    ],
  ])('are refused before anything is written: %s', (_, initializer, message) => {
    const net = twoLayers();
    const fill = (): void => initializer.fill(net, generators.numpy(1));
    expect(fill).toThrow(RangeError);
    expect(fill).toThrow(message.replace(/^\w+/, ''));
    expect([...net.theta]).toEqual([0, 0, 0, 0, 0]);
  });
});
