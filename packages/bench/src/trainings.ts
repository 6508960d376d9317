import genderClassifier from '@retrace/gender-classifier';
import { type Lesson, prepare, type Training } from '@retrace/lesson';
import linearRegression from '@retrace/linear-regression';
import { trainEpoch, trainer } from '@retrace/nn';
import singleNeuron from '@retrace/single-neuron';
import xor from '@retrace/xor';
import type { Matrix } from '@retrace/linalg';
import type { Contestant, Rows } from './contest.ts';

/** One of the articles' trainings, ready to be run by us and by others from the same start. */
export interface Contest {
  readonly name: string;
  readonly epochs: number;
  /** Trains from the start, and gives all parameters in the order of theta. */
  readonly ours: () => number[];
  readonly others: (library: Contestant) => number[];
}

export const contests: readonly Contest[] = [
  contest(singleNeuron, 'neuron', (library, x, t, [W], epochs) => library.neuron(x, t, W, epochs)),
  contest(genderClassifier, 'training', (library, x, t, parameters, epochs) =>
    library.classifier(x, t, parameters, epochs),
  ),
  contest(xor, 'eleven-lines', (library, x, t, [W1, W2], epochs) =>
    library.elevenLines(x, t, W1, W2, epochs),
  ),
  contest(linearRegression, 'gradient-descent', (library, x, t, [W, b], epochs) =>
    library.regression(x, t, W, b, epochs),
  ),
];

function contest(
  lesson: Lesson,
  slug: string,
  train: (library: Contestant, x: Rows, t: Rows, parameters: Rows[], epochs: number) => Rows[],
): Contest {
  const program = trainingOf(lesson, slug);
  const start = prepare(program);
  const x = rowsOf(start.data.x);
  const t = rowsOf(start.data.t);
  const parameters = start.network.parameters.flatMap(({ W, b }) => (b ? [W, b] : [W]).map(rowsOf));
  return {
    name: `${lesson.slug} ${slug}`,
    epochs: program.epochs,
    ours: () => {
      const { network, data } = prepare(program);
      const { loss, optimizer, batchSize } = program;
      const learner = trainer(network, data, { loss, optimizer, batchSize });
      for (let epoch = 1; epoch <= program.epochs; epoch++) trainEpoch(learner, epoch);
      return [...network.theta];
    },
    others: (library) => train(library, x, t, parameters, program.epochs).flat(2),
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
