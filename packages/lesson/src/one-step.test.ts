import { column, row } from '@retrace/linalg';
import { dense, given, gradientDescent, halfSumSquaredError, identity } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { oneStep } from './one-step.ts';
import { startRun } from './run.ts';
import { example } from './testing/programs.ts';

describe('oneStep(program, { epoch, batch })', () => {
  it('tells a step by hand: y = 2 · 3 + 1, e = 7 - 5, dW = 3 · 2', () => {
    const step = oneStep({
      seed: null,
      data: { x: row([3]), t: row([5]) },
      layers: [dense(1, 1), identity()],
      initialize: given([{ W: row([2]), b: row([1]) }]),
      loss: halfSumSquaredError,
      optimizer: gradientDescent({ learningRate: 0.5 }),
      epochs: 1,
    });
    expect(step).toEqual({
      x: row([3]),
      t: row([5]),
      loss: 2,
      layers: [
        {
          name: 'dense',
          formula: { forward: 'z = x W + b', backward: 'dW = xᵀ dz, dx = dz Wᵀ' },
          y: row([7]),
          dy: row([2]),
          parameters: { W: row([2]), b: row([1]) },
          gradients: { W: row([6]), b: row([2]) },
          after: { W: row([-1]), b: row([0]) },
        },
        {
          name: 'identity',
          formula: { forward: 'y = z', backward: 'dz = dy' },
          y: row([7]),
          dy: row([2]),
          parameters: {},
          gradients: {},
          after: {},
        },
      ],
    });
  });

  it('begins where a run is after so many epochs, and ends where it goes on to', () => {
    const program = { ...example, batchSize: 3 };
    const run = startRun(program);
    const [{ parameters, after }] = oneStep(program, { epoch: 10 }).layers;
    expect(parameters).toEqual(run.at(10).parameters[0]);
    run.advance(1);
    expect(after).toEqual(run.look().parameters[0]);
  });

  it('takes the sample that is asked for where a step sees one', () => {
    expect(oneStep(example, { batch: 2 })).toMatchObject({ x: row([0, 1]), t: column([3]) });
  });

  it.each([
    [{ epoch: 101 }, 'no such epoch: got 101; a whole number from 0 to 100 is needed'],
    [{ epoch: -1 }, 'no such epoch: got -1'],
    [{ batch: 3 }, 'no such batch: got 3; a whole number from 0 to 2 is needed'],
    [{ batch: -1 }, 'no such batch: got -1'],
    [{ batch: 0.5 }, 'no such batch: got 0.5'],
  ])('rejects %j', (options, message) => {
    expect(() => oneStep(example, options)).toThrow(message);
  });
});
