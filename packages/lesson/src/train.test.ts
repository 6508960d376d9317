import { column, type Matrix, row } from '@retrace/linalg';
import { given, gradientDescent, halfSumSquaredError, network, NonFiniteError } from '@retrace/nn';
import { dense, meanAbsoluteError } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { type Training, training } from './program.ts';
import { type Checkpoint, train } from './train.ts';

interface Sample {
  readonly x: number;
  readonly t: number;
  readonly learningRate: number;
}

/** y = w x + b, trained on one sample from w = b = 0. */
function neuron({ x, t, learningRate }: Sample): Training & { data: { x: Matrix; t: Matrix } } {
  const data = { x: row([x]), t: column([t]) };
  const program = training({
    slug: 'neuron',
    title: 'A neuron',
    seed: null,
    data,
    layers: [dense(1, 1)],
    initialize: given([{ W: row([0]), b: row([0]) }]),
    loss: halfSumSquaredError,
    optimizer: gradientDescent({ learningRate }),
    epochs: 4,
    metric: meanAbsoluteError,
  });
  return { ...program, data };
}

function checkpointsOf(sample: Sample, stops: readonly number[]): Checkpoint[] {
  const program = neuron(sample);
  return [...train(program, network(program.layers), program.data, stops)];
}

describe('train(program, network, data, stops)', () => {
  // The error begins with -4, and each step makes it 1 - 0.125 (1² + 1) = 3/4 as large;
  // w and b rise alike, by 0.125 of it.
  const sample = { x: 1, t: 4, learningRate: 0.125 };

  it('pauses at each stop, with all that one may want to know', () => {
    expect(checkpointsOf(sample, [0, 1, 3])).toEqual([
      {
        epoch: 0,
        loss: 4,
        losses: Float64Array.of(4),
        parameters: [{ W: row([0]), b: row([0]) }],
        outputs: row([0]),
      },
      {
        epoch: 1,
        loss: 3,
        losses: Float64Array.of(4, 3),
        parameters: [{ W: row([0.5]), b: row([0.5]) }],
        outputs: row([1]),
      },
      {
        epoch: 3,
        loss: 1.6875,
        losses: Float64Array.of(4, 3, 2.25, 1.6875),
        parameters: [{ W: row([1.15625]), b: row([1.15625]) }],
        outputs: row([2.3125]),
      },
    ]);
  });

  it('trains alike wherever it pauses', () => {
    const often = checkpointsOf(sample, [0, 1, 2, 3, 4, 5, 6, 7]);
    const once = checkpointsOf(sample, [7]);
    expect(once).toEqual(often.slice(-1));
  });

  it('stops where the outputs leave the finite numbers by the last step of all', () => {
    // w moves by x e = 1e260, which is finite; w x is not.
    const error = new NonFiniteError(
      'training: not finite in epoch 1: layer 1 (dense) has outputs that are infinite or NaN; a smaller learningRate or smaller inputs may keep them finite',
      1,
      1,
    );
    expect(() => checkpointsOf({ x: 1e160, t: 1e100, learningRate: 1 }, [0, 1])).toThrow(error);
  });
});
