import * as Plot from '@observablehq/plot';
import { type Chart, chart } from './chart.ts';
import { plain } from './number-text.ts';
import { bands, colours } from './palette.ts';
import type { Range } from './surface-grid.ts';

/** The bands, one above the other, and what they stand for. */
export function scaleBar(name: string, { from, to }: Range, height: number): Chart {
  const step = (to - from) / bands.length;
  const steps = bands.map((fill, i) => ({ fill, y1: from + i * step, y2: from + (i + 1) * step }));
  return chart({
    width: 58,
    height: height + 72,
    marginLeft: 8,
    marginRight: 34,
    marginTop: 30,
    marginBottom: 42,
    x: { axis: null },
    y: { axis: null, domain: [from, to] },
    marks: [
      Plot.rect(steps, { y1: 'y1', y2: 'y2', fill: 'fill' }),
      Plot.text([from, (from + to) / 2, to], {
        y: Plot.identity,
        text: plain,
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 6,
        fill: colours.faint,
      }),
      Plot.text([name], { frameAnchor: 'top', dy: -19, fill: colours.faint }),
    ],
  });
}
