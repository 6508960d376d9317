import * as Plot from '@observablehq/plot';
import type { FunctionCurve } from '@retrace/lesson';
import { axes, scaleOf } from './axes.ts';
import { chart } from './chart.ts';
import { curvePoints } from './curve-points.ts';
import { plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { type Speaker, spoken, widthOf } from './subject.ts';

/** Functions of one number, and tangents to the first. */
export function curveSheet(picture: FunctionCurve, speaks: Speaker): Sheet {
  const { say } = speaks;
  const { from, to } = picture.x;
  const { title, name, curves, tangents, x, y } = curvePoints(picture, speaks);
  const strokes = curves.map((_, i) => [colours.blue, colours.orange][i % 2]);
  const longest = Math.max(...curves.map((curve) => widthOf(curve.name)));
  const slopeText = (tangent: { x: number; slope: number }): string =>
    say(
      `slope ${significant(tangent.slope, 3)} at ${name} = ${plain(tangent.x)}`,
      `${name} = ${plain(tangent.x)} 处斜率 ${significant(tangent.slope, 3)}`,
    );
  const courseOf = (curve: (typeof curves)[number]): string => {
    const [first, last] = [curve.points[0].y, curve.points[curve.points.length - 1].y];
    return say(
      `${curve.name} from ${significant(first, 3)} at ${name} = ${plain(from)} to ${significant(last, 3)} at ${plain(to)}`,
      `${curve.name}：从 ${name} = ${plain(from)} 处的 ${significant(first, 3)} 到 ${plain(to)} 处的 ${significant(last, 3)}`,
    );
  };
  return {
    title,
    subtitle: picture.formula
      ? spoken(speaks, picture.formula)
      : say(
          `${name} from ${plain(from)} to ${plain(to)}`,
          `${name} 从 ${plain(from)} 到 ${plain(to)}`,
        ),
    description: [...curves.map(courseOf), ...tangents.map(slopeText)].join('; '),
    charts: [
      chart({
        width: 672,
        height: 350,
        marginLeft: 50,
        marginRight: 24 + longest,
        marginTop: 30,
        marginBottom: 42,
        x: scaleOf(x),
        y: scaleOf(y),
        marks: [
          ...axes(x, y),
          ...curves.map(({ points }, i) =>
            Plot.line(points, { x: 'x', y: 'y', stroke: strokes[i], strokeWidth: 2.5 }),
          ),
          Plot.text(curves, {
            x: to,
            y: ({ points }: { points: readonly { y: number }[] }) => points[points.length - 1].y,
            text: 'name',
            fill: (_curve: unknown, i: number) => strokes[i],
            textAnchor: 'start',
            dx: 8,
            fontWeight: 600,
          }),
          Plot.link(tangents, {
            x1: ({ line: [start] }) => start.x,
            x2: ({ line: [, end] }) => end.x,
            y1: ({ line: [start] }) => start.y,
            y2: ({ line: [, end] }) => end.y,
            stroke: colours.orange,
            strokeWidth: 1.5,
          }),
          Plot.dot(tangents, { x: 'x', y: 'y', fill: colours.orange, r: 4 }),
          Plot.text(tangents, {
            x: 'x',
            y: 'y',
            text: slopeText,
            textAnchor: 'start',
            dx: 12,
            dy: 14,
            fill: colours.orange,
            stroke: colours.paper,
            strokeWidth: 4,
            fontWeight: 600,
          }),
        ],
      }),
    ],
  };
}
