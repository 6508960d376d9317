import { column, matrix, row, view } from '@retrace/linalg';
import {
  dense,
  given,
  gradientDescent,
  halfSumSquaredError,
  type Layer,
  meanAbsoluteError,
  NonFiniteError,
  sigmoid,
} from '@retrace/nn';
import { randomState } from '@retrace/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Training, training } from './program.ts';
import { type Runnable, startRun } from './run.ts';
import { example } from './testing/programs.ts';

const seeds = fc.integer({ min: 0, max: 4294967295 });

/** A program, and how many forward passes it has made so far. */
function counted(change: Partial<Training> = {}): { program: Training; passes: () => number } {
  let passes = 0;
  const first = example.layers[0];
  const layer: Layer = {
    ...first,
    forward(site) {
      passes++;
      first.forward(site);
    },
  };
  return { program: training({ ...example, ...change, layers: [layer] }), passes: () => passes };
}

describe('startRun(program)', () => {
  it('draws the first parameters, and waits to be asked', () => {
    const { program, passes } = counted();
    const run = startRun(program);
    const rng = randomState(1);
    const [v, w, b] = Array.from({ length: 3 }, () => rng.uniform(-1, 1));
    expect(passes()).toBe(0);
    expect([run.seed, run.epochs, run.epoch, run.data]).toEqual([1, 100, 0, example.data]);
    expect(run.at(0).parameters).toEqual([{ W: matrix([[v], [w]]), b: row([b]) }]);
  });

  it('draws the data before the parameters, from the same generator', () => {
    const run = startRun({
      ...example,
      seed: 7,
      data(rng) {
        const x = view(new Float64Array(4), 2, 2);
        rng.fillNormal(x.data);
        return { x, t: matrix([[1], [2]]) };
      },
    });
    const rng = randomState(7);
    const x = Array.from({ length: 4 }, () => rng.normal());
    const W = Array.from({ length: 2 }, () => rng.uniform(-1, 1));
    expect([...run.data.x.data]).toEqual(x);
    expect([...run.at(0).parameters[0].W.data]).toEqual(W);
  });

  it('gives the same bits from the same seed, and others from another', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, other) => {
        fc.pre(seed !== other);
        const program = { ...example, epochs: 5, checkpoints: [] };
        const last = startRun({ ...program, seed }).last();
        expect(startRun({ ...program, seed }).last()).toEqual(last);
        expect(startRun({ ...program, seed: other }).last()).not.toEqual(last);
      }),
    );
  });

  it('keeps what the program asks for, and what the options do', () => {
    const program = { ...example, epochs: 10, checkpoints: [3, 8] };
    expect(startRun(program, { checkpoints: [7, 11] }).checkpoints).toEqual([
      0, 1, 2, 3, 5, 7, 8, 10,
    ]);
  });

  it.each<[Partial<Runnable>, string]>([
    [{ seed: -1 }, 'bad seed: got -1'],
    [{ seed: NaN }, 'bad seed: got NaN'],
    [{ epochs: -1 }, 'bad epoch: got -1'],
    [{ epochs: 0.5 }, 'bad epoch: got 0.5'],
    [{ checkpoints: [1.5] }, 'bad epoch: got 1.5'],
    [{ seed: null }, 'draws random numbers: got seed null'],
  ])('rejects %j', (change, message) => {
    expect(() => startRun({ ...example, ...change })).toThrow(message);
    expect(() => startRun({ ...example, ...change })).toThrow(RangeError);
  });
});

