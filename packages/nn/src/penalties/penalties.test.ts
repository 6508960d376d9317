import { generators } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { dense } from '../layers/dense.ts';
import { network } from '../network.ts';
import { calls, examplesOf } from '../testing/examples.ts';
import { recurrent } from '../layers/recurrent.ts';
import { namedLaws } from '../testing/named-laws.ts';
import { arraysMade } from '../testing/arrays-made.ts';
import * as penalties from './index.ts';
import type { Penalty } from './penalty.ts';

const net = network({ layers: [dense(2, 2), dense(2, 3, { bias: 'frozen' })] });
const { theta, parts } = net;
generators.numpy(11).fillNormal(theta);

/** What a penalty makes of the loss's own gradient. */
function added(penalty: Penalty, own: Float64Array, values = theta, of = parts): number[] {
  const gradient = own.slice();
  const site = { theta: values, gradient, parts: of, memory: new Float64Array(0), step: 0 };
  expect(arraysMade(() => penalty.addGradient(site))).toBe(0);
  return [...gradient];
}

describe.each(examplesOf<Penalty>(penalties, calls.penalties))('the penalty $title', (example) => {
  namedLaws(example);
  const penalty = example.make();

  it('adds its derivative to the gradient, but for what is frozen', () => {
    const h = 1 / 131072; // 2^-17, as in gradientCheck
    const own = theta.map((_, i) => i);
    const gradient = added(penalty, own);
    for (const { start, end, frozen } of parts) {
      for (let i = start; i < end; i++) {
        const at = (value: number): number => penalty.value(theta.with(i, value), parts);
        const central = (at(theta[i] + h) - at(theta[i] - h)) / (2 * h);
        expect(Math.abs(gradient[i] - own[i] - (frozen ? 0 : central))).toBeLessThan(1e-8);
      }
    }
  });
});

describe('l2({ factor, parameters })', () => {
  it('is factor (S1 + S2), each S the sum of squares of one W', () => {
    // theta: W = 1 2 3 4, b = 5 6, W = 1 1 1 1 1 1, b = 7 7 7
    const values = Float64Array.of(1, 2, 3, 4, 5, 6, 1, 1, 1, 1, 1, 1, 7, 7, 7);
    const penalty = penalties.l2({ factor: 0.5 });
    expect(penalty.value(values, parts)).toBe(0.5 * (30 + 6));
    const own = new Float64Array(15).fill(100);
    expect(added(penalty, own, values)).toEqual([
      101, 102, 103, 104, 100, 100, 101, 101, 101, 101, 101, 101, 100, 100, 100,
    ]);
  });

  it('adds in the order of the contract: sums of their own, then (2 factor) w after the gradient', () => {
    const factor = 0.3;
    const [first, second] = [theta.subarray(0, 4), theta.subarray(6, 12)];
    const squares = (values: Float64Array): number => values.reduce((sum, w) => sum + w * w, 0);
    const penalty = penalties.l2({ factor });
    expect(penalty.value(theta, parts)).toBe(factor * (0 + squares(first) + squares(second)));
    const own = theta.map((w) => w / 3);
    const expected = own.map((g, i) =>
      i < 4 || (i > 5 && i < 12) ? g + 2 * factor * theta[i] : g,
    );
    expect(added(penalty, own)).toEqual([...expected]);
    // Other orders would be seen.
    expect(penalty.value(theta, parts)).not.toBe(
      factor * squares(Float64Array.of(...first, ...second)),
    );
    expect(penalty.value(theta, parts)).not.toBe(
      factor * squares(first) + factor * squares(second),
    );
  });

  it('takes parameters by name', () => {
    const layers = [recurrent({ steps: 1, inputs: 1, hidden: 1 })];
    const { parts: own } = network({ layers });
    const penalty = penalties.l2({ factor: 1, parameters: ['Wh', 'Wx'] });
    const values = Float64Array.of(2, 3, 5); // Wx, Wh, b
    expect(penalty.value(values, own)).toBe(4 + 9);
    expect(added(penalty, new Float64Array(3), values, own)).toEqual([4, 6, 0]);
  });

  it.each([
    [{ factor: 0 }, 'bad factor: got 0; it must be a number greater than 0'],
    [{ factor: NaN }, 'bad factor: got NaN; it must be a number greater than 0'],
    [
      { factor: 1, parameters: [] },
      'nothing to penalise: got no parameters; name at least one, such as W',
    ],
  ])('refuses %o', (options, message) => {
    expect(() => penalties.l2(options)).toThrow(new RangeError(`l2: ${message}`));
  });
});
