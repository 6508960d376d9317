import { lessons } from '@retrace/catalogue';
import '@retrace/golden/vitest';
import { oneStep } from '@retrace/lesson';
import { expect, it } from 'vitest';

// What --step shows: golden files of lessons keep parameters and losses, and nothing on the way there.
it.each(lessons)('the first step of $slug has the bits of its record', ({ slug, programs }) => {
  const program = programs.find((each) => each.kind === 'training');
  if (!program) throw new Error(`${slug} trains nothing`);
  const { layers, loss } = oneStep(program);
  const numbers = layers.map(({ y, dy, gradients }) => ({ y, dy, gradients }));
  expect({ loss, layers: numbers }).toMatchBits(`${slug}, ${program.slug}`);
});
