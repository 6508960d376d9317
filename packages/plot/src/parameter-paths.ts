import type { Checkpoint } from '@retrace/lesson';
import { type Axis, axisAround, axisUpTo } from './axis.ts';
import { lowered } from './number-text.ts';
import type { Subject } from './subject.ts';

/** One weight or bias, epoch by epoch. */
export interface Path {
  readonly name: string;
  readonly bias: boolean;
  readonly values: readonly { readonly epoch: number; readonly value: number }[];
  readonly last: number;
}

/** Every weight and bias at these checkpoints, on axes that reach to the last epoch. */
export function parameterPaths(
  { run, say }: Subject,
  checkpoints: readonly Pick<Checkpoint, 'epoch' | 'parameters'>[],
): {
  readonly title: string;
  readonly paths: readonly Path[];
  readonly x: Axis;
  readonly y: Axis;
} {
  const { parameters } = checkpoints[checkpoints.length - 1];
  const paths = parameters.flatMap(({ W, b }, layer) => {
    const suffix = parameters.length > 1 ? `⁽${layer + 1}⁾` : '';
    const one = (kind: 'W' | 'b', index: number, count: number): Path => {
      const values = checkpoints.map(({ epoch, parameters: at }) => ({
        epoch,
        value: at[layer][kind]?.data[index] ?? NaN,
      }));
      return {
        name: `${kind}${count > 1 ? lowered(index + 1) : ''}${suffix}`,
        bias: kind === 'b',
        values,
        last: values[values.length - 1].value,
      };
    };
    return [
      ...Array.from(W.data, (_value, i) => one('W', i, W.data.length)),
      ...Array.from(b?.data ?? [], (_value, i) => one('b', i, b?.data.length ?? 0)),
    ];
  });
  return {
    title: say('The parameters, epoch by epoch', '每一轮的参数'),
    paths,
    x: axisUpTo(say('epoch', '轮'), 0, Math.max(run.epochs, 1)),
    y: axisAround(say('parameter', '参数'), [
      0,
      ...paths.flatMap(({ values }) => values.map(({ value }) => value)),
    ]),
  };
}
