import { zeros } from '@retrace/linalg';
import { dense } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { lineLesson } from '../testing/line-lesson.ts';
import { isTestedWhole } from './index.ts';

describe('isTestedWhole(lesson)', () => {
  // A thousand samples, and of each a thousand parameters: a million products per epoch.
  const data = { x: zeros(1000, 1000), t: zeros(1000, 1) };
  const layers = [dense(1000, 1, { bias: false })];

  it.each([
    [1000, true],
    [1001, false],
  ])('of a million products per epoch, over %i epochs, is %s', (epochs, whole) => {
    expect(isTestedWhole(lineLesson({ data, layers, epochs }))).toBe(whole);
  });
});
