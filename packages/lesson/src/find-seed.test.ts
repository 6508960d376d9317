import { gradientDescent, uniform } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { printed } from './figure.ts';
import { reproducesUnder } from './find-seed.ts';
import { training } from './program.ts';
import { example } from './programs.ts';
import { startRun, type TrainingRun } from './run.ts';

const lossUnder = (seed: number): string => startRun(example, { seed }).last().loss.toFixed(6);

describe('reproducesUnder(program, seed)', () => {
  it('finds the seed that an article did not print', () => {
    const figures = [
      printed(
        'first loss',
        startRun(example, { seed: 7 }).at(0).loss.toFixed(2),
        (run: TrainingRun) => run.at(0).loss,
      ),
      printed('last loss', lossUnder(7), (run: TrainingRun) => run.last().loss),
    ];
    const program = training({ ...example, figures });
    const found = Array.from({ length: 20 }, (_, seed) => seed).filter((seed) =>
      reproducesUnder(program, seed),
    );
    expect(found).toEqual([7]);
  });

  it('stops at the first figure that fails', () => {
    const measured: string[] = [];
    const figure = (what: string, text: string): ReturnType<typeof printed> =>
      printed(what, text, () => {
        measured.push(what);
        return 1;
      });
    const figures = [figure('right', '1'), figure('wrong', '2'), figure('never', '1')];
    expect(reproducesUnder(training({ ...example, figures }), 1)).toBe(false);
    expect(measured).toEqual(['right', 'wrong']);
  });

  it('is false for a seed from which training leaves the finite numbers', () => {
    const program = training({
      ...example,
      initialize: uniform(-1, 1),
      optimizer: gradientDescent({ learningRate: 1e100 }),
      figures: [printed('last loss', '0', (run) => run.last().loss)],
    });
    expect(reproducesUnder(program, 1)).toBe(false);
  });

  it('passes on what is wrong with the program itself', () => {
    const figures = [printed('loss', ['1', '2'], (run: TrainingRun) => run.at(0).loss)];
    expect(() => reproducesUnder(training({ ...example, figures }), 1)).toThrow(
      new RangeError(
        "measureFigures: wrong number of values for 'loss': measured 1; 2 are printed",
      ),
    );
  });
});
