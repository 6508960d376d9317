import { exp } from '@retrace/elementary';
import { column, equals, matrix, row } from '@retrace/linalg';
import { generators } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { given } from './initializers/given.ts';
import { dense } from './layers/dense.ts';
import type { Layer, Mode } from './layers/layer.ts';
import { sigmoid } from './layers/sigmoid.ts';
import { halfMeanSquaredError, halfSumSquaredError } from './losses/squared-error.ts';
import { meanAbsoluteError } from './metrics/mean-absolute-error.ts';
import { adam } from './optimizers/adam.ts';
import { gradientDescent } from './optimizers/gradient-descent.ts';
import { momentum } from './optimizers/momentum.ts';
import { l2 } from './penalties/l2.ts';
import type { Data, Setup, StepData } from './setup.ts';
import { dropout } from './layers/dropout.ts';
import { arraysMade } from './testing/arrays-made.ts';
import { type Trainer, trainer } from './trainer.ts';
import { evaluate, train, trainEpoch, trainingStep } from './training-step.ts';

const data: Data = {
  x: matrix([
    [-2, -1],
    [25, 6],
    [17, 4],
    [-15, -6],
    [1, 0.5],
  ]),
  t: column([1, 0, 0, 1, 0.5]),
};

const rate = 0.1;
const setup: Setup = {
  seed: 1,
  data,
  layers: [dense(2, 3), sigmoid(), dense(3, 1), sigmoid()],
  initialize: given([
    {
      W: matrix([
        [0.1, -0.2, 0.05],
        [0.3, 0.02, -0.1],
      ]),
      b: row([0.2, -0.1, 0.3]),
    },
    { W: column([0.4, -0.3, 0.6]), b: row([-0.2]) },
  ]),
  loss: halfMeanSquaredError,
  optimizer: gradientDescent({ learningRate: rate }),
};

/** What comes of a training: theta, and the metric of each epoch up to the last one. */
interface Result {
  readonly theta: readonly number[];
  readonly metrics: readonly number[];
}

function trained(change: Partial<Setup>, epochs: number): Result {
  const training = trainer({ ...setup, ...change });
  const metrics = new Float64Array(epochs + 1);
  train(training, epochs, metrics);
  if (!change.running) metrics[epochs] = evaluate(training);
  return { theta: [...training.network.theta], metrics: [...metrics] };
}

/**
 * The same training once more, straight from the numerical contract: one number at a time, with nothing
 * of this package. Theta is W (2 x 3), b (3), V (3 x 1), c (1).
 *
 * @param nextOrder The order of the samples in the next epoch.
 */
function restated(
  { batchSize = 5, update, penalty, running }: Partial<Setup>,
  epochs: number,
  nextOrder: () => ArrayLike<number> = () => [0, 1, 2, 3, 4],
): Result {
  const theta = [0.1, -0.2, 0.05, 0.3, 0.02, -0.1, 0.2, -0.1, 0.3, 0.4, -0.3, 0.6, -0.2];
  const [W, V, factor] = [[0, 1, 2, 3, 4, 5], [9, 10, 11], penalty ? 0.01 : 0];
  const logistic = (z: number): number => 1 / (1 + exp(-z));
  const answer = (i: number): { x: number[]; h: number[]; y: number; e: number } => {
    const x = [data.x.data[2 * i], data.x.data[2 * i + 1]];
    const h = [0, 1, 2].map((j) =>
      logistic(0 + x[0] * theta[j] + x[1] * theta[3 + j] + theta[6 + j]),
    );
    const y = logistic(0 + h[0] * theta[9] + h[1] * theta[10] + h[2] * theta[11] + theta[12]);
    return { x, h, y, e: y - data.t.data[i] };
  };
  const lossOf = (samples: readonly number[]): number => {
    const sum = samples.reduce((total, i) => total + answer(i).e * answer(i).e, 0);
    const [S1, S2] = [W, V].map((part) =>
      part.reduce((total, k) => total + theta[k] * theta[k], 0),
    );
    return sum / (2 * samples.length) + factor * (0 + S1 + S2);
  };
  const move = (gradient: readonly number[], from: number, to: number): void => {
    for (let k = from; k < to; k++) {
      const penalised = W.includes(k) || V.includes(k) ? 2 * factor * theta[k] : 0;
      theta[k] -= rate * (gradient[k] + penalised);
    }
  };

  const all = [0, 1, 2, 3, 4];
  const metrics = [running ? 0 : lossOf(all)];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = Array.from(nextOrder());
    let sumOfBatches = 0;
    for (let start = 0; start < 5; start += batchSize) {
      const samples = order.slice(start, start + batchSize);
      sumOfBatches += lossOf(samples);
      const gradient = theta.map(() => 0); // sums start at +0 and run over the samples ascending
      const steps = samples.map((i) => {
        const { x, h, y, e } = answer(i);
        return { x, h, dz: (e / samples.length) * (y * (1 - y)) };
      });
      for (const { h, dz } of steps) {
        for (const j of [0, 1, 2]) gradient[9 + j] += h[j] * dz;
        gradient[12] += dz;
      }
      if (update === 'layer by layer') move(gradient, 9, 13);
      for (const { x, h, dz } of steps) {
        for (const j of [0, 1, 2]) {
          const dh = (0 + dz * theta[9 + j]) * (h[j] * (1 - h[j]));
          gradient[j] += x[0] * dh;
          gradient[3 + j] += x[1] * dh;
          gradient[6 + j] += dh;
        }
      }
      move(gradient, 0, update === 'layer by layer' ? 9 : 13);
    }
    metrics.push(running ? sumOfBatches : lossOf(all));
  }
  return { theta, metrics };
}

