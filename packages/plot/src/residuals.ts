import * as Plot from '@observablehq/plot';
import { mean, subtract } from '@retrace/linalg';
import { axes, scaleOf } from './axes.ts';
import { axisAround } from './axis.ts';
import { chart } from './chart.ts';
import { plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** What the outputs leave of each target, t - y, over the output. */
export function residualsSheet({ run }: Subject): Sheet {
  const { epoch, outputs } = run.last();
  const rest = subtract(run.data.t, outputs);
  const middle = mean(rest);
  const points = Array.from(rest.data, (value, i) => ({ y: outputs.data[i], rest: value }));
  const x = axisAround('output y', [...outputs.data]);
  const y = axisAround('residual, target − output', [0, ...rest.data]);
  const right = x.to;
  return {
    title: 'What the outputs leave of the targets',
    subtitle: `${plain(points.length)} samples after ${plain(epoch)} epochs; the residuals average ${significant(middle, 3)}`,
    description: `${plain(points.length)} points, each a residual over its output; their mean is ${significant(middle, 3)}.`,
    charts: [
      chart({
        width: 672,
        height: 350,
        marginLeft: 60,
        marginRight: 90,
        marginTop: 30,
        marginBottom: 42,
        x: scaleOf(x),
        y: scaleOf(y),
        marks: [
          ...axes(x, y),
          Plot.dot(points, { x: 'y', y: 'rest', r: 2.2, fill: colours.blue, fillOpacity: 0.5 }),
          Plot.ruleY([0], { stroke: colours.ink, strokeWidth: 1 }),
          Plot.ruleY([middle], { stroke: colours.orange, strokeWidth: 2.5 }),
          Plot.text([middle], {
            x: [right],
            y: [middle],
            text: [`mean ${significant(middle, 3)}`],
            textAnchor: 'start',
            dx: 8,
            fill: colours.orange,
            fontWeight: 600,
          }),
        ],
      }),
    ],
  };
}
