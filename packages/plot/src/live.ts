import { type Checkpoint, metricName, type Picture, type Program } from '@retrace/lesson';
import type { Matrix } from '@retrace/linalg';
import { type Axis, axisAround, axisUpTo } from './axis.ts';
import { curvePoints } from './curve-points.ts';
import { edgeOn } from './edge-on.ts';
import { lossLine } from './loss-line.ts';
import {
  type Connection,
  connections,
  headings,
  headRoom,
  hasNumbers,
  heightOf,
  layersOf,
  type Neuron,
  roomFor,
} from './network-layout.ts';
import { significant } from './number-text.ts';
import { parameterPaths } from './parameter-paths.ts';
import { residualPoints } from './residual-points.ts';
import { few, type Row, rowsOf } from './rows-of.ts';
import { outputsOf, type Speaker, spoken, type Subject } from './subject.ts';
import {
  answersRange,
  isCrowd,
  leadOf,
  planeOf,
  type Range,
  type Sample,
  samplesOf,
  sideAxis,
  surfaceGrid,
  surfaceLegend,
} from './surface-grid.ts';

// What pictures show of a run under way, as plain data: for a page that draws by itself, many times a
// second, and cannot carry a library for it.

/** The losses up to now, on axes that reach to the last epoch. */
export interface LiveLoss {
  readonly metric: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly line: readonly { readonly epoch: number; readonly loss: number }[];
}

export function liveLoss(subject: Subject, losses: Float64Array): LiveLoss {
  const { program, run, say } = subject;
  const picture = program.pictures.find(({ kind }) => kind === 'loss');
  const scales = picture?.kind === 'loss' ? picture : {};
  const { start, xType, yType, line } = lossLine(scales, program, losses, run.epochs);
  const values = line.map(({ loss }) => loss);
  const first = Math.max(start, xType === 'log' ? 1 : 0);
  return {
    metric: spoken(subject, metricName(program)),
    x: axisUpTo(say('epoch', '轮'), first, Math.max(run.epochs, 1), xType, 5),
    y: axisAround(
      '',
      values.length === 0 ? [0, 1] : yType === 'log' ? values : [0, ...values],
      yType,
      4,
    ),
    line,
  };
}

/** What the network answers, in the way that the pictures of its program show it. */
export type LiveAnswers = LiveSurface | LiveRows | LivePoints;

export interface LiveSurface {
  readonly kind: 'surface';
  /**
   * Of one output its answers to a grid of points, row by row from below; of several, which are scores
   * of classes, how far each is ahead of the best of the others.
   */
  readonly grids: readonly (readonly number[])[];
  readonly size: number;
  /** How many cells at either end lie beyond the axes. */
  readonly beyond: number;
  readonly x: Axis;
  readonly y: Axis;
  /** The lowest target and the highest. */
  readonly range: Range;
  readonly samples: readonly Sample[];
  /** Whether the samples are too many to have numbers. */
  readonly crowd: boolean;
  readonly output: string;
  /** What one sees, in words. */
  readonly legend: string;
}

export interface LiveRows {
  readonly kind: 'rows';
  readonly axis: Axis;
  readonly rows: readonly Row[];
  readonly legend: string;
}

/** Each output over its target. */
export interface LivePoints {
  readonly kind: 'points';
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly { readonly t: number; readonly y: number }[];
  readonly legend: string;
}

/** @param predict Answers points as the network does that is shown. */
export function liveAnswers(
  subject: Subject,
  { outputs }: Pick<Checkpoint, 'outputs'>,
  predict: (points: Matrix) => Matrix,
): LiveAnswers[] {
  const { program, run, say } = subject;
  const { t } = run.data;
  const surface = program.pictures.some(({ kind }) => kind === 'decision-surface');
  const found: LiveAnswers[] = surface ? [liveSurface(subject, predict)] : [];
  if (t.data.length <= few) {
    const rows = rowsOf(subject, outputs);
    const values = rows.flatMap(({ t: target, first, y }) => [target, first, y]);
    const axis = axisAround(say('output y', '输出 y'), values, 'linear', 5);
    const legend = say(
      'small ring: the output before training; dot: the output now; large ring: the target',
      '小圈：训练前的输出；圆点：现在的输出；大圈：目标值',
    );
    return [...found, { kind: 'rows', axis, rows, legend }];
  }
  if (surface) return found;
  if (areClasses(t)) return [classRows(subject, outputs)];
  const points = Array.from(t.data, (target, i) => ({ t: target, y: outputs.data[i] }));
  const x = axisAround(say('target t', '目标值 t'), [...t.data], 'linear', 6);
  const y = axisAround(say('output y', '输出 y'), [...t.data, ...outputs.data], 'linear', 6);
  const legend = say(
    'each point is a sample; on the line, output and target are equal',
    '每个点是一个样本；在直线上，输出等于目标值',
  );
  return [{ kind: 'points', x, y, points, legend }];
}

