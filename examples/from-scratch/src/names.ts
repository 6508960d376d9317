import type { Names } from '@retrace/lesson';

/** What the two inputs and the one output are called in pictures. */
export const names: Names = {
  inputs: [{ name: 'x₁' }, { name: 'x₂' }],
  outputs: [{ name: { en: 'class', zh: '类别' } }],
};
