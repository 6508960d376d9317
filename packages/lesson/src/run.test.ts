import { matrix, row, view } from '@retrace/linalg';
import { given, gradientDescent, NonFiniteError, type Optimizer } from '@retrace/nn';
import { randomState } from '@retrace/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Training, training } from './program.ts';
import { example } from './programs.ts';
import { isArticlesOwn, prepare, type RunOptions, startRun } from './run.ts';

const seeds = fc.integer({ min: 0, max: 4294967295 });

/** The example, and how many steps it has been trained so far, three an epoch. */
function counted(): { program: Training; steps: () => number } {
  let steps = 0;
  const optimizer: Optimizer = {
    ...example.optimizer,
    update(theta, gradient, memory) {
      steps++;
      example.optimizer.update(theta, gradient, memory);
    },
  };
  return { program: training({ ...example, optimizer }), steps: () => steps };
}

describe('startRun(program, options)', () => {
  it('draws the first parameters, and waits to be asked', () => {
    const { program, steps } = counted();
    const run = startRun(program);
    const rng = randomState(1);
    const [v, w, b] = Array.from({ length: 3 }, () => rng.uniform(-1, 1));
    expect(run.at(0).parameters).toEqual([{ W: matrix([[v], [w]]), b: row([b]) }]);
    expect([run.seed, run.epochs, run.data]).toEqual([1, 100, example.data]);
    expect(steps()).toBe(0);
  });

  it('draws the data before the parameters, from the same generator', () => {
    const drawn = training({
      ...example,
      data(rng) {
        const x = view(new Float64Array(4), 2, 2);
        rng.fillNormal(x.data);
        return { x, t: matrix([[1], [2]]) };
      },
    });
    const run = startRun(drawn, { seed: 7 });
    const rng = randomState(7);
    const x = Array.from({ length: 4 }, () => rng.normal());
    const W = Array.from({ length: 2 }, () => rng.uniform(-1, 1));
    expect([...run.data.x.data]).toEqual(x);
    expect([...run.at(0).parameters[0].W.data]).toEqual(W);
  });

  it('goes as far as the program says, unless it is told otherwise', () => {
    const program = training({ ...example, epochs: 3 });
    expect(startRun(program).last().epoch).toBe(3);
    expect(startRun(program, { epochs: 4 }).last().epoch).toBe(4);
  });

  it('takes 0 for a seed, not for none', () => {
    const run = startRun(example, { seed: 0 });
    expect(run.seed).toBe(0);
    expect(run.at(0).parameters[0].W.data[0]).toBe(randomState(0).uniform(-1, 1));
  });

  it('gives the same bits from the same seed, and others from another', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, other) => {
        fc.pre(seed !== other);
        const last = startRun(example, { seed, epochs: 5 }).last();
        expect(startRun(example, { seed, epochs: 5 }).last()).toEqual(last);
        expect(startRun(example, { seed: other, epochs: 5 }).last()).not.toEqual(last);
      }),
    );
  });

  it('has no use for a seed where the program draws nothing', () => {
    const initialize = given([{ W: matrix([[1], [2]]), b: row([3]) }]);
    const program = training({ ...example, seed: null, initialize });
    fc.assert(
      fc.property(seeds, (seed) => {
        const run = startRun(program, { seed, epochs: 3 });
        expect(run.seed).toBeNull();
        expect(run.last()).toEqual(startRun(program, { epochs: 3 }).last());
      }),
    );
  });

  it('answers what it has not seen, after all epochs or after some', () => {
    const run = startRun(example, { epochs: 5 });
    const { x } = run.data;
    expect(run.predict(x)).toEqual(run.last().outputs);
    expect(run.predict(x, 2)).toEqual(run.at(2).outputs);
    expect(run.predict(row([0, 0]))).toEqual(run.last().parameters[0].b); // 0 W + b
    expect(() => run.predict(row([1]))).toThrow('predict: x does not fit the network');
    expect(() => run.predict(x, 4)).toThrow('at: no stop at this epoch');
  });

  it('is at its end at once with 0 epochs', () => {
    const run = startRun(example, { epochs: 0 });
    expect([...run.checkpoints()]).toEqual([run.at(0)]);
    expect(run.last()).toBe(run.at(0));
    expect(run.last().losses.length).toBe(1);
  });

  it('stops where the program says, and where the options say beside', () => {
    const program = training({ ...example, stops: [3, 50] });
    const run = startRun(program, { epochs: 10, stops: [7, 11] });
    const epochs = [...run.checkpoints()].map(({ epoch }) => epoch);
    expect(epochs).toEqual([0, 1, 2, 3, 5, 7, 10]);
  });

  const seedNeed = 'a whole number from 0 to 4294967295 is needed';
  const epochsNeed = 'it must be a whole number of at least 0';
  const stopNeed = 'epochs are whole numbers of at least 0';
  it.each<[RunOptions, string]>([
    [{ seed: -1 }, `randomState: bad seed: got -1; ${seedNeed}`],
    [{ seed: 1.5 }, `randomState: bad seed: got 1.5; ${seedNeed}`],
    [{ seed: NaN }, `randomState: bad seed: got NaN; ${seedNeed}`],
    [{ seed: 4294967296 }, `randomState: bad seed: got 4294967296; ${seedNeed}`],
    [{ epochs: -1 }, `startRun: bad epochs: got -1; ${epochsNeed}`],
    [{ epochs: 0.5 }, `startRun: bad epochs: got 0.5; ${epochsNeed}`],
    [{ epochs: NaN }, `startRun: bad epochs: got NaN; ${epochsNeed}`],
    [{ epochs: Infinity }, `startRun: bad epochs: got Infinity; ${epochsNeed}`],
    [{ stops: [1.5] }, `checkpointEpochs: bad epoch: got 1.5; ${stopNeed}`],
    [{ stops: [-1] }, `checkpointEpochs: bad epoch: got -1; ${stopNeed}`],
  ])('rejects %j', (options, message) => {
    expect(() => startRun(example, options)).toThrow(new RangeError(message));
  });
});

