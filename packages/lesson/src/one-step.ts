import { compile, paysOff } from '@retrace/compile';
import { copy, type Matrix } from '@retrace/linalg';
import { type Formula, type Parameters, train, trainer, trainingStep } from '@retrace/nn';
import { copyOf } from './copy-of.ts';
import type { Runnable } from './run.ts';

/** One update, number by number: what a step read, what it wrote, and what moved. All of it is a copy. */
export interface OneStep {
  readonly x: Matrix;
  readonly t: Matrix;
  readonly layers: readonly LayerStep[];
  /** The loss of these samples, before the update. */
  readonly loss: number;
}

export interface LayerStep {
  readonly name: string;
  readonly formula: Formula | undefined;
  /** What it gave to the next layer. */
  readonly y: Matrix;
  /** dL/dy */
  readonly dy: Matrix;
  readonly parameters: Parameters;
  /** dL/dW, without a penalty's part; none of a frozen parameter. */
  readonly gradients: Parameters;
  readonly after: Parameters;
}

/**
 * The step that a program makes after so many epochs, with one batch of that epoch: with one sample
 * where the program takes them one at a time.
 *
 * @throws {RangeError} if there is no such epoch or batch
 * @throws {NonFiniteError} if training leaves the finite numbers before or with this step
 */
export function oneStep(
  program: Runnable,
  { epoch = 0, batch: index = 0 }: { readonly epoch?: number; readonly batch?: number } = {},
): OneStep {
  if (!Number.isSafeInteger(epoch) || epoch < 0 || epoch > program.epochs) {
    throw new RangeError(
      `oneStep: no such epoch: got ${epoch}; a whole number from 0 to ${program.epochs} is needed`,
    );
  }
  const training = trainer(program);
  const { batches, network, progress, rearrange } = training;
  const batch = batches.at(index);
  if (!batch || index < 0 || !Number.isSafeInteger(index)) {
    throw new RangeError(
      `oneStep: no such batch: got ${index}; a whole number from 0 to ${batches.length - 1} is needed`,
    );
  }
  const compiled = paysOff(training, epoch)
    ? compile(training, { emitters: program.emitters })
    : undefined;
  const losses = new Float64Array(epoch + 1);
  if (compiled) compiled(epoch, losses);
  else train(training, epoch, losses);
  rearrange?.();
  progress.epoch++;
  const { sites } = batch.space;
  const before = sites.map(({ parameters }) => copyOf(parameters));
  trainingStep(training, batch);
  return {
    x: copy(batch.x),
    t: copy(batch.t),
    loss: program.loss.value(batch.space.y, batch.t),
    layers: sites.map(({ y, dy, parameters, gradients }, i) => ({
      name: network.layers[i].name,
      formula: network.layers[i].formula,
      y: copy(y),
      dy: copy(dy),
      parameters: before[i],
      gradients: copyOf(gradients),
      after: copyOf(parameters),
    })),
  };
}
