import { checkPositive, type Named } from '../named.ts';

/** A learning rate that changes from step to step. */
export interface Schedule extends Named {
  /** The learning rate of a step; steps are counted from 0. */
  at(step: number): number;
}

/** A number that stays, or a schedule. */
export type LearningRate = number | Schedule;

export function rateAt(learningRate: LearningRate, step: number): number {
  return typeof learningRate === 'number' ? learningRate : learningRate.at(step);
}

/** @throws {RangeError} if it is a number, but not a finite one greater than 0 */
export function checkLearningRate(caller: string, learningRate: LearningRate): void {
  if (typeof learningRate === 'object' && typeof learningRate.at === 'function') return;
  checkPositive(caller, 'learningRate', Number(learningRate));
}
