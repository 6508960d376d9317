import { describe, expect, it } from 'vitest';
import { calls, examplesOf } from '../testing/examples.ts';
import { namedLaws } from '../testing/named-laws.ts';
import * as schedules from './index.ts';
import type { Schedule } from './schedule.ts';

describe.each(examplesOf<Schedule>(schedules, calls.schedules))(
  'the schedule $title',
  (example) => {
    namedLaws(example);

    it('gives a finite rate for each step, the same one whenever it is asked', () => {
      const [schedule, other] = [example.make(), example.make()];
      const rates = Array.from({ length: 7 }, (_, k) => schedule.at(k));
      expect(rates.every(Number.isFinite)).toBe(true);
      expect(rates.map((_, k) => other.at(6 - k)).toReversed()).toEqual(rates);
    });
  },
);

describe('linearDecay({ from, fall, steps })', () => {
  it('is from - (fall k) / steps, in that order', () => {
    const schedule = schedules.linearDecay({ from: 1, fall: 0.9, steps: 100 });
    const steps = Array.from({ length: 100 }, (_, k) => k);
    expect([schedule.at(0), schedule.at(50)]).toEqual([1, 0.55]);
    expect(steps.map((k) => schedule.at(k))).toEqual(steps.map((k) => 1 - (0.9 * k) / 100));
    // Another order would be seen.
    expect(steps.map((k) => schedule.at(k))).not.toEqual(steps.map((k) => 1 - 0.9 * (k / 100)));
  });

  it.each([
    [{ from: 0, fall: 1, steps: 1 }, 'bad from: got 0; it must be a number greater than 0'],
    [{ from: 1, fall: -1, steps: 1 }, 'bad fall: got -1; it must be a number greater than 0'],
    [
      { from: 1, fall: 1, steps: 1.5 },
      'bad steps: got 1.5; it must be a whole number of at least 1',
    ],
    [
      { from: 1, fall: 2, steps: 1 },
      'falls below 0: got a fall of 2 from 1; it must not be greater',
    ],
  ])('refuses %o', (options, message) => {
    expect(() => schedules.linearDecay(options)).toThrow(new RangeError(`linearDecay: ${message}`));
  });
});
