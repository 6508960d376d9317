import * as Plot from '@observablehq/plot';
import { axes, scaleOf } from './axes.ts';
import { axisAround } from './axis.ts';
import { type Chart, chart } from './chart.ts';
import { lowered, plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { inputsOf, type NamedColumn, type Subject } from './subject.ts';

interface Point {
  readonly x: number;
  readonly rest: number;
}

/** The fitted plane edge-on: for each input, what the others leave of the target, and its line. */
export function partialResidualsSheet(subject: Subject): Sheet {
  const { say, run } = subject;
  const { data } = run;
  const { epoch, parameters } = run.last();
  const [{ W, b }] = parameters;
  const bias = b?.data[0] ?? 0;
  const weights = [...W.data];
  const columns = inputsOf(subject);
  const equation =
    `y = ${weights.map((weight, j) => `${significant(weight, 3)} ${columns[j].name}`).join(' + ')}${b ? ` + ${significant(bias, 3)}` : ''}`.replaceAll(
      '+ −',
      '− ',
    );
  const panels = weights.map((weight, j) => {
    const points = Array.from(data.t.data, (t, i): Point => {
      const others = weights.reduce(
        (sum, w, k) => (k === j ? sum : sum + w * data.x.data[i * W.rows + k]),
        0,
      );
      return { x: data.x.data[i * W.rows + j], rest: t - others };
    });
    const others = weights.flatMap((_weight, k) =>
      k === j ? [] : [`W${lowered(k + 1)} ${columns[k].name}`],
    );
    return { points, column: columns[j], weight, label: ['t', ...others].join(' − ') };
  });
  return {
    title: say('The fitted plane, seen edge-on', '从侧面看拟合出的平面'),
    subtitle: say(
      `${equation} after ${plain(epoch)} epochs; each panel takes the other input’s part off the target t`,
      `${plain(epoch)} 轮后 ${equation}；每幅图从目标值 t 中减去另一个输入的部分`,
    ),
    description: say(
      `For each input the targets without what the other inputs explain, and the fitted line: ${equation}.`,
      `对每个输入：减去其余输入的部分之后的目标值，以及拟合的直线：${equation}。`,
    ),
    charts: panels.map((panel) => edgeOn(panel, bias, Math.floor(672 / panels.length), subject)),
  };
}

interface Panel {
  readonly points: readonly Point[];
  readonly column: NamedColumn;
  readonly weight: number;
  readonly label: string;
}

function edgeOn(
  { points, column, weight, label }: Panel,
  bias: number,
  width: number,
  { say }: Subject,
): Chart {
  const x = axisAround(
    column.axisName,
    points.map((point) => point.x),
  );
  const y = axisAround(
    label,
    points.map(({ rest }) => rest),
  );
  const line = [x.from, x.to].map((at) => ({ x: at, y: weight * at + bias }));
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
      Plot.dot(points, { x: 'x', y: 'rest', r: 2.2, fill: colours.blue, fillOpacity: 0.4 }),
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
