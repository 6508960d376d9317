import { expect, it } from 'vitest';
import { lessons } from './catalogue.ts';

const layers = lessons.flatMap(({ slug, programs }) =>
  programs.flatMap((program) =>
    program.kind === 'training'
      ? program.layers.map((layer) => ({ ...layer, of: `${slug} ${program.slug}` }))
      : [],
  ),
);

it.each(layers)('$of: the layer $name states its formula, with all its parameters', (layer) => {
  const { forward, backward } = layer.formula ?? { forward: '', backward: '' };
  expect(forward).toMatch(/^[hyz]ₜ? = .*[xz]/);
  expect(backward).toMatch(/d.+ = .*d[yz]/);
  for (const name of Object.keys(layer.parameters)) expect(forward).toContain(` ${name}`);
  expect(forward.includes('b')).toBe('b' in layer.parameters);
});