/** Whether each row has a single 1, that of its class, and else zeros. */
function areClasses(t: Matrix): boolean {
  return t.cols > 1 && Array.from({ length: t.rows }, (_, i) => rowOf(t, i)).every(isOneHot);
}

function isOneHot(row: Float64Array): boolean {
  return row.every((value) => value === 0 || value === 1) && row.filter(Boolean).length === 1;
}

const rowOf = ({ data, cols }: Matrix, i: number): Float64Array =>
  data.subarray(i * cols, (i + 1) * cols);

/** Which output of a sample is the largest. */
function largest(outputs: Matrix, i: number): number {
  const row = rowOf(outputs, i);
  return row.indexOf(Math.max(...row));
}

/** For each class, of how many of its samples the largest output is its own. */
function classRows(subject: Subject, outputs: Matrix): LiveRows {
  const { run, say } = subject;
  const { t } = run.data;
  const classes = Array.from({ length: t.rows }, (_, i) => largest(t, i));
  const share = (answers: Matrix, k: number): number => {
    const own = classes.flatMap((each, i) => (each === k ? [i] : []));
    return own.filter((i) => largest(answers, i) === k).length / own.length;
  };
  const first = run.at(0).outputs;
  return {
    kind: 'rows',
    axis: axisAround(say('share of right answers', '答对的比例'), [0, 1], 'linear', 5),
    rows: outputsOf(subject)
      .map(({ name }, k) => ({ name, t: 1, first: share(first, k), y: share(outputs, k) }))
      .filter(({ y }) => !Number.isNaN(y)),
    legend: say(
      'for each class, the share of its samples whose largest output is the right one; small ring: before training; dot: now; large ring: all of them',
      '每一类样本中，最大的输出正是该类的比例；小圈：训练前；圆点：现在；大圈：全部答对',
    ),
  };
}

function liveSurface(subject: Subject, predict: (points: Matrix) => Matrix): LiveSurface {
  const { program, run, say } = subject;
  const [across, up] = planeOf(subject);
  const { values, width } = surfaceGrid(run, predict, across, up);
  const outputs = outputsOf(subject);
  const range = answersRange(run.data.t.data);
  const samples = samplesOf(subject, across, up, range);
  return {
    kind: 'surface',
    grids:
      outputs.length === 1 ? [values] : outputs.map((_, k) => leadOf(values, outputs.length, k)),
    size: width,
    beyond: 2,
    x: sideAxis(across, subject, 6),
    y: sideAxis(up, subject, 6),
    range,
    samples,
    crowd: isCrowd(samples),
    output: program.names?.outputs
      ? outputs.map(({ name }) => name).join(', ')
      : say('output', '输出'),
    legend: surfaceLegend(subject, range),
  };
}

/** Points and lines on axes: another kind of picture of the program. */
export interface LivePlot {
  readonly kind: Picture['kind'];
  readonly title: string;
  readonly panels: readonly LivePanel[];
  readonly legend: string;
}

export interface LivePanel {
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly Point[];
  readonly lines: readonly LiveLine[];
}

