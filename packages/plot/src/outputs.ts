import * as Plot from '@observablehq/plot';
import { axes, scaleOf } from './axes.ts';
import { axisAround } from './axis.ts';
import { chart } from './chart.ts';
import { outputRows } from './output-rows.ts';
import { plain } from './number-text.ts';
import { colours } from './palette.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** How many samples have a row each. */
const few = 12;

/** Each output over its target, and the 45-degree line on which they would be equal. */
export function outputsSheet(subject: Subject): Sheet {
  const { t } = subject.run.data;
  const { epoch, outputs } = subject.run.last();
  if (t.data.length <= few) return outputRows(subject);
  const points = Array.from(t.data, (target, i) => ({ t: target, y: outputs.data[i] }));
  const all = [...t.data, ...outputs.data];
  const x = axisAround('target t', all, 'linear', 12);
  const y = { ...x, label: 'output y' };
  const { from, to } = x;
  return {
    title: 'Outputs against targets',
    subtitle: `${plain(points.length)} samples after ${plain(epoch)} epochs; on the line, output and target are equal`,
    description: `${plain(points.length)} points, each an output over its target, beside the 45-degree line.`,
    charts: [
      chart({
        width: 500,
        height: 460,
        marginLeft: 60,
        marginRight: 30,
        marginTop: 30,
        marginBottom: 42,
        x: scaleOf(x),
        y: scaleOf(y),
        marks: [
          ...axes(x, y),
          Plot.line(
            [
              [from, from],
              [to, to],
            ],
            { stroke: colours.ink, strokeWidth: 1.5 },
          ),
          Plot.text([[to, to]], {
            text: ['y = t'],
            textAnchor: 'end',
            dx: -26,
            dy: 6,
            fontWeight: 600,
            fill: colours.ink,
            stroke: colours.paper,
            strokeWidth: 4,
          }),
          Plot.dot(points, { x: 't', y: 'y', r: 2.2, fill: colours.blue, fillOpacity: 0.5 }),
        ],
      }),
    ],
  };
}
