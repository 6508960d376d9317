import { kernelBytes } from '@retrace/linalg/kernel-bytes';
import { expect, it } from 'vitest';
import { compile as watr } from 'watr';
import { kernelText } from './product.ts';

it("linalg's kernel is the product that compiled trainings call", () => {
  expect(Array.from(kernelBytes)).toEqual(Array.from(watr(kernelText)));
});
