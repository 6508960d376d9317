import type { Checkpoint } from '@retrace/lesson';
import { type Axis, axisAround } from './axis.ts';
import { lowered } from './number-text.ts';
import { inputsOf, type NamedColumn, type Subject } from './subject.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The plane that a single dense layer has fitted, seen along all inputs but one. */
export interface EdgeOn {
  readonly column: NamedColumn;
  readonly weight: number;
  /** Of each sample, what the other inputs leave of the target. */
  readonly points: readonly Point[];
  /** From one end of the axis to the other: W_j x_j + b. */
  readonly line: readonly [Point, Point];
  readonly x: Axis;
  readonly y: Axis;
}

/** One view for each input. */
export function edgeOn(
  subject: Subject,
  { parameters }: Pick<Checkpoint, 'parameters'>,
): { readonly title: string; readonly bias: number; readonly views: readonly EdgeOn[] } {
  const { x: inputs, t: targets } = subject.run.data;
  const [{ W, b }] = parameters;
  const bias = b?.data[0] ?? 0;
  const weights = [...W.data];
  const columns = inputsOf(subject);
  const views = weights.map((weight, j): EdgeOn => {
    const points = Array.from(targets.data, (t, i): Point => {
      const others = weights.reduce(
        (sum, w, k) => (k === j ? sum : sum + w * inputs.data[i * W.rows + k]),
        0,
      );
      return { x: inputs.data[i * W.rows + j], y: t - others };
    });
    const others = weights.flatMap((_weight, k) =>
      k === j ? [] : [`W${lowered(k + 1)} ${columns[k].name}`],
    );
    const x = axisAround(
      columns[j].axisName,
      points.map((point) => point.x),
    );
    const y = axisAround(
      ['t', ...others].join(' − '),
      points.map((point) => point.y),
    );
    const at = (where: number): Point => ({ x: where, y: weight * where + bias });
    return { column: columns[j], weight, points, line: [at(x.from), at(x.to)], x, y };
  });
  return {
    title: subject.say('The fitted plane, seen edge-on', '从侧面看拟合出的平面'),
    bias,
    views,
  };
}
