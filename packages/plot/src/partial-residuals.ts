import * as Plot from '@observablehq/plot';
import type { Column } from '@retrace/lesson';
import { axes, scaleOf } from './axes.ts';
import { axisAround } from './axis.ts';
import { type Chart, chart } from './chart.ts';
import { lowered, plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { axisName, inputsOf, type Subject } from './subject.ts';

interface Point {
  readonly x: number;
  readonly rest: number;
}

/** The fitted plane edge-on: for each input, what the others leave of the target, and its line. */
export function partialResidualsSheet(subject: Subject): Sheet {
  const { data } = subject.run;
  const { epoch, parameters } = subject.run.last();
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
    title: 'The fitted plane, seen edge-on',
    subtitle: `${equation} after ${plain(epoch)} epochs; each panel takes the other input’s part off the target t`,
    description: `For each input the targets without what the other inputs explain, and the fitted line: ${equation}.`,
    charts: panels.map((panel) => edgeOn(panel, bias, Math.floor(672 / panels.length))),
  };
}

interface Panel {
  readonly points: readonly Point[];
  readonly column: Column;
  readonly weight: number;
  readonly label: string;
}

function edgeOn({ points, column, weight, label }: Panel, bias: number, width: number): Chart {
  const x = axisAround(
    axisName(column),
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
      Plot.text([`slope ${significant(weight, 3)}`], {
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
