import * as Plot from '@observablehq/plot';
import type { FunctionCurve } from '@retrace/lesson';
import { axes, scaleOf } from './axes.ts';
import { axisAround, axisUpTo } from './axis.ts';
import { chart } from './chart.ts';
import { plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { type Speaker, spoken, widthOf } from './subject.ts';

/** Functions of one number, and tangents to the first. */
export function curveSheet(
  { x: { name: words, from, to }, lines, formula, tangents = [] }: FunctionCurve,
  speaks: Speaker,
): Sheet {
  const { say } = speaks;
  const name = spoken(speaks, words);
  const at = Array.from({ length: 241 }, (_, i) => from + ((to - from) * i) / 240);
  const curves = lines.map((line, i) => ({
    name: spoken(speaks, line.name),
    stroke: [colours.blue, colours.orange][i % 2],
    points: at.map((value) => ({ x: value, y: line.f(value) })),
  }));
  const x = axisUpTo(name, from, to);
  const y = axisAround(
    '',
    curves.flatMap(({ points }) => points.map((point) => point.y)),
  );
  const touching = tangents.map((tangent) => ({ ...tangent, y: lines[0].f(tangent.x) }));
  const longest = Math.max(...curves.map((curve) => widthOf(curve.name)));
  const reach = (to - from) / 10;
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
    title: say(
      `${curves.map((curve) => curve.name).join(' and ')} over ${name}`,
      `${curves.map((curve) => curve.name).join('与')}随 ${name} 的变化`,
    ),
    subtitle: formula
      ? spoken(speaks, formula)
      : say(
          `${name} from ${plain(from)} to ${plain(to)}`,
          `${name} 从 ${plain(from)} 到 ${plain(to)}`,
        ),
    description: [...curves.map(courseOf), ...touching.map(slopeText)].join('; '),
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
          ...curves.map(({ points, stroke }) =>
            Plot.line(points, { x: 'x', y: 'y', stroke, strokeWidth: 2.5 }),
          ),
          Plot.text(curves, {
            x: to,
            y: ({ points }: { points: readonly { y: number }[] }) => points[points.length - 1].y,
            text: 'name',
            fill: 'stroke',
            textAnchor: 'start',
            dx: 8,
            fontWeight: 600,
          }),
          Plot.link(touching, {
            x1: (tangent) => tangent.x - reach,
            x2: (tangent) => tangent.x + reach,
            y1: (tangent) => tangent.y - reach * tangent.slope,
            y2: (tangent) => tangent.y + reach * tangent.slope,
            stroke: colours.orange,
            strokeWidth: 1.5,
          }),
          Plot.dot(touching, { x: 'x', y: 'y', fill: colours.orange, r: 4 }),
          Plot.text(touching, {
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
