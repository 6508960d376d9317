import type { LossCurve, Training } from '@retrace/lesson';
import { thinned } from './thinned.ts';

/** The losses as a line, and on which scales it is drawn. */
export interface LossLine {
  /** The first epoch that has a loss. */
  readonly start: number;
  readonly xType: 'linear' | 'log';
  readonly yType: 'linear' | 'log';
  readonly line: readonly { readonly epoch: number; readonly loss: number }[];
}

/** @param last Up to where the epochs go, of which there may be fewer losses so far. */
export function lossLine(
  picture: Pick<LossCurve, 'x' | 'y'>,
  program: Training,
  losses: Float64Array,
  last: number = losses.length - 1,
): LossLine {
  const xType =
    (picture.x ?? (last >= 1000 ? 'log' : 'linear')) === 'log' && last > 0 ? 'log' : 'linear';
  // Of a metric that is summed while an epoch runs there is none before the first.
  const start = program.running ? 1 : 0;
  const line = thinned(losses, xType)
    .filter((epoch) => epoch >= start && epoch < losses.length)
    .map((epoch) => ({ epoch, loss: losses[epoch] }));
  const values = line.map(({ loss }) => loss);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const yType =
    least > 0 && (picture.y ?? (most > 20 * least ? 'log' : 'linear')) === 'log' ? 'log' : 'linear';
  return { start, xType, yType, line };
}
