import { type Run, varyingColumns } from '@retrace/lesson';
import { type Matrix, zeros } from '@retrace/linalg';
import { type Axis, axisUpTo } from './axis.ts';
import { plain } from './number-text.ts';
import { classColours } from './palette.ts';
import { inputsOf, type NamedColumn, outputsOf, sampleName, type Subject } from './subject.ts';

/** One side of a plane: a column of x, and from where to where it goes. */
export interface Side {
  readonly index: number;
  readonly column: NamedColumn;
  readonly from: number;
  readonly to: number;
}

/** The two inputs that vary, each with a quarter of its range left free at either end. */
export function planeOf(subject: Subject): Side[] {
  const { data, rows, cols } = subject.run.data.x;
  return varyingColumns(subject.run.data.x).map((index) => {
    const values = Array.from({ length: rows }, (_, i) => data[i * cols + index]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const free = (most - least) / 4;
    return { index, column: inputsOf(subject)[index], from: least - free, to: most + free };
  });
}

/** What the colours stand for: from the lowest target to the highest. */
export function answersRange(t: Float64Array): Range {
  const [from, to] = [Math.min(...t), Math.max(...t)];
  return { from, to: from === to ? from + 1 : to };
}

/** The lowest number and the highest. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The answers to a grid of points, row by row from below, and the rectangle that its cells fill. */
export interface Grid {
  readonly values: number[];
  readonly width: number;
  readonly height: number;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** How many cells a side has, the two among them that lie beyond either end. */
const cells = 52;

/**
 * What a network answers in the middle of each cell of a plane. A column of
 * x that is on neither side stays as it is in the first sample.
 *
 * The grid reaches beyond the plane, so that where it ends, and its contours close, is out of sight.
 */
export function surfaceGrid(
  { data: { x } }: Pick<Run, 'data'>,
  predict: (points: Matrix) => Matrix,
  across: Side,
  up: Side,
): Grid {
  const [columns, rows] = [beyond(across), beyond(up)];
  const points = zeros(cells * cells, x.cols);
  for (let i = 0; i < points.rows; i++) {
    points.data.set(x.data.subarray(0, x.cols), i * x.cols);
    points.data[i * x.cols + across.index] = columns.at(i % cells);
    points.data[i * x.cols + up.index] = rows.at(Math.floor(i / cells));
  }
  return {
    values: [...predict(points).data],
    width: cells,
    height: cells,
    x1: columns.from,
    x2: columns.to,
    y1: rows.from,
    y2: rows.to,
  };
}

function beyond({ from, to }: Side): { from: number; to: number; at: (cell: number) => number } {
  const size = (to - from) / (cells - 4);
  const start = from - 2 * size;
  return { from: start, to: to + 2 * size, at: (cell) => start + (cell + 0.5) * size };
}

/** How far the score of class k is ahead of the best of the others, in each cell. */
export function leadOf(values: readonly number[], outputs: number, k: number): number[] {
  return Array.from({ length: values.length / outputs }, (_, cell) => {
    const scores = values.slice(cell * outputs, (cell + 1) * outputs);
    return scores[k] - Math.max(...scores.filter((_score, other) => other !== k));
  });
}

/** A sample of the data on the plane. */
export interface Sample {
  readonly x: number;
  readonly y: number;
  /** Its target; the first one where there are several. */
  readonly t: number;
  /** Which of the classes it belongs to, or whether its target is the higher one. */
  readonly own: number;
  readonly name: string | undefined;
}

/** More samples than this would hide each other: they are small then, and have no numbers. */
const few = 20;

export function isCrowd(samples: readonly Sample[]): boolean {
  return samples.length > few;
}

export function samplesOf(subject: Subject, across: Side, up: Side, range: Range): Sample[] {
  const { x, t } = subject.run.data;
  return Array.from({ length: t.rows }, (_, i) => {
    const [first, ...others] = t.data.subarray(i * t.cols, (i + 1) * t.cols);
    const own =
      others.length > 0 ? [first, ...others].indexOf(1) : Number(2 * first > range.from + range.to);
    return {
      x: shown(across.column.origin, x.data[i * x.cols + across.index]),
      y: shown(up.column.origin, x.data[i * x.cols + up.index]),
      t: first,
      own,
      name: sampleName(subject, i),
    };
  });
}

/** What the colours of a surface, or of its regions, mean. */
export function surfaceLegend(subject: Subject, range: Range): string {
  const { say } = subject;
  const outputs = outputsOf(subject);
  return outputs.length > 1
    ? say(
        `the class with the largest score, and the samples; ${outputs.map(({ name }, k) => `${classColours[k].name.en}: ${name}`).join(', ')}`,
        `得分最大的类别，以及各样本；${outputs.map(({ name }, k) => `${classColours[k].name.zh}：${name}`).join('，')}`,
      )
    : say(
        `blue: output near ${plain(range.to)}; orange: near ${plain(range.from)}; line: half-way; circles: the samples and their targets`,
        `蓝色：输出接近 ${plain(range.to)}；橙色：接近 ${plain(range.from)}；线：居中的值；圆圈：样本及其目标值`,
      );
}

/** A number of the data as people know it, where the data was shifted. */
function shown(origin: number | undefined, value: number): number {
  return value + (origin ?? 0);
}

/** Where the samples have but few numbers, those stand beside the axis; else round ones. */
export function sideAxis({ index, column, from, to }: Side, { run }: Subject, most: number): Axis {
  const { data, cols } = run.data.x;
  const values = new Set(data.filter((_, i) => i % cols === index));
  const axis = axisUpTo(
    column.axisName,
    shown(column.origin, from),
    shown(column.origin, to),
    'linear',
    most,
  );
  const ticks =
    values.size > 3
      ? // One at an end would touch that of the next panel.
        axis.ticks.filter((tick) => tick > axis.from && tick < axis.to)
      : [...values].map((value) => shown(column.origin, value));
  return { ...axis, ticks };
}
