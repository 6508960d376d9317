import type { Text } from '@retrace/lesson';

/**
 * The colours on white paper. Blue and orange stay apart for every kind of colour blindness; blue is
 * what is high or positive, orange what is low or negative.
 */
export const colours = {
  paper: '#ffffff',
  ink: '#1f2328',
  faint: '#59636e',
  line: '#d1d9e0',
  blue: '#0969b3',
  orange: '#b84f00',
} as const;

/** The same on dark paper. */
const darkColours: Readonly<Record<keyof typeof colours, string>> = {
  paper: '#0d1117',
  ink: '#e6edf3',
  faint: '#9198a1',
  line: '#30363d',
  blue: '#56b4e9',
  orange: '#f0a04b',
};

/** Ten bands for the outputs of a network, from orange, the lowest, to blue, the highest. */
export const bands: readonly string[] = [
  '#f2ab73',
  '#f6c096',
  '#f9d3b5',
  '#fce4d2',
  '#fdf3ea',
  '#ebf4fb',
  '#d3e7f6',
  '#b3d5ee',
  '#8cc0e4',
  '#63a8d8',
];

const darkBands: readonly string[] = [
  '#8f4d17',
  '#71411c',
  '#55351d',
  '#3d2b1e',
  '#29221d',
  '#18232e',
  '#173044',
  '#173f5e',
  '#17507b',
  '#17629a',
];

const pairs: readonly (readonly [light: string, dark: string])[] = [
  [colours.paper, darkColours.paper],
  [colours.ink, darkColours.ink],
  [colours.faint, darkColours.faint],
  [colours.line, darkColours.line],
  [colours.blue, darkColours.blue],
  [colours.orange, darkColours.orange],
  ...bands.map((light, i) => [light, darkBands[i]] as const),
];

/** Where several outputs are scores: a sample of each class, and the region where its score is the largest. */
export const classColours: readonly {
  readonly name: Text;
  readonly sample: string;
  readonly region: string;
}[] = [
  { name: { en: 'orange', zh: '橙色' }, sample: colours.orange, region: bands[1] },
  { name: { en: 'blue', zh: '蓝色' }, sample: colours.blue, region: bands[8] },
  { name: { en: 'grey', zh: '灰色' }, sample: colours.faint, region: colours.line },
];

/** One of these colours on dark paper. */
export function darkOf(light: string): string {
  return pairs.find(([each]) => each === light)?.[1] ?? light;
}

/**
 * A style sheet that swaps each colour in use for its dark counterpart, where the page is dark.
 *
 * The light colours stand in the drawing itself, so what reads no style sheet shows those.
 */
export function darkStyle(svg: string): string {
  const rules = pairs.flatMap(([light, darkOne]) =>
    ['fill', 'stroke']
      .filter((property) => svg.includes(`${property}="${light}"`))
      .map((property) => `[${property}="${light}"]{${property}:${darkOne}}`),
  );
  return `@media (prefers-color-scheme:dark){${rules.join('')}}`;
}
