import genderClassifier from '@retrace/gender-classifier';
import { type Lesson, startRun, type Training, training } from '@retrace/lesson';
import linearRegression from '@retrace/linear-regression';
import { type Matrix, zeros } from '@retrace/linalg';
import { dense, glorot, gradientDescent, meanSquaredError, sigmoid } from '@retrace/nn';
import singleNeuron from '@retrace/single-neuron';
import xor from '@retrace/xor';
import type { Network, Rows } from './algebra.ts';

/** What a training begins with. */
export interface Start {
  /** The name of the program, as in trainings.cpp. */
  readonly name: string;
  readonly x: Matrix;
  readonly t: Matrix;
  readonly theta: Float64Array;
}

/** A training, ready to be run by us and by others from the same start. */
export interface Contest {
  readonly title: string;
  readonly start: Start;
  readonly epochs: number;
  /** Sets the training up. What it gives trains as the lesson does, checkpoints and all, and gives theta. */
  readonly ours: (interpret: boolean, epochs?: number) => () => Float64Array;
  /** The same for the libraries. */
  readonly network: Network;
}

export const contests: readonly Contest[] = [
  contest('single-neuron', trainingOf(singleNeuron, 'neuron')),
  contest('xor eleven-lines', trainingOf(xor, 'eleven-lines')),
  contest('gender-classifier', trainingOf(genderClassifier, 'training')),
  contest('linear-regression', {
    ...trainingOf(linearRegression, 'gradient-descent'),
    epochs: 100,
    checkpoints: [],
  }),
  contest('784-128-10, dense data', digits('dense data', 0)),
  contest('784-128-10, sparse data', digits('sparse data', 0.8)),
];

/** A network for pictures of 28 x 28 and ten classes, on one batch of 64 samples. */
function digits(title: string, shareOfZeros: number): Training {
  return training({
    slug: 'digits',
    title: { en: title, zh: title },
    seed: 1,
    data(rng) {
      const data = { x: zeros(64, 784), t: zeros(64, 10) };
      data.x.data.forEach((_, i, x) => {
        x[i] = rng.randomSample() < shareOfZeros ? 0 : rng.randomSample();
      });
      rng.fillUniform(data.t.data, 0, 1);
      return data;
    },
    layers: [dense(784, 128), sigmoid(), dense(128, 10), sigmoid()],
    initialize: glorot(),
    loss: meanSquaredError,
    optimizer: gradientDescent({ learningRate: 0.1 }),
    epochs: 20,
  });
}

function contest(title: string, program: Training): Contest {
  const { data, network } = startRun(program);
  const { slug, epochs, layers, loss, optimizer } = program;
  const { learningRate } = optimizer.options;
  if (typeof learningRate !== 'number') throw new Error(`contest: ${slug} has no learning rate`);
  const batchSize = program.batchSize ?? data.x.rows;
  // Each of these losses has a gradient that is a multiple of y - t.
  const [one, zero, out] = [1, 0, 0].map((value) => {
    const matrix = zeros(batchSize, data.t.cols);
    matrix.data.fill(value);
    return matrix;
  });
  const [factor] = loss.gradient(one, zero, out).data;
  return {
    title: `${title}, ${epochs.toLocaleString('en')} epochs`,
    start: {
      name: slug === 'digits' ? program.title.en : slug,
      x: data.x,
      t: data.t,
      theta: network.theta,
    },
    epochs,
    ours(interpret, count = epochs) {
      const run = startRun(program, { interpret });
      return () => {
        run.advance(count);
        return run.network.theta;
      };
    },
    network: {
      x: rowsOf(data.x),
      t: rowsOf(data.t),
      parameters: network.parameters
        .map((layer) => Object.values(layer).map(rowsOf))
        .filter(({ length }) => length > 0),
      sigmoids: layers.flatMap(({ name }, i) =>
        name === 'dense' ? [layers[i + 1]?.name === 'sigmoid'] : [],
      ),
      batchSize,
      factor,
      learningRate,
    },
  };
}

export function trainingOf(lesson: Lesson, slug: string): Training {
  const program = lesson.programs.find((candidate) => candidate.slug === slug);
  if (program?.kind !== 'training') {
    throw new Error(`trainingOf: no training '${slug}' in ${lesson.slug}`);
  }
  return program;
}

function rowsOf({ rows, cols, data }: Matrix): Rows {
  return Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);
}
