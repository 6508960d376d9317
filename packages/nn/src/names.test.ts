import { describe, expect, it } from 'vitest';
import * as nn from './index.ts';

const rate = { learningRate: 1 };

// Whoever records or prints a training knows its parts by these names.
describe('what a training is made of', () => {
  it.each(
    Object.entries({
      dense: nn.dense(1, 1),
      identity: nn.identity(),
      relu: nn.relu(),
      sigmoid: nn.sigmoid(),
      tanh: nn.tanh(),
      halfMeanSquaredError: nn.halfMeanSquaredError,
      halfSumSquaredError: nn.halfSumSquaredError,
      meanAbsoluteError: nn.meanAbsoluteError,
      meanSquaredError: nn.meanSquaredError,
      adam: nn.adam(rate),
      gradientDescent: nn.gradientDescent(rate),
      momentum: nn.momentum(rate),
    }),
  )('bears the name that it is imported by, and is plain frozen data: %s', (name, made) => {
    expect(made.name).toBe(name);
    expect(Object.isFrozen(made)).toBe(true);
  });
});
