import { exp } from '@retrace/elementary';
import { column, type Matrix, matrix, row, view } from '@retrace/linalg';
import { randomState } from '@retrace/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIntegers } from './arbitraries.ts';
import { normal } from './initializers/normal.ts';
import { dense } from './layers/dense.ts';
import { sigmoid } from './layers/sigmoid.ts';
import { halfMeanSquaredError, halfSumSquaredError } from './losses/squared-error.ts';
import { type Network, network } from './network.ts';
import { adam } from './optimizers/adam.ts';
import { gradientDescent } from './optimizers/gradient-descent.ts';
import { momentum } from './optimizers/momentum.ts';
import { type Data, trainer, type TrainerOptions } from './trainer.ts';
import { trainEpoch, trainingStep } from './training-step.ts';

describe('trainingStep(trainer, batch)', () => {
  it('moves a neuron of two inputs as one computes it by hand', () => {
    const net = network([dense(2, 1)]);
    net.theta.set([1, -1, 2]);
    const student = trainer(
      net,
      { x: row([2, 3]), t: row([5]) },
      { loss: halfSumSquaredError, optimizer: gradientDescent({ learningRate: 0.5 }) },
    );
    trainingStep(student, student.batches[0]);
    // y = 2*1 + 3*-1 + 2 = 1, e = 1 - 5 = -4; dW = x e = [-8, -12], db = -4
    expect([...net.theta]).toEqual([1 + 4, -1 + 6, 2 + 2]);
  });

  it.each([gradientDescent, momentum, adam].map((optimizer) => optimizer({ learningRate: 0.5 })))(
    'moves W and leaves a frozen b where it is, with $name',
    (optimizer) => {
      const moved = [true, 'frozen' as const].map((bias) => {
        const net = network([dense(2, 2, { bias }), sigmoid(), dense(2, 1, { bias })]);
        normal()(net, randomState(1));
        const before = net.parameters.map(({ b }) => b?.data.slice());
        const student = trainer(
          net,
          { x: row([2, 3]), t: row([5]) },
          { loss: halfSumSquaredError, optimizer },
        );
        trainingStep(student, student.batches[0]);
        return { W: net.parameters.map(({ W }) => W), b: net.parameters.map(({ b }) => b), before };
      });
      const [learned, frozen] = moved;
      expect(frozen.b.map((b) => b?.data)).toEqual(frozen.before);
      expect(frozen.W).toEqual(learned.W);
      expect(learned.b).not.toEqual(frozen.b);
    },
  );

  it('stays where it is when all outputs are right', () => {
    fc.assert(
      fc.property(smallIntegers(4, 2), smallIntegers(1, 3), (x, parameters) => {
        const net = network([dense(2, 1)]);
        net.theta.set(parameters.data);
        const [v, w, b] = parameters.data;
        const targets = Array.from(
          { length: 4 },
          (_, i) => x.data[2 * i] * v + x.data[2 * i + 1] * w + b,
        );
        const options = {
          loss: halfMeanSquaredError,
          optimizer: gradientDescent({ learningRate: 1 }),
        };
        const student = trainer(net, { x, t: column(targets) }, options);
        trainingStep(student, student.batches[0]);
        expect(net.theta).toEqual(parameters.data);
      }),
    );
  });
});

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

const options = { loss: halfMeanSquaredError, optimizer: gradientDescent({ learningRate: 0.1 }) };

function twoLayers(): Network {
  const net = network([dense(2, 3), sigmoid(), dense(3, 1), sigmoid()]);
  normal(0, 0.1)(net, randomState(1));
  return net;
}

/** Theta after so many epochs. */
function trained(set: Data, settings: TrainerOptions, epochs: number, net = twoLayers()): number[] {
  const student = trainer(net, set, settings);
  for (let epoch = 1; epoch <= epochs; epoch++) trainEpoch(student, epoch);
  return [...net.theta];
}

