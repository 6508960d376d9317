import * as Plot from '@observablehq/plot';
import { axisX, axisY, scaleOf } from './axes.ts';
import type { Axis } from './axis.ts';
import { beside, type Label } from './beside.ts';
import { type Chart, chart } from './chart.ts';
import { plain } from './number-text.ts';
import { bands, classColours, colours } from './palette.ts';
import type { Subject } from './subject.ts';
import {
  isCrowd,
  leadOf,
  type Range,
  type Sample,
  samplesOf,
  type Side,
  sideAxis,
  surfaceGrid,
} from './surface-grid.ts';

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

/** The answers at one epoch, the samples, and both axes. */
export function surfacePanel(subject: Subject, epoch: number, panel: Panel): Chart {
  const { across, up, width, height, first } = panel;
  const x = sideAxis(across, subject, width / 45);
  const y = sideAxis(up, subject, height / 30);
  const samples = samplesOf(subject, across, up, panel.range);
  const crowd = isCrowd(samples);
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
        r: crowd ? 3 : 9.5,
        fill: ({ own }: Sample) => classColours[own].sample,
        stroke: colours.paper,
        strokeWidth: crowd ? 0.75 : 2,
      }),
      Plot.text(crowd ? [] : samples, {
        x: 'x',
        y: 'y',
        text: ({ t }: Sample) => plain(t),
        fill: colours.paper,
        fontWeight: 700,
      }),
      ...beside(labelsOf(samples, x, width), 15),
      Plot.text([subject.say(`epoch ${plain(epoch)}`, `第 ${plain(epoch)} 轮`)], {
        frameAnchor: 'top-left',
        dy: -19,
        fontWeight: 600,
      }),
    ],
  });
  const below = subject.run.network.outputs > 1 ? regions : surfaceBands;
  const bandsBelow = below(subject, epoch, panel);
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
  const { values, ...grid } = surfaceGrid(run, (points) => run.predict(points, epoch), across, up);
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

/** The class with the largest score at each point: a region for each, and the borders between them. */
function regions({ run }: Subject, epoch: number, { across, up, width, height }: Panel): Chart {
  const { values, ...grid } = surfaceGrid(run, (points) => run.predict(points, epoch), across, up);
  const { outputs } = run.network;
  const [first, ...others] = classColours.slice(0, outputs);
  return chart({
    width,
    height,
    margin: 0,
    axis: null,
    x: { domain: [across.from, across.to] },
    y: { domain: [up.from, up.to] },
    marks: [
      Plot.frame({ fill: first.region, stroke: 'none' }),
      ...others.map(({ region }, i) =>
        Plot.contour(leadOf(values, outputs, i + 1), {
          ...grid,
          fill: region,
          stroke: colours.ink,
          strokeWidth: 1.25,
          thresholds: [0],
        }),
      ),
    ],
  });
}
