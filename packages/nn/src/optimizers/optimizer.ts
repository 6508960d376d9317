import type { Named } from '../named.ts';
import type { Part } from '../network.ts';
import type { LearningRate } from '../schedules/schedule.ts';

/**
 * A rule that moves the parameters a little, given the gradient of the loss: plain data and a function.
 *
 * What it must remember from step to step is memory of the caller's, all +0 before the first step.
 */
export interface Optimizer extends Named {
  /** How many numbers it must remember for so many parameters. */
  memorySize(parameterCount: number): number;
  /** The same rule with another learning rate. */
  withLearningRate(learningRate: LearningRate): Optimizer;
  /** Changes theta and memory in place. */
  update(site: UpdateSite): void;
}

/** What an optimizer works on: all parameters, or those of one layer. All arrays stay the caller's. */
export interface UpdateSite {
  readonly theta: Float64Array;
  readonly gradient: Float64Array;
  readonly memory: Float64Array;
  /** What stands where in theta and its gradient. */
  readonly parts: readonly Part[];
  /** How many steps have been made before this one. */
  readonly step: number;
}
