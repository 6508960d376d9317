/**
 * The colours, on white paper and on dark. Blue and orange stay apart for every kind of colour
 * blindness; blue is what is high or positive, orange what is low or negative.
 */
const pairs = {
  paper: ['#ffffff', '#0d1117'],
  ink: ['#1f2328', '#e6edf3'],
  faint: ['#59636e', '#9198a1'],
  line: ['#d1d9e0', '#30363d'],
  blue: ['#0969b3', '#56b4e9'],
  orange: ['#b84f00', '#f0a04b'],
} as const;

export const colours = Object.fromEntries(
  Object.entries(pairs).map(([name, [light]]) => [name, light]),
) as { readonly [Name in keyof typeof pairs]: string };

/** From 0, orange, to 1, blue: ten bands for the outputs of a network. */
const bandPairs = [
  ['#f2ab73', '#8f4d17'],
  ['#f6c096', '#71411c'],
  ['#f9d3b5', '#55351d'],
  ['#fce4d2', '#3d2b1e'],
  ['#fdf3ea', '#29221d'],
  ['#ebf4fb', '#18232e'],
  ['#d3e7f6', '#173044'],
  ['#b3d5ee', '#173f5e'],
  ['#8cc0e4', '#17507b'],
  ['#63a8d8', '#17629a'],
] as const;

export const bands: readonly string[] = bandPairs.map(([light]) => light);

/**
 * A style sheet that swaps each colour in use for its dark counterpart, where the page is dark.
 *
 * The light colours stand in the drawing itself, so what reads no style sheet shows those.
 */
export function darkStyle(svg: string): string {
  const rules = [...Object.values(pairs), ...bandPairs].flatMap(([light, dark]) =>
    (['fill', 'stroke'] as const)
      .filter((property) => svg.includes(`${property}="${light}"`))
      .map((property) => `[${property}="${light}"]{${property}:${dark}}`),
  );
  return `@media (prefers-color-scheme:dark){${rules.join('')}}`;
}
