import { expect, it } from 'vitest';
import { gap, GapError } from './gap.ts';

it('says what is missing, whatever it is to be made of', () => {
  const missing = { en: 'the slope', zh: '斜率' };
  expect(() => gap(missing, 0.5, [1, 2])).toThrow(
    new GapError(missing), // compares the messages
  );
  expect(new GapError(missing)).toMatchObject({
    missing,
    message: 'gap: still to be filled in: the slope',
  });
});

it('takes code that is the same in both languages', () => {
  expect(new GapError('dW').missing).toEqual({ en: 'dW', zh: 'dW' });
});
