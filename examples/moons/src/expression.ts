import { type Calculation, calculation, printed } from '@retrace/lesson';

const relu = (z: number): number => Math.max(0, z);
const step = (z: number): number => (z > 0 ? 1 : 0);

/** The expression at the head of micrograd's README, and its two derivatives by the chain rule. */
function expression(a: number, b: number): { g: number; da: number; db: number } {
  const c = 4 * (a + b) + 3 - a;
  const d = 12 * (a * b + b * b * b) + 4 * relu(b + a) + relu(b - a);
  const e = c - d;
  const f = e * e;
  const g = f / 2 + 10 / f;

  const dg = (1 / 2 - 10 / (f * f)) * (2 * e); // dg/df times df/de
  const dcda = 3;
  const dcdb = 4;
  const ddda = 12 * b + 4 * step(b + a) - step(b - a);
  const dddb = 12 * (a + 3 * b * b) + 4 * step(b + a) + step(b - a);
  return { g, da: dg * (dcda - ddda), db: dg * (dcdb - dddb) };
}

export const expressionGraph: Calculation = calculation({
  slug: 'expression',
  title: { en: 'One expression, and its derivatives by hand', zh: '一个表达式，手算它的导数' },
  printed: [
    printed('g', '24.7041', () => expression(-4, 2).g),
    printed('dg/da', '138.8338', () => expression(-4, 2).da),
    printed('dg/db', '645.5773', () => expression(-4, 2).db),
  ],
});
