import * as Plot from '@observablehq/plot';
import { axes, scaleOf } from './axes.ts';
import { chart } from './chart.ts';
import { plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import { residualPoints } from './residual-points.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** What the outputs leave of each target, t - y, over the output. */
export function residualsSheet(subject: Subject): Sheet {
  const { run, say } = subject;
  const { epoch, outputs } = run.last();
  const { title, points, middle, x, y } = residualPoints(subject, outputs);
  const right = x.to;
  return {
    title,
    subtitle: say(
      `${plain(points.length)} samples after ${plain(epoch)} epochs; the residuals average ${significant(middle, 3)}`,
      `${plain(epoch)} 轮后的 ${plain(points.length)} 个样本；残差的平均值为 ${significant(middle, 3)}`,
    ),
    description: say(
      `${plain(points.length)} points, each a residual over its output; their mean is ${significant(middle, 3)}.`,
      `${plain(points.length)} 个点，横轴为输出，纵轴为残差；平均值为 ${significant(middle, 3)}。`,
    ),
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
          Plot.dot(points, { x: 'x', y: 'y', r: 2.2, fill: colours.blue, fillOpacity: 0.5 }),
          Plot.ruleY([0], { stroke: colours.ink, strokeWidth: 1 }),
          Plot.ruleY([middle], { stroke: colours.orange, strokeWidth: 2.5 }),
          Plot.text([middle], {
            x: [right],
            y: [middle],
            text: [say(`mean ${significant(middle, 3)}`, `平均 ${significant(middle, 3)}`)],
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