export interface LiveLine {
  /** What stands at its end. */
  readonly name: string;
  readonly colour: 'blue' | 'orange';
  readonly dashed: boolean;
  readonly points: readonly Point[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The curves of a program's pictures, which no training changes. */
export function liveCurves({ pictures }: Program, speaks: Speaker): LivePlot[] {
  return pictures.flatMap((picture) => {
    if (picture.kind !== 'curve') return [];
    const { title, curves, tangents, x, y } = curvePoints(picture, speaks);
    const lines = curves.map(({ name, points }, i): LiveLine => {
      return { name, colour: i % 2 === 0 ? 'blue' : 'orange', dashed: false, points };
    });
    const touching = tangents.map(({ line, slope }): LiveLine => {
      return { name: significant(slope, 3), colour: 'orange', dashed: false, points: line };
    });
    const legend = picture.formula ? spoken(speaks, picture.formula) : '';
    const panel = { x, y, points: tangents, lines: [...lines, ...touching] };
    // Nothing of it depends on a run, so that the title that the lesson gives is always right.
    const own = picture.title ? spoken(speaks, picture.title) : title;
    return { kind: picture.kind, title: own, panels: [panel], legend };
  });
}

/** What the program's pictures of other kinds show of the state at one epoch. */
export function livePlots(subject: Subject, now: Checkpoint): LivePlot[] {
  return subject.program.pictures.flatMap(({ kind }): LivePlot[] => {
    if (kind === 'residuals') return [liveResiduals(subject, now)];
    if (kind === 'partial-residuals') return [livePartialResiduals(subject, now)];
    return kind === 'parameters' ? [liveParameters(subject, now)] : [];
  });
}

function liveResiduals(subject: Subject, { outputs }: Checkpoint): LivePlot {
  const { title, points, middle, x, y } = residualPoints(subject, outputs);
  const ends = [x.from, x.to].map((at) => ({ x: at, y: middle }));
  const line = {
    name: significant(middle, 3),
    colour: 'orange',
    dashed: false,
    points: ends,
  } as const;
  const legend = subject.say(
    'each point is a sample; orange: the mean of all residuals',
    '每个点是一个样本；橙色线是所有残差的平均值',
  );
  return { kind: 'residuals', title, panels: [{ x, y, points, lines: [line] }], legend };
}

function livePartialResiduals(subject: Subject, now: Checkpoint): LivePlot {
  const { title, views } = edgeOn(subject, now);
  const panels = views.map(({ x, y, points, line, weight }): LivePanel => ({
    x,
    y,
    points,
    lines: [{ name: significant(weight, 3), colour: 'orange', dashed: false, points: line }],
  }));
  const legend = subject.say(
    'for each input, what the others leave of the targets; orange: the line that its weight, written beside it, gives',
    '对每个输入：从目标值中减去其余输入的部分；橙色线由它的权重（写在旁边）给出',
  );
  return { kind: 'partial-residuals', title, panels, legend };
}

function liveParameters(subject: Subject, now: Checkpoint): LivePlot {
  const { run, say } = subject;
  const before = run.checkpoints.filter((epoch) => epoch < now.epoch).map((epoch) => run.at(epoch));
  const { title, paths, x, y } = parameterPaths(subject, [...before, now]);
  const lines = paths.map(({ name, bias, values, last }): LiveLine => ({
    name: `${name} ${significant(last, 3)}`,
    colour: bias ? 'orange' : 'blue',
    dashed: bias,
    points: values.map(({ epoch, value }) => ({ x: epoch, y: value })),
  }));
  const legend = say('each weight blue, each bias orange and dashed', '权重为蓝色，偏置为橙色虚线');
  return { kind: 'parameters', title, panels: [{ x, y, points: [], lines }], legend };
}

/** Neurons and the weights between them. */
export interface LiveNetwork {
  /** Where it begins and ends, with the names beside it. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly radius: number;
  readonly neurons: readonly (readonly Neuron[])[];
  readonly lines: readonly (Connection & { readonly numbered: boolean })[];
  readonly headings: readonly { readonly x: number; readonly text: string }[];
}

/** Undefined where the pictures of the program show no network. */
export function liveNetwork(
  subject: Subject,
  { parameters }: Pick<Checkpoint, 'parameters'>,
): LiveNetwork | undefined {
  if (!subject.program.pictures.some(({ kind }) => kind === 'network')) return undefined;
  const height = heightOf(parameters);
  const neurons = layersOf(subject, parameters, height);
  const [first, last] = [neurons[0], neurons[neurons.length - 1]];
  return {
    left: first[0].x - roomFor(first),
    right: last[0].x + roomFor(last),
    height: headRoom + height + 14,
    radius: Math.min(20, (0.4 * height) / Math.max(...neurons.map(({ length }) => length))),
    neurons,
    lines: parameters.flatMap(({ W }, i) =>
      connections(W, neurons[i], neurons[i + 1]).map((line) => ({
        ...line,
        numbered: hasNumbers(W),
      })),
    ),
    headings: headings(subject, neurons),
  };
}

export { speaker, type Subject } from './subject.ts';
export type { Axis } from './axis.ts';
export type { Row } from './rows-of.ts';
