import genderClassifier from '@retrace/gender-classifier';
import { type Lesson, startRun, type Training, training } from '@retrace/lesson';
import linearRegression from '@retrace/linear-regression';
import { type Matrix, zeros } from '@retrace/linalg';
import { dense, glorot, gradientDescent, meanSquaredError, sigmoid } from '@retrace/nn';
import singleNeuron from '@retrace/single-neuron';
import xor from '@retrace/xor';
import type { Library, Rows } from './library.ts';

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
  readonly ours: (interpret: boolean) => () => Float64Array;
  /** Trains with another library, and gives theta; undefined where we have not written it. */
  readonly others: ((library: Library, epochs: number) => number[]) | undefined;
}

export const contests: readonly Contest[] = [
  contest(trainingOf(singleNeuron, 'neuron'), (library, x, t, [W], epochs) =>
    library.neuron(x, t, W, epochs),
  ),
  contest(trainingOf(xor, 'eleven-lines'), (library, x, t, [W1, W2], epochs) =>
    library.elevenLines(x, t, W1, W2, epochs),
  ),
  contest(trainingOf(genderClassifier, 'training'), (library, x, t, parameters, epochs) =>
    library.classifier(x, t, parameters, epochs),
  ),
  contest(
    { ...trainingOf(linearRegression, 'gradient-descent'), epochs: 100, checkpoints: [] },
    (library, x, t, [W, b], epochs) => library.regression(x, t, W, b, epochs),
  ),
  contest(digits('dense data', 0)),
  contest(digits('sparse data', 0.8)),
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

function contest(
  program: Training,
  others?: (library: Library, x: Rows, t: Rows, parameters: Rows[], epochs: number) => Rows[],
): Contest {
  const { data, network } = startRun(program);
  const [x, t] = [data.x, data.t].map(rowsOf);
  const parameters = network.parameters.flatMap((layer) => Object.values(layer).map(rowsOf));
  const { slug, title, epochs } = program;
  const name = slug === 'digits' ? title.en : slug;
  return {
    title: `${slug === 'digits' ? `784-128-10, batch 64, ${name}` : slug}, ${epochs} epochs`,
    start: { name, x: data.x, t: data.t, theta: network.theta },
    epochs,
    ours(interpret) {
      const run = startRun(program, { interpret });
      return () => {
        run.last();
        return run.network.theta;
      };
    },
    others: others && ((library, count) => others(library, x, t, parameters, count).flat(2)),
  };
}

function trainingOf(lesson: Lesson, slug: string): Training {
  const program = lesson.programs.find((candidate) => candidate.slug === slug);
  if (program?.kind !== 'training') {
    throw new Error(`trainingOf: no training '${slug}' in ${lesson.slug}`);
  }
  return program;
}

function rowsOf({ rows, cols, data }: Matrix): Rows {
  return Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);
}