describe('a run', () => {
  it('trains no further than it is asked to look, and never twice', () => {
    const run = startRun(example);
    const tenth = run.at(10);
    expect([tenth.epoch, run.epoch]).toEqual([10, 10]);
    expect(run.at(5).epoch).toBe(5);
    expect(run.at(10)).toBe(tenth);
    expect(run.epoch).toBe(10);
    run.advance(7);
    expect(run.epoch).toBe(17);
    run.advance(1000);
    expect(run.epoch).toBe(100);
    expect(run.last().epoch).toBe(100);
  });

  it('ends at the same bits, however it gets there', () => {
    const last = startRun(example).last();
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 20 }), fc.boolean(), (leaps, looks) => {
        const run = startRun(example);
        for (const leap of leaps) {
          run.advance(leap);
          if (looks) run.look();
        }
        expect(run.last()).toEqual(last);
      }),
    );
  });

  it('runs forward once per epoch where a step sees all data at once', () => {
    const { program, passes } = counted({ batchSize: 3, epochs: 50 });
    const run = startRun(program);
    run.last();
    run.look();
    expect(passes()).toBe(51);
  });

  it('leaves a checkpoint as it is while it trains on, but not what it is looked at with', () => {
    const run = startRun(example);
    const kept = JSON.stringify(run.at(2));
    const now = run.look();
    const seen = JSON.stringify(now);
    expect(seen).toBe(kept);
    run.last();
    expect(JSON.stringify(run.at(2))).toBe(kept);
    expect(JSON.stringify(now)).not.toBe(seen);
  });

  it('knows the loss after each epoch: that of a run of so many epochs', () => {
    const { losses } = startRun({ ...example, epochs: 12 }).last();
    expect(losses.length).toBe(13);
    for (let epochs = 0; epochs <= 12; epochs++) {
      expect(losses[epochs]).toBe(startRun({ ...example, epochs }).last().loss);
    }
  });

  it('has all that one may want to know: a neuron whose error shrinks by a quarter', () => {
    // The error begins with -4, and each step makes it 1 - 0.125 (1² + 1) = 3/4 as large;
    // w and b rise alike, by 0.125 of it.
    const run = startRun({
      seed: null,
      data: { x: row([1]), t: column([4]) },
      layers: [dense(1, 1)],
      initialize: given([{ W: row([0]), b: row([0]) }]),
      loss: halfSumSquaredError,
      optimizer: gradientDescent({ learningRate: 0.125 }),
      metric: meanAbsoluteError,
      epochs: 3,
    });
    expect(run.at(1)).toEqual({
      epoch: 1,
      loss: 3,
      losses: Float64Array.of(4, 3),
      parameters: [{ W: row([0.5]), b: row([0.5]) }],
      outputs: row([1]),
    });
    expect(run.last()).toEqual({
      epoch: 3,
      loss: 1.6875,
      losses: Float64Array.of(4, 3, 2.25, 1.6875),
      parameters: [{ W: row([1.15625]), b: row([1.15625]) }],
      outputs: row([2.3125]),
    });
  });

  it('has no loss at epoch 0 where the loss is summed while an epoch runs', () => {
    const run = startRun({ ...example, running: true, epochs: 2 });
    expect(run.at(0).loss).toBeNaN();
    const [, first, second] = run.last().losses;
    expect(second).toBeLessThan(first);
    expect(run.last().loss).toBe(second);
  });

  it('shows each gradient before the parameters move', () => {
    const seen: number[] = [];
    const run = startRun(example, { observe: (gradient) => seen.push(gradient[0]) });
    const before = run.at(0).parameters[0].W.data[0];
    run.advance(1);
    expect(seen.length).toBe(3);
    const [first] = seen;
    const { data } = startRun({ ...example, batchSize: 3, epochs: 1 });
    expect(data).toBe(example.data);
    expect(before - 0.01 * first).not.toBe(before);
  });

  it('answers what it has not seen, after all epochs or after some', () => {
    const run = startRun({ ...example, epochs: 5 });
    const { x } = run.data;
    expect(run.predict(x)).toEqual(run.last().outputs);
    expect(run.predict(x, 2)).toEqual(run.at(2).outputs);
    expect(run.predict(row([0, 0]))).toEqual(run.last().parameters[0].b); // 0 W + b
    expect(() => run.predict(row([1]))).toThrow('predict: x does not fit the network');
    expect(() => run.predict(x, 4)).toThrow('at: no checkpoint at this epoch');
  });

  it('needs no dense layer first', () => {
    const run = startRun({ ...example, layers: [sigmoid(), dense(2, 1)], epochs: 3 });
    expect(run.last().loss).toBeLessThan(run.at(0).loss);
  });

  it('is at its end at once with 0 epochs', () => {
    const run = startRun({ ...example, epochs: 0, checkpoints: [] });
    expect(run.last()).toBe(run.at(0));
    expect(run.last().losses.length).toBe(1);
  });

  it.each([3, 101, -1, 0.5, NaN])('has no checkpoint at %d, and does not train for it', (epoch) => {
    const run = startRun(example);
    expect(() => run.at(epoch)).toThrow(
      new RangeError(
        `at: no checkpoint at this epoch: got ${epoch}; this run keeps 0, 1, 2, 5, 10, 20, 50, 100`,
      ),
    );
    expect(run.epoch).toBe(0);
  });

  it.each([-1, 0.5, NaN])('cannot advance by %d epochs', (epochs) => {
    expect(() => startRun(example).advance(epochs)).toThrow(
      new RangeError(
        `advance: bad number of epochs: got ${epochs}; a whole number of at least 0 is needed`,
      ),
    );
  });

  it('says again why it stopped, when it left the finite numbers', () => {
    // Each step makes the error some 1e100 times as large: the fourth is the first of epoch 2.
    const run = startRun({ ...example, optimizer: gradientDescent({ learningRate: 1e100 }) });
    const error = new NonFiniteError(
      'training: not finite in epoch 2: layer 1 (dense) has numbers in W that are infinite or NaN; a smaller learningRate or smaller inputs may keep them finite',
      2,
      1,
    );
    expect(() => run.last()).toThrow(error);
    expect(() => run.last()).toThrow(error);
    expect(() => run.advance(1)).toThrow(error);
    expect(run.at(1).epoch).toBe(1);
  });

  it('stops where the outputs leave the finite numbers by the last step of all', () => {
    // w moves by x e = 1e260, which is finite; w x is not.
    const run = startRun({
      ...example,
      seed: null,
      data: { x: row([1e160]), t: column([1e100]) },
      layers: [dense(1, 1)],
      initialize: given([{ W: row([0]), b: row([0]) }]),
      loss: halfSumSquaredError,
      optimizer: gradientDescent({ learningRate: 1 }),
      batchSize: 1,
      epochs: 1,
    });
    expect(() => run.last()).toThrow('not finite in epoch 1: layer 1 (dense) has outputs');
  });
});