describe('training', () => {
  it('moves a neuron of two inputs as one computes it by hand', () => {
    const training = trainer({
      ...setup,
      data: { x: row([2, 3]), t: row([5]) },
      layers: [dense(2, 1)],
      initialize: given([{ W: column([1, -1]), b: row([2]) }]),
      loss: halfSumSquaredError,
      optimizer: gradientDescent({ learningRate: 0.5 }),
    });
    trainingStep(training, training.batches[0]);
    // y = 2*1 + 3*-1 + 2 = 1, e = 1 - 5 = -4; dW = x e = [-8, -12], db = -4
    expect([...training.network.theta]).toEqual([1 + 4, -1 + 6, 2 + 2]);
  });

  const penalty = l2({ factor: 0.01 });
  it.each<Partial<Setup>>([
    {},
    { batchSize: 1 },
    { batchSize: 2 },
    { batchSize: 2, running: true },
    { penalty },
    { penalty, batchSize: 2, running: true },
    { update: 'layer by layer' },
    { update: 'layer by layer', batchSize: 2, penalty },
  ])('does what the contract says, to the last bit: %j', (change) => {
    expect(trained(change, 20)).toEqual(restated(change, 20));
  });

  it('draws a permutation of the given order before each epoch', () => {
    const rng = generators.numpy(7);
    const change = { seed: 7, order: 'permutation', batchSize: 2 } as const;
    expect(trained(change, 5)).toEqual(restated(change, 5, () => rng.permutation(5)));
  });

  it('shuffles the order of the last epoch before each epoch', () => {
    const [rng, rows] = [generators.numpy(7), [0, 1, 2, 3, 4]];
    const change = { seed: 7, order: 'shuffle', batchSize: 2 } as const;
    const expected = restated(change, 5, () => {
      rng.shuffle(rows);
      return rows;
    });
    expect(trained(change, 5)).toEqual(expected);
  });

  it('leaves the data as they were given, whatever the order', () => {
    const before = [...data.x.data, ...data.t.data];
    trained({ order: 'shuffle' }, 3);
    expect([...data.x.data, ...data.t.data]).toEqual(before);
  });

  it('moves the last layer first where it moves layer by layer, which is another training', () => {
    expect(trained({ update: 'layer by layer' }, 1)).not.toEqual(trained({}, 1));
  });

  it.each([gradientDescent, momentum, adam].map((make) => make({ learningRate: 0.5 })))(
    'leaves a frozen b where it is, with $name and a penalty',
    (optimizer) => {
      const layers = [dense(2, 3, { bias: 'frozen' }), sigmoid(), dense(3, 1), sigmoid()];
      const training = trainer({
        ...setup,
        layers,
        optimizer,
        penalty: l2({ factor: 0.1, parameters: ['W', 'b'] }),
      });
      const before = training.network.theta.slice();
      trainEpoch(training);
      const after = training.network.theta;
      expect(Array.from(after, (value, i) => value === before[i])).toEqual(
        Array.from(after, (_, i) => i >= 6 && i < 9),
      );
    },
  );

  it.each<Partial<Setup>>([
    {},
    { batchSize: 2, order: 'permutation', optimizer: adam({ learningRate: 0.1 }) },
    { batchSize: 2, order: 'shuffle', optimizer: momentum({ learningRate: 0.1 }), penalty },
    { batchSize: 2, update: 'layer by layer', running: true, metric: meanAbsoluteError },
  ])('makes no array as it runs: %j', (change) => {
    const training = trainer({ ...setup, ...change });
    const losses = new Float64Array(3);
    expect(arraysMade(() => train(training, 3, losses))).toBe(0);
  });
});