describe('a run', () => {
  it('trains no further than it is asked to look, and never twice', () => {
    const { program, steps } = counted();
    const run = startRun(program);
    const tenth = run.at(10);
    expect([tenth.epoch, steps()]).toEqual([10, 30]);
    expect(run.at(5).epoch).toBe(5);
    expect(run.at(10)).toBe(tenth);
    expect(steps()).toBe(30);
    expect([run.at(20).epoch, steps()]).toEqual([20, 60]);
    expect([run.last().epoch, steps()]).toEqual([100, 300]);
  });

  it('gives its checkpoints one by one, to each who asks', () => {
    const { program, steps } = counted();
    const run = startRun(program);
    const checkpoints = run.checkpoints();
    const seen = Array.from({ length: 4 }, () => checkpoints.next().value);
    expect(seen.map((checkpoint) => checkpoint?.epoch)).toEqual([0, 1, 2, 5]);
    expect(steps()).toBe(15);
    const all = [...run.checkpoints()];
    expect(all.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 5, 10, 20, 50, 100]);
    expect(all.slice(0, 4)).toEqual(seen);
    expect(steps()).toBe(300);
  });

  it('leaves a checkpoint as it is while it trains on', () => {
    const run = startRun(example);
    const before = JSON.stringify(run.at(2));
    run.last();
    expect(JSON.stringify(run.at(2))).toBe(before);
  });

  it('knows the loss after each epoch: that of a run of so many epochs', () => {
    const { losses } = startRun(example, { epochs: 12 }).last();
    expect(losses.length).toBe(13);
    for (let epochs = 0; epochs <= 12; epochs++) {
      expect(losses[epochs]).toBe(startRun(example, { epochs }).last().loss);
    }
  });

  it.each([3, 101, -1, 0.5, NaN])('has no checkpoint at %d, and does not train for it', (epoch) => {
    const { program, steps } = counted();
    expect(() => startRun(program).at(epoch)).toThrow(
      new RangeError(
        `at: no stop at this epoch: got ${epoch}; this run stops at 0, 1, 2, 5, 10, 20, 50, 100`,
      ),
    );
    expect(steps()).toBe(0);
  });

  it('says again why it stopped, when it left the finite numbers', () => {
    // Each step makes the error some 1e100 times as large: the fourth is the first of epoch 2.
    const run = startRun(
      training({ ...example, optimizer: gradientDescent({ learningRate: 1e100 }) }),
    );
    const error = new NonFiniteError(
      'training: not finite in epoch 2: layer 1 (dense) has weights that are infinite or NaN; a smaller learningRate or smaller inputs may keep them finite',
      2,
      1,
    );
    expect(() => run.last()).toThrow(error);
    expect(() => run.last()).toThrow(error);
    expect(() => [...run.checkpoints()]).toThrow(error);
    expect(run.at(1).epoch).toBe(1);
  });
});

describe('prepare(program, seed)', () => {
  it('draws what a run with this seed begins with, by default the program’s own', () => {
    for (const [prepared, run] of [
      [prepare(example), startRun(example)],
      [prepare(example, 7), startRun(example, { seed: 7 })],
    ] as const) {
      expect(prepared.data).toBe(run.data);
      expect(prepared.network.parameters).toEqual(run.at(0).parameters);
    }
  });

  it('refuses a program that has no seed and draws all the same', () => {
    expect(() => prepare(training({ ...example, seed: null }))).toThrow(
      new RangeError(
        "prepare: 'example' draws random numbers: got seed null; it needs a seed, a whole number from 0 to 2^32 - 1",
      ),
    );
  });
});

describe('isArticlesOwn(program, options)', () => {
  it.each<[RunOptions, boolean]>([
    [{}, true],
    [{ seed: 1, epochs: 100 }, true],
    [{ stops: [3] }, true],
    [{ seed: undefined, epochs: undefined }, true],
    [{ seed: 2 }, false],
    [{ seed: 0 }, false],
    [{ epochs: 99 }, false],
    [{ epochs: 0 }, false],
  ])('with seed 1 and 100 epochs, and options %j: %j', (options, own) => {
    expect(isArticlesOwn(example, options)).toBe(own);
  });

  it('holds under any seed where the program draws nothing', () => {
    const program = training({ ...example, seed: null });
    expect(isArticlesOwn(program, { seed: 2 })).toBe(true);
    expect(isArticlesOwn(program, { seed: 2, epochs: 99 })).toBe(false);
  });
});
