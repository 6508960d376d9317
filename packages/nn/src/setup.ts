import type { Matrix } from '@retrace/linalg';
import type { Rng } from '@retrace/random';
import type { Initializer } from './initializers/initializer.ts';
import type { Layer } from './layers/layer.ts';
import type { Loss } from './losses/loss.ts';
import type { Metric } from './metrics/metric.ts';
import type { Named } from './named.ts';
import type { Optimizer } from './optimizers/optimizer.ts';
import type { Penalty } from './penalties/penalty.ts';
import type { StreamsSetup } from './streams.ts';

/** Samples and their targets, one per row. */
export interface Data {
  readonly x: Matrix;
  readonly t: Matrix;
}

/** Data that are drawn afresh for each step, as one batch. An epoch is one step then. */
export interface StepData extends Named {
  readonly samples: number;
  readonly inputs: number;
  readonly outputs: number;
  /** Writes the samples of the next step. */
  draw(rng: Rng, x: Matrix, t: Matrix): void;
}

/** A training: a network, what it learns from, and how. All that its result depends on. */
export interface Setup extends StreamsSetup {
  /** What is learned from; or how it is drawn, once before the parameters, or for each step. */
  readonly data: Data | ((rng: Rng) => Data) | StepData;
  readonly layers: readonly Layer[];
  readonly initialize: Initializer;
  readonly loss: Loss;
  /** Added to the loss. */
  readonly penalty?: Penalty;
  readonly optimizer: Optimizer;
  /** Samples per step; all of them when left out. The last batch of an epoch may be smaller. */
  readonly batchSize?: number;
  /**
   * The order of the samples in an epoch, before they are cut into batches: as `given` (when left out),
   * a `permutation` of that, or a `shuffle` of the order of the epoch before.
   */
  readonly order?: 'given' | 'permutation' | 'shuffle';
  /** What is reported of each epoch; the loss with its penalty when left out. */
  readonly metric?: Metric;
  /**
   * Whether the metric of an epoch is summed over its batches, each before its update, instead of taken
   * over all data between two epochs.
   */
  readonly running?: boolean;
  /**
   * When the parameters move: all `together` once every gradient is known (when left out), or `layer by
   * layer`, the last one first, so that the error goes back through weights that have moved already.
   */
  readonly update?: 'together' | 'layer by layer';
}
