import { startRun, type Training } from '@retrace/lesson';
import { NonFiniteError, sigmoid, type Site } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { slipsThatGive } from './slips-that-give.ts';
import { neuron } from './testing/neuron.ts';
import { applicable } from './trials.ts';

/** The neuron with another slope of its sigmoid, as somebody writes it. */
function withSlope(slope: (y: number) => number): Training {
  const layer = {
    ...sigmoid(),
    backward: ({ y, dy, dx }: Site) =>
      dx?.data.forEach((_, i, dz) => (dz[i] = dy.data[i] * slope(y.data[i]))),
  };
  return { ...neuron, layers: [neuron.layers[0], layer] };
}

const named = (program: Training): string[] =>
  slipsThatGive(neuron, startRun(program)).map(({ name }) => name);

/** Some of the neuron's slips, with the program that has it. */
const some = applicable(neuron).flatMap((slip, i) => {
  const program = i % 8 === 0 ? slip.apply(neuron) : undefined;
  return program ? [{ ...slip, program }] : [];
});

describe('slipsThatGive(program, run)', () => {
  it('names the slip that somebody made in a function of their own', () => {
    expect(named(withSlope((y) => 1 - y))).toEqual(['slope-1-minus-y-alone']);
    expect(named(withSlope((y) => 2 * (y * (1 - y))))).toEqual([
      'learning-rate-twice',
      'loss-sum-squared-error',
    ]);
    expect(named({ ...neuron, epochs: neuron.epochs - 1 })).toEqual(['epochs-one-fewer']);
  });

  it('names it, too, where the order of operations moves the last bits', () => {
    expect(named(withSlope((y) => 2 * y - 2 * y * y))).toEqual([
      'learning-rate-twice',
      'loss-sum-squared-error',
    ]);
  });

  it.each(some)('names $name where it was made', ({ name, program }) => {
    expect(named(program)).toContain(name);
  });

  it('names none where the program itself gives the same', () => {
    expect(named(neuron)).toEqual([]);
    expect(named(withSlope((y) => y * (1 - y)))).toEqual([]);
  });

  it.each([
    ['something else', (y: number) => y * y],
    ['a slip but for the seventh digit', (y: number) => (1 - y) * (1 + 1e-7)],
    ['a slip but for one case', (y: number) => (y > 0.9 ? 0.1 : 1 - y)],
  ])('names none in %s', (_, slope) => {
    expect(named(withSlope(slope))).toEqual([]);
  });

  it('passes it on that a run leaves the finite numbers', () => {
    expect(() => named(withSlope(() => Infinity))).toThrow(NonFiniteError);
  });
});
