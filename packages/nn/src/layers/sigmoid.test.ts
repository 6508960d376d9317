import { exp } from '@retrace/elementary';
import { row, zeros } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubles, finite, fromMinusOneToOne } from '../arbitraries.ts';
import { sigmoid } from './sigmoid.ts';

describe('sigmoid()', () => {
  it('is half-way at 0, and reaches its ends far out', () => {
    const y = zeros(1, 4);
    sigmoid().forward(row([0, -0, 1000, -1000]), undefined, y);
    expect(y).toEqual(row([0.5, 0.5, 1, 0]));
  });

  it('has its largest slope, 1/4, at 0 and none far out', () => {
    const [y, dz] = [row([0.5, 0.25, 1, 0]), zeros(1, 4)];
    sigmoid().backward(zeros(1, 4), y, row([16, 16, 16, 16]), undefined, undefined, dz);
    expect(dz).toEqual(row([4, 3, 0, 0]));
  });

  it('is 1 / (1 + exp(-z)), to the last bit', () => {
    fc.assert(
      fc.property(fc.oneof(finite, fc.double({ min: -40, max: 40, noNaN: true })), (z) => {
        const y = zeros(1, 1);
        sigmoid().forward(row([z]), undefined, y);
        expect(y.data[0]).toBe(1 / (1 + exp(-z)));
      }),
    );
  });

  it('hands back dy * (y * (1 - y)), to the last bit', () => {
    fc.assert(
      fc.property(fromMinusOneToOne(2, 2), doubles(2, 2), (y, dy) => {
        const dz = zeros(2, 2);
        sigmoid().backward(zeros(2, 2), y, dy, undefined, undefined, dz);
        expect(dz.data).toEqual(y.data.map((value, i) => dy.data[i] * (value * (1 - value))));
      }),
    );
  });
});
