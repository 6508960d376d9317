import { expect, it } from 'vitest';
import { gap, GapError } from './gap.ts';

it('says what is missing, whatever it is to be made of', () => {
  expect(() => gap('the slope', 0.5, [1, 2])).toThrow(
    new GapError('the slope'), // compares the messages
  );
  expect(new GapError('the slope')).toMatchObject({
    missing: 'the slope',
    message: 'gap: still to be filled in: the slope',
  });
});
