import { sigmoid } from '@retrace/elementary';
import { type Language, type Text, textOf, type Words } from '@retrace/lesson';

/** Two weights and a constant. */
export type Neuron = readonly [u: number, v: number, c: number];

/** What a neuron puts out for two inputs. */
export function fire([u, v, c]: Neuron, a: number, b: number): number {
  return sigmoid(u * a + v * b + c);
}

/** All pairs of two bits. */
const points = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

/** The answers for 0 0, 0 1, 1 0 and 1 1. */
export function answers(rule: (a: number, b: number) => number): number[] {
  return points.map(([a, b]) => rule(a, b));
}

/** An answer as people read it: 0, 1, or undecided. */
export function bit(y: number): string {
  return y === 0.5 ? '½' : y > 0.5 ? '1' : '0';
}

/** Whether each answer is on the right side of one half. */
export function says(values: readonly number[], targets: readonly number[]): boolean {
  return values.every((y, i) => bit(y) === String(targets[i]));
}

/** The four points with what some neurons say to them, and what one should, as a table. */
export function truthTable(...columns: readonly (readonly [Words, readonly number[]])[]): Text {
  const inLanguage = (language: Language): string => {
    const names = columns.map(([name]) => textOf(name)[language]);
    return [
      ['a b', ...names],
      ...points.map((point, i) => [
        point.join(' '),
        ...columns.map(([, values], j) => bit(values[i]).padStart(width(names[j]))),
      ]),
    ]
      .map((cells) => cells.join('   '))
      .join('\n');
  };
  return { en: inLanguage('en'), zh: inLanguage('zh') };
}

/** How many columns a text takes: a Chinese character takes two. */
function width(text: string): number {
  return text.replaceAll(/\p{Script=Han}/gu, '  ').length;
}

/** The answer that is furthest from its target, and how far. */
export function worst(
  values: readonly number[],
  targets: readonly number[],
): { readonly point: string; readonly distance: number } {
  const distances = values.map((y, i) => Math.abs(y - targets[i]));
  const distance = Math.max(...distances);
  return { point: points[distances.indexOf(distance)].join(' '), distance };
}

/** Says where somebody is worse than the article. */
export function worse(point: string, yours: number, article: number): Text {
  const [y, a] = [yours.toFixed(4), article.toFixed(4)];
  return {
    en: `for ${point} it is off by ${y}; the article by ${a}`,
    zh: `${point} 的输出差 ${y}；文章的差 ${a}`,
  };
}
