import { type Matrix, mean, subtract } from '@retrace/linalg';
import { type Axis, axisAround } from './axis.ts';
import type { Subject } from './subject.ts';

/** What the outputs leave of each target, t - y, over the output, and their mean. */
export function residualPoints(
  { run, say }: Subject,
  outputs: Matrix,
): {
  readonly title: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly middle: number;
  readonly x: Axis;
  readonly y: Axis;
} {
  const rest = subtract(run.data.t, outputs);
  return {
    title: say('What the outputs leave of the targets', '目标值减去输出之后剩下什么'),
    points: Array.from(rest.data, (value, i) => ({ x: outputs.data[i], y: value })),
    middle: mean(rest),
    x: axisAround(say('output y', '输出 y'), [...outputs.data]),
    y: axisAround(say('residual, target − output', '残差（目标值 − 输出）'), [0, ...rest.data]),
  };
}
