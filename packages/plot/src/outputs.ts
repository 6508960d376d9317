import * as Plot from '@observablehq/plot';
import { axes, scaleOf } from './axes.ts';
import { axisAround } from './axis.ts';
import { chart } from './chart.ts';
import { outputRows } from './output-rows.ts';
import { plain } from './number-text.ts';
import { colours } from './palette.ts';
import { few } from './rows-of.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Each output over its target, and the 45-degree line on which they would be equal. */
export function outputsSheet(subject: Subject): Sheet {
  const { say, run } = subject;
  const { t } = run.data;
  const { epoch, outputs } = run.last();
  if (t.data.length <= few) return outputRows(subject);
  const points = Array.from(t.data, (target, i) => ({ t: target, y: outputs.data[i] }));
  const all = [...t.data, ...outputs.data];
  const x = axisAround(say('target t', '目标值 t'), all, 'linear', 12);
  const y = { ...x, label: say('output y', '输出 y') };
  const { from, to } = x;
  return {
    title: say('Outputs against targets', '输出与目标值'),
    subtitle: say(
      `${plain(points.length)} samples after ${plain(epoch)} epochs; on the line, output and target are equal`,
      `${plain(epoch)} 轮后的 ${plain(points.length)} 个样本；在直线上，输出等于目标值`,
    ),
    description: say(
      `${plain(points.length)} points, each an output over its target, beside the 45-degree line.`,
      `${plain(points.length)} 个点，横轴为目标值，纵轴为输出，旁边是 45 度直线。`,
    ),
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