/** Some of the rows, in the order asked for. */
function pick(a: Matrix, rows: Iterable<number>): Matrix {
  const picked = Array.from(rows, (i) => [...a.data.subarray(i * a.cols, (i + 1) * a.cols)]);
  return view(Float64Array.from(picked.flat()), picked.length, a.cols);
}

describe('trainEpoch(trainer, epoch)', () => {
  it('takes one step at a time with a batchSize of 1, in the order given', () => {
    const net = twoLayers();
    for (let i = 0; i < 5; i++) {
      const sample = { x: pick(data.x, [i]), t: pick(data.t, [i]) };
      const student = trainer(net, sample, options);
      trainingStep(student, student.batches[0]);
    }
    expect(trained(data, { ...options, batchSize: 1 }, 1)).toEqual([...net.theta]);
  });

  it('takes the samples that are left over in a smaller last batch', () => {
    const net = twoLayers();
    for (const rows of [[0, 1], [2, 3], [4]]) {
      trained({ x: pick(data.x, rows), t: pick(data.t, rows) }, options, 1, net);
    }
    expect(trained(data, { ...options, batchSize: 2 }, 1)).toEqual([...net.theta]);
  });

  it('lets the optimizer remember from batch to batch and from epoch to epoch', () => {
    const settings = { ...options, optimizer: adam({ learningRate: 0.1 }), batchSize: 2 };
    const net = twoLayers();
    const student = trainer(net, data, settings);
    for (const batch of [...student.batches, ...student.batches]) trainingStep(student, batch);
    expect(trained(data, settings, 2)).toEqual([...net.theta]);
  });

  it('shuffles as if the rows had been put in the order of rng.permutation before each epoch', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 5 }), (seed, batchSize) => {
        const [net, rng] = [twoLayers(), randomState(seed)];
        for (let epoch = 0; epoch < 3; epoch++) {
          const order = rng.permutation(5);
          const permuted = { x: pick(data.x, order), t: pick(data.t, order) };
          trained(permuted, { ...options, batchSize }, 1, net);
        }
        const settings = { ...options, batchSize, shuffle: randomState(seed) };
        expect(trained(data, settings, 3)).toEqual([...net.theta]);
      }),
    );
  });

  it.each([1, 2, 5])(
    'does what the contract says, to the last bit, with a batchSize of %i',
    (batchSize) => {
      expect(trained(data, { ...options, batchSize }, 20)).toEqual(
        trainedByContract(twoLayers().theta, batchSize, 0.1, 20),
      );
    },
  );
});

const squeeze = (z: number): number => 1 / (1 + exp(-z));

/**
 * The same training once more, straight from section 3 of the numerical contract: one number at a
 * time, with nothing of this package. Theta is W (2 x 3), b (3), V (3 x 1), c (1).
 */
function trainedByContract(
  initial: Float64Array,
  batchSize: number,
  learningRate: number,
  epochs: number,
): number[] {
  const theta = [...initial];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let start = 0; start < 5; start += batchSize) {
      const samples = [0, 1, 2, 3, 4].slice(start, start + batchSize);
      const gradient = theta.map(() => 0); // sums start at +0 and run over the samples ascending
      for (const i of samples) {
        const x = [data.x.data[2 * i], data.x.data[2 * i + 1]];
        const h = [0, 1, 2].map((j) =>
          squeeze(0 + x[0] * theta[j] + x[1] * theta[3 + j] + theta[6 + j]),
        );
        const y = squeeze(0 + h[0] * theta[9] + h[1] * theta[10] + h[2] * theta[11] + theta[12]);
        const dy = (y - data.t.data[i]) / samples.length;
        const dz = dy * (y * (1 - y));
        for (let j = 0; j < 3; j++) {
          const dh = (0 + dz * theta[9 + j]) * (h[j] * (1 - h[j]));
          gradient[j] += x[0] * dh;
          gradient[3 + j] += x[1] * dh;
          gradient[6 + j] += dh;
          gradient[9 + j] += h[j] * dz;
        }
        gradient[12] += dz;
      }
      for (const [k, slope] of gradient.entries()) theta[k] -= learningRate * slope;
    }
  }
  return theta;
}
