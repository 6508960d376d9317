import type { FunctionCurve } from '@retrace/lesson';
import { type Axis, axisAround, axisUpTo } from './axis.ts';
import { type Speaker, spoken } from './subject.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The places between a Chinese character and what is not. */
const between = /(?<=[\w)])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[\w(])/gu;

/** The courses of functions of one number, and where tangents touch the first. */
export function curvePoints(
  { x: { name: words, from, to }, lines, tangents = [] }: FunctionCurve,
  speaks: Speaker,
): {
  readonly title: string;
  /** What the number is called. */
  readonly name: string;
  readonly curves: readonly { readonly name: string; readonly points: readonly Point[] }[];
  readonly tangents: readonly (Point & {
    readonly slope: number;
    /** A piece of the tangent, the touching point in its middle. */
    readonly line: readonly [Point, Point];
  })[];
  readonly x: Axis;
  readonly y: Axis;
} {
  const name = spoken(speaks, words);
  const at = Array.from({ length: 241 }, (_, i) => from + ((to - from) * i) / 240);
  const curves = lines.map((line) => ({
    name: spoken(speaks, line.name),
    points: at.map((value) => ({ x: value, y: line.f(value) })),
  }));
  const reach = (to - from) / 10;
  const names = curves.map((curve) => curve.name);
  return {
    title: speaks.say(
      `${names.join(' and ')} over ${name}`,
      `${names.join('与')}随${name}的变化`.replaceAll(between, ' '),
    ),
    name,
    curves,
    tangents: tangents.map(({ x, slope }) => {
      const y = lines[0].f(x);
      const end = (step: number): Point => ({ x: x + step, y: y + step * slope });
      return { x, y, slope, line: [end(-reach), end(reach)] };
    }),
    x: axisUpTo(name, from, to),
    y: axisAround(
      '',
      curves.flatMap(({ points }) => points.map((point) => point.y)),
    ),
  };
}
