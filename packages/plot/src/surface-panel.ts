import * as Plot from '@observablehq/plot';
import { axisX, axisY, scaleOf } from './axes.ts';
import { type Axis, axisUpTo } from './axis.ts';
import { beside, type Label } from './beside.ts';
import { type Chart, chart } from './chart.ts';
import { plain } from './number-text.ts';
import { bands, colours } from './palette.ts';
import type { Range } from './scale-bar.ts';
import { axisName, type Subject } from './subject.ts';
import { type Side, surfaceGrid } from './surface-grid.ts';

/** What a panel needs beside the run: its two sides, its place, and what the colours stand for. */
export interface Panel {
  readonly across: Side;
  readonly up: Side;
  readonly width: number;
  readonly height: number;
  /** Only the first of several has marks at its side. */
  readonly first: boolean;
  readonly range: Range;
}

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly t: number;
  readonly name: string | undefined;
}

/** The answers at one epoch, the samples, and both axes. */
export function surfacePanel(subject: Subject, epoch: number, panel: Panel): Chart {
  const { across, up, width, height, first, range } = panel;
  const x = axisOf(across, subject, width / 45);
  const y = axisOf(up, subject, height / 30);
  const samples = samplesOf(subject, across, up);
  const [marginLeft, marginTop] = [first ? 58 : 5, 30];
  const drawn = chart({
    width: marginLeft + width + 5,
    height: marginTop + height + 42,
    marginLeft,
    marginRight: 5,
    marginTop,
    marginBottom: 42,
    x: scaleOf(first ? x : { ...x, label: '' }),
    y: scaleOf(y),
    marks: [
      axisX(x),
      ...(first ? [axisY(y, 'center')] : []),
      Plot.frame({ stroke: colours.faint }),
      Plot.dot(samples, {
        x: 'x',
        y: 'y',
        r: 9.5,
        fill: ({ t }: Sample) => (2 * t > range.from + range.to ? colours.blue : colours.orange),
        stroke: colours.paper,
        strokeWidth: 2,
      }),
      Plot.text(samples, {
        x: 'x',
        y: 'y',
        text: ({ t }: Sample) => plain(t),
        fill: colours.paper,
        fontWeight: 700,
      }),
      ...beside(labelsOf(samples, x, width), 15),
      Plot.text([`epoch ${plain(epoch)}`], { frameAnchor: 'top-left', dy: -19, fontWeight: 600 }),
    ],
  });
  const bandsBelow = surfaceBands(subject, epoch, panel);
  // An <svg> within shows nothing beyond its own edges.
  const svg = `<svg x="${marginLeft}" y="${marginTop}" width="${width}" height="${height}">${bandsBelow.svg}</svg>${drawn.svg}`;
  return { ...drawn, svg };
}

function labelsOf(samples: readonly Sample[], { from, to }: Axis, width: number): Label[] {
  return samples.flatMap(({ x, y, name }) => {
    const left = (width * (x - from)) / (to - from);
    return name === undefined ? [] : [{ x, y, name, left, right: width - left }];
  });
}

/** The answers as bands of colour, and the line half-way between the targets. */
function surfaceBands({ run }: Subject, epoch: number, panel: Panel): Chart {
  const { across, up, width, height, range } = panel;
  const { values, ...grid } = surfaceGrid(run, epoch, across, up);
  const step = (range.to - range.from) / bands.length;
  const thresholds = bands.map((_, i) => range.from + i * step).slice(1);
  return chart({
    width,
    height,
    margin: 0,
    axis: null,
    x: { domain: [across.from, across.to] },
    y: { domain: [up.from, up.to] },
    color: { type: 'threshold', domain: thresholds, range: [...bands] },
    marks: [
      Plot.frame({ fill: bands[0], stroke: 'none' }),
      Plot.contour(values, { ...grid, fill: Plot.identity, stroke: 'none', thresholds }),
      Plot.contour(values, {
        ...grid,
        stroke: colours.ink,
        strokeWidth: 1.75,
        thresholds: [(range.from + range.to) / 2],
      }),
    ],
  });
}

/** Where the samples have but few numbers, those stand beside the axis; else round ones. */
function axisOf({ index, column, from, to }: Side, { run }: Subject, most: number): Axis {
  const { data, cols } = run.data.x;
  const values = new Set(data.filter((_, i) => i % cols === index));
  const axis = axisUpTo(
    axisName(column),
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

function samplesOf({ program, run }: Subject, across: Side, up: Side): Sample[] {
  const { x, t } = run.data;
  return Array.from(t.data, (target, i) => ({
    x: shown(across.column.origin, x.data[i * x.cols + across.index]),
    y: shown(up.column.origin, x.data[i * x.cols + up.index]),
    t: target,
    name: program.names?.samples?.[i],
  }));
}

/** A number of the data as people know it, where the data was shifted. */
function shown(origin: number | undefined, value: number): number {
  return value + (origin ?? 0);
}