describe('the metric of a training', () => {
  it('is over all data between the epochs: the loss where there is no other', () => {
    const training = trainer({ ...setup, metric: meanAbsoluteError });
    const [{ space, t }] = training.batches;
    expect(evaluate(training)).toBe(meanAbsoluteError.value(space.y, t));
    expect(evaluate(trainer(setup))).toBe(halfMeanSquaredError.value(space.y, t));
  });

  it('is summed over the batches, each before its update, where it is a running one', () => {
    const change = { batchSize: 1, running: true, metric: meanAbsoluteError };
    const training = trainer({ ...setup, ...change });
    let expected = 0;
    for (const batch of training.batches) {
      const before = trainer({ ...setup, data: batch, metric: meanAbsoluteError });
      before.network.theta.set(training.network.theta);
      expected += evaluate(before);
      trainingStep(training, batch);
    }
    expect(trained(change, 1).metrics[1]).toBe(expected);
  });
});

/** A layer that counts its passes forward, by mode, and hands on what it gets. */
function counting(): { layer: Layer; passes: Record<Mode, number> } {
  const passes = { training: 0, prediction: 0 };
  const layer: Layer = {
    name: 'counting',
    options: {},
    outputs: (inputs) => inputs,
    parameters: {},
    forward({ x, y, mode }) {
      passes[mode]++;
      y.data.set(x.data);
    },
    backward: ({ dy, dx }) => dx?.data.set(dy.data),
  };
  return { layer, passes };
}

describe('the passes of a training', () => {
  const passesOf = (change: Partial<Setup>, epochs: number): number[] => {
    const { layer, passes } = counting();
    trained({ layers: [...setup.layers, layer], ...change }, epochs);
    return [passes.training, passes.prediction];
  };

  it.each<[string, Partial<Setup>, number, number]>([
    ['one per epoch and a last one, for a full batch in the given order', {}, 0, 61],
    ['the same, layer by layer', { update: 'layer by layer' }, 0, 61],
    ['one per batch, and one per metric', { batchSize: 2 }, 180, 61],
    ['one per batch where the metric is a running one', { batchSize: 2, running: true }, 180, 0],
    ['one more per metric where the order is drawn', { order: 'shuffle' }, 60, 61],
  ])('are %s', (_, change, training, prediction) => {
    expect(passesOf(change, 60)).toEqual([training, prediction]);
  });

  it('are two per epoch where masks are drawn, which the metric does without', () => {
    const { layer, passes } = counting();
    const layers = [dropout({ inputs: 2, keep: 0.5 }), ...setup.layers, layer];
    const training = trainer({ ...setup, layers });
    train(training, 60, new Float64Array(60));
    expect(passes).toEqual({ training: 60, prediction: 60 });
    expect(evaluate(training)).toBe(evaluate(training));
  });
});

