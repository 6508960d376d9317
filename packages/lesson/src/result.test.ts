import { describe, expect, it } from 'vitest';
import { printed } from './figure.ts';
import { calculation, training } from './program.ts';
import { example } from './programs.ts';
import { allHold, resultOfCalculation, resultOfTraining } from './result.ts';
import { startRun } from './run.ts';

describe('resultOfTraining(program, run) and resultOfCalculation(program)', () => {
  it('hold figures and claims of a training against its run', () => {
    const program = training({
      ...example,
      figures: [printed('epochs', '100', (run) => run.last().epoch)],
      claims: { 'the loss falls': (run) => run.last().loss < run.at(0).loss },
    });
    expect(resultOfTraining(program, startRun(program))).toEqual({
      figures: [
        { what: 'epochs', printed: '100', measured: 100, rounding: 'nearest', holds: true },
      ],
      claims: [{ says: 'the loss falls', holds: true }],
    });
  });

  it('compute what needs no training', () => {
    const program = calculation({
      slug: 'sum',
      title: 'A sum',
      figures: [printed('1 + 1', '3', () => 1 + 1)],
      claims: { 'one is less than two': () => 1 < Number('2') },
    });
    expect(resultOfCalculation(program)).toEqual({
      figures: [{ what: '1 + 1', printed: '3', measured: 2, rounding: 'nearest', holds: false }],
      claims: [{ says: 'one is less than two', holds: true }],
    });
  });
});

describe('allHold(result)', () => {
  const figure = {
    what: 'w',
    printed: '1',
    measured: 1,
    rounding: 'nearest',
    holds: true,
  } as const;
  const claim = { says: 'w is 1', holds: true };

  it.each([
    [{ figures: [], claims: [] }, true],
    [{ figures: [figure], claims: [claim] }, true],
    [{ figures: [figure, { ...figure, holds: false }], claims: [claim] }, false],
    [{ figures: [figure], claims: [{ ...claim, holds: false }, claim] }, false],
  ])('of %j is %j', (result, expected) => {
    expect(allHold(result)).toBe(expected);
  });
});
