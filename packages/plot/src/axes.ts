import * as Plot from '@observablehq/plot';
import type { Axis } from './axis.ts';
import { plain } from './number-text.ts';
import { colours } from './palette.ts';

/** Thin lines across, and the numbers and names of both axes. */
export function axes(x: Axis, y: Axis): Plot.Markish[] {
  return [
    Plot.gridX(x.ticks, { stroke: colours.line, strokeOpacity: 1 }),
    Plot.gridY(y.ticks, { stroke: colours.line, strokeOpacity: 1 }),
    axisX(x),
    axisY(y),
  ];
}

/** The numbers below, and the name at their right. */
export function axisX({ ticks }: Axis): Plot.Markish {
  return Plot.axisX(ticks, { fill: colours.faint, stroke: 'none', text: plain });
}

/** The numbers at the left; the name above them, or where there is no room along them. */
export function axisY({ ticks }: Axis, labelAnchor: 'top' | 'center' = 'top'): Plot.Markish {
  return Plot.axisY(ticks, { fill: colours.faint, stroke: 'none', text: plain, labelAnchor });
}

/** An axis as Plot's options have it. */
export function scaleOf({ type, from, to, label }: Axis): Plot.ScaleOptions {
  return { type, domain: [from, to], label: label === '' ? null : label, axis: null };
}
