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
const dark: Readonly<Record<keyof typeof colours, string>> = {
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
  [colours.paper, dark.paper],
  [colours.ink, dark.ink],
  [colours.faint, dark.faint],
  [colours.line, dark.line],
  [colours.blue, dark.blue],
  [colours.orange, dark.orange],
  ...bands.map((light, i) => [light, darkBands[i]] as const),
];

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