describe('data that are drawn for each step', () => {
  /** Two samples per step: x is drawn, and t is their sum. */
  const sums: StepData = {
    name: 'sums',
    options: {},
    samples: 2,
    inputs: 2,
    outputs: 1,
    draw(rng, x, t) {
      rng.fillUniform(x.data, 0, 1);
      for (let i = 0; i < 2; i++) t.data[i] = x.data[2 * i] + x.data[2 * i + 1];
    },
  };

  it('are other samples in each epoch, which is one step', () => {
    const training = trainer({ ...setup, data: sums, running: true });
    const rng = generators.numpy(1);
    const plain = trainer({
      ...setup,
      data: {
        x: matrix([
          [0, 0],
          [0, 0],
        ]),
        t: column([0, 0]),
      },
    });
    for (let epoch = 0; epoch < 3; epoch++) {
      trainEpoch(training);
      sums.draw(rng, plain.data.x, plain.data.t);
      trainEpoch(plain);
      expect(equals(training.data.x, plain.data.x)).toBe(true);
    }
    expect(training.network.theta).toEqual(plain.network.theta);
    expect(training.progress.step).toBe(3);
  });

  it('are what a running metric is taken of, before the update', () => {
    const [running, steps] = [{ data: sums, running: true }, 4];
    const training = trainer({ ...setup, ...running });
    const metrics = Array.from({ length: steps }, () => {
      const before = training.network.theta.slice();
      trainEpoch(training);
      const of = trainer({ ...setup, data: training.data });
      of.network.theta.set(before);
      return evaluate(of);
    });
    expect(trained(running, steps).metrics.slice(1)).toEqual(metrics);
  });
});

describe('an observer', () => {
  it('sees the gradient of each step before the parameters move by it', () => {
    const seen: [number[], number[], number][] = [];
    const training: Trainer = trainer({ ...setup, batchSize: 2 }, (gradient, step) =>
      seen.push([[...gradient], [...training.network.theta], step]),
    );
    const before = training.network.theta.slice();
    trainEpoch(training);
    expect(seen.map(([, , step]) => step)).toEqual([0, 1, 2]);
    expect(seen[0][1]).toEqual([...before]);
    const [gradient, theta] = seen[2];
    expect([...training.network.theta]).toEqual(
      theta.map((value, i) => value - rate * gradient[i]),
    );
  });

  it('sees what each layer has moved by, penalty included, where they move layer by layer', () => {
    const change = { update: 'layer by layer', penalty: l2({ factor: 0.1 }) } as const;
    const seen: Float64Array[] = [];
    const training = trainer({ ...setup, ...change }, (gradient) => seen.push(gradient.slice()));
    const before = training.network.theta.slice();
    trainEpoch(training);
    expect(seen.length).toBe(1);
    expect(training.network.theta).toEqual(before.map((value, i) => value - rate * seen[0][i]));
    // Being seen changes nothing.
    expect([...training.network.theta]).toEqual(trained(change, 1).theta);
  });
});

describe('the memory of an optimizer', () => {
  it.each([momentum({ learningRate: 0.1 }), adam({ learningRate: 0.1 })])(
    'goes with $name from batch to batch and from epoch to epoch',
    (optimizer) => {
      const training = trainer({ ...setup, optimizer, batchSize: 2 });
      const [site] = training.updates;
      const own = new Float64Array(site.memory.length);
      const theta = training.network.theta.slice();
      const observed = trainer({ ...setup, optimizer, batchSize: 2 }, (gradient, step) =>
        optimizer.update({ theta, gradient, memory: own, parts: site.parts, step }),
      );
      for (let epoch = 0; epoch < 2; epoch++) trainEpoch(observed);
      expect(observed.network.theta).toEqual(theta);
      expect(observed.updates[0].memory).toEqual(own);
      expect(observed.progress.step).toBe(6);
    },
  );

  it('is one for each layer where they move layer by layer', () => {
    const steps = 3;
    const training = trainer({
      ...setup,
      optimizer: adam({ learningRate: 0.1 }),
      update: 'layer by layer',
    });
    for (let epoch = 0; epoch < steps; epoch++) trainEpoch(training);
    // m, v, and two divisors; W and b of a layer are 9 and 4 numbers.
    expect(training.updates.map(({ memory }) => memory.length)).toEqual([20, 2, 10, 2]);
    let c1 = 0;
    for (let step = 0; step < steps; step++) c1 = 1 - 0.9 * (1 - c1);
    for (const layer of [0, 2]) expect(training.updates[layer].memory.at(-2)).toBe(c1);
  });
});
