import { gradientDescent, uniform } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { reproducesUnder } from './find-seed.ts';
import { printed, type PrintedValue } from './printed-value.ts';
import { training } from './program.ts';
import { type Run, startRun } from './run.ts';
import { example } from './testing/programs.ts';

describe('reproducesUnder(program, seed)', () => {
  it('finds the seed that an article did not print', () => {
    const run = startRun({ ...example, seed: 7 });
    const program = training({
      ...example,
      printed: [
        printed('first loss', run.at(0).loss.toFixed(2), (its: Run) => its.at(0).loss),
        printed('last loss', run.last().loss.toFixed(6), (its: Run) => its.last().loss),
      ],
    });
    const found = Array.from({ length: 20 }, (_, seed) => seed).filter((seed) =>
      reproducesUnder(program, seed),
    );
    expect(found).toEqual([7]);
  });

  it('stops at the first value that fails', () => {
    const measured: string[] = [];
    const value = (what: string, text: string): PrintedValue<Run> =>
      printed(what, text, () => {
        measured.push(what);
        return 1;
      });
    const values = [value('right', '1'), value('wrong', '2'), value('never', '1')];
    expect(reproducesUnder(training({ ...example, printed: values }), 1)).toBe(false);
    expect(measured).toEqual(['right', 'wrong']);
  });

  it('is false for a seed from which training leaves the finite numbers', () => {
    const program = training({
      ...example,
      initialize: uniform(-1, 1),
      optimizer: gradientDescent({ learningRate: 1e100 }),
      printed: [printed('last loss', '0', (run) => run.last().loss)],
    });
    expect(reproducesUnder(program, 1)).toBe(false);
  });

  it('passes on what is wrong with the program itself', () => {
    const values = [printed('loss', ['1', '2'], (run: Run) => run.at(0).loss)];
    expect(() => reproducesUnder(training({ ...example, printed: values }), 1)).toThrow(
      new RangeError("measure: wrong number of values for 'loss': measured 1; 2 are printed"),
    );
  });
});
