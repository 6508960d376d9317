import { describe, expect, it } from 'vitest';
import { adam } from './adam.ts';

/** One parameter, from 1, through these gradients: where it is after each. */
function path(options: Parameters<typeof adam>[0], gradients: readonly number[]): number[] {
  const optimizer = adam(options);
  const theta = Float64Array.of(1);
  const memory = new Float64Array(optimizer.memorySize(1));
  return gradients.map((gradient) => {
    optimizer.update(theta, Float64Array.of(gradient), memory);
    return theta[0];
  });
}

/** The largest |a - b| / |b|. */
function distance(a: readonly number[], b: readonly number[]): number {
  return Math.max(...b.map((value, i) => Math.abs(a[i] - value) / Math.abs(value)));
}

describe('adam(options)', () => {
  it('begins with a step of learningRate, whatever the size of the gradient', () => {
    // m / c1 = g and v / c2 = g², so that theta moves by 0.5 * g / (|g| + 1)
    const options = { learningRate: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 1 };
    expect(path(options, [3])).toEqual([1 - (0.5 * 3) / 4]);
    expect(path(options, [-1])).toEqual([1 + 0.5 / 2]);
    expect(path(options, [0])).toEqual([1]);
  });

  it('keeps an m and a v for each parameter, and the two divisors once', () => {
    const optimizer = adam({ learningRate: 0.5, beta1: 0.5, beta2: 0.75 });
    const memory = new Float64Array(optimizer.memorySize(2));
    optimizer.update(new Float64Array(2), Float64Array.of(4, -8), memory);
    // m = g / 2, v = g² / 4; c1 = 1/2, c2 = 1/4
    expect(memory).toEqual(Float64Array.of(2, -4, 4, 16, 0.5, 0.25));
  });

  it('moves each parameter as if it were alone', () => {
    const optimizer = adam({ learningRate: 0.1 });
    const theta = Float64Array.of(1, 1);
    const memory = new Float64Array(optimizer.memorySize(2));
    const gradients = [3, -1, 0.5];
    for (const g of gradients) optimizer.update(theta, Float64Array.of(g, -2 * g), memory);
    const alone = [gradients, gradients.map((g) => -2 * g)].map((list) =>
      path({ learningRate: 0.1 }, list).at(-1),
    );
    expect([...theta]).toEqual(alone);
  });

  it.each([
    ['learningRate', { learningRate: 0 }, 0, 'greater than 0'],
    ['learningRate', { learningRate: NaN }, NaN, 'greater than 0'],
    ['beta1', { learningRate: 1, beta1: 1 }, 1, 'between 0 and 1'],
    ['beta1', { learningRate: 1, beta1: NaN }, NaN, 'between 0 and 1'],
    ['beta2', { learningRate: 1, beta2: 0 }, 0, 'between 0 and 1'],
    ['beta2', { learningRate: 1, beta2: 1.5 }, 1.5, 'between 0 and 1'],
    ['epsilon', { learningRate: 1, epsilon: 0 }, 0, 'greater than 0'],
    ['epsilon', { learningRate: 1, epsilon: Infinity }, Infinity, 'greater than 0'],
  ])('rejects a %s out of range: %o', (name, options, got, need) => {
    expect(() => adam(options)).toThrow(
      new RangeError(`adam: bad ${name}: got ${got}; it must be a number ${need}`),
    );
  });

  // The numbers below went another way: algorithm 1 of the paper with its beta^t, in mpmath at 300
  // bits. Ours are rounded at every operation, so the last few bits differ.

  it('moves as the paper says', () => {
    const gradients = [3, -1, 0.5];
    const usual = path({ learningRate: 0.1 }, gradients);
    expect(
      distance(usual, [0.9000000003333333, 0.8599781433169096, 0.8194356031863307]),
    ).toBeLessThan(1e-15);
    const other = { learningRate: 0.25, beta1: 0.5, beta2: 0.75, epsilon: 0.125 };
    const unusual = path(other, gradients);
    expect(distance(unusual, [0.76, 0.7226210221206374, 0.6611909081371656])).toBeLessThan(1e-15);
  });

  it('still does after 10,000 steps, when beta^t has long become 0', () => {
    const gradients = Array.from({ length: 10_001 }, (_, i) => ((i + 1) % 3) - 0.75);
    // Near 260 a double is off by up to 3e-14; 10,000 times that is 1e-12 of 260.
    const usual = path({ learningRate: 0.1 }, gradients).slice(-2);
    expect(distance(usual, [-291.94344471563466, -291.9809236690089])).toBeLessThan(1e-12);
    const quick = path({ learningRate: 0.1, beta1: 0.25, beta2: 0.5 }, gradients).slice(-2);
    expect(distance(quick, [-255.51877763759035, -255.61563959706749])).toBeLessThan(1e-12);
  });
});
