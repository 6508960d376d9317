import type { Names } from '@retrace/lesson';

/** What the three inputs are called in pictures. */
export const names: Names = {
  inputs: [{ name: 'first bit' }, { name: 'second bit' }, { name: 'always 1' }],
};
