import '@retrace/golden/vitest';
import { matmul, matrix } from '@retrace/linalg';
import { expect, it } from 'vitest';

it('multiplies', () => {
  const a = matrix([
    [0.3, 1],
    [2, 3],
  ]);
  expect({ a, product: matmul(a, a) }).toMatchBits('product');
});
