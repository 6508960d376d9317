import * as Plot from '@observablehq/plot';
import { axes, scaleOf } from './axes.ts';
import { type Chart, chart } from './chart.ts';
import { type EdgeOn, edgeOn } from './edge-on.ts';
import { plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** The fitted plane edge-on: for each input, what the others leave of the target, and its line. */
export function partialResidualsSheet(subject: Subject): Sheet {
  const { say, run } = subject;
  const last = run.last();
  const { title, bias, views } = edgeOn(subject, last);
  const hasBias = last.parameters[0].b !== undefined;
  const equation =
    `y = ${views.map(({ weight, column }) => `${significant(weight, 3)} ${column.name}`).join(' + ')}${hasBias ? ` + ${significant(bias, 3)}` : ''}`.replaceAll(
      '+ −',
      '− ',
    );
  return {
    title,
    subtitle: say(
      `${equation} after ${plain(last.epoch)} epochs; each panel takes the other input’s part off the target t`,
      `${plain(last.epoch)} 轮后 ${equation}；每幅图从目标值 t 中减去另一个输入的部分`,
    ),
    description: say(
      `For each input the targets without what the other inputs explain, and the fitted line: ${equation}.`,
      `对每个输入：减去其余输入的部分之后的目标值，以及拟合的直线：${equation}。`,
    ),
    charts: views.map((view) => panel(view, Math.floor(672 / views.length), subject)),
  };
}

function panel({ points, line, weight, x, y }: EdgeOn, width: number, { say }: Subject): Chart {
  const steep = weight < 0;
  return chart({
    width,
    height: 330,
    marginLeft: 48,
    marginRight: 20,
    marginTop: 30,
    marginBottom: 42,
    x: scaleOf(x),
    y: scaleOf(y),
    marks: [
      ...axes(x, y),
      Plot.dot(points, { x: 'x', y: 'y', r: 2.2, fill: colours.blue, fillOpacity: 0.4 }),
      Plot.line(line, { x: 'x', y: 'y', stroke: colours.orange, strokeWidth: 2.5 }),
      Plot.text([say(`slope ${significant(weight, 3)}`, `斜率 ${significant(weight, 3)}`)], {
        frameAnchor: steep ? 'top-right' : 'top-left',
        dx: steep ? -14 : 14,
        dy: 14,
        fill: colours.orange,
        fontWeight: 600,
        fontSize: 13,
        stroke: colours.paper,
        strokeWidth: 5,
      }),
    ],
  });
}
