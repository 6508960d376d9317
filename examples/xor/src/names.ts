import type { Names } from '@retrace/lesson';

/** What the three inputs are called in pictures. */
export const names: Names = {
  inputs: [
    { name: { en: 'first bit', zh: '第一位' } },
    { name: { en: 'second bit', zh: '第二位' } },
    { name: { en: 'always 1', zh: '恒为 1' } },
  ],
};
