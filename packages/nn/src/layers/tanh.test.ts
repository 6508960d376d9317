import { tanh as tanhOf } from '@retrace/elementary';
import { row, zeros } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubles, fromMinusOneToOne } from '../arbitraries.ts';
import { tanh } from './tanh.ts';

describe('tanh()', () => {
  it('is 0 at 0, and reaches its ends far out', () => {
    const y = zeros(1, 4);
    tanh().forward(row([0, -0, 1000, -1000]), undefined, y);
    expect(y).toEqual(row([0, -0, 1, -1]));
  });

  it('has its largest slope, 1, at 0 and none far out', () => {
    const [y, dz] = [row([0, 0.5, 1, -1]), zeros(1, 4)];
    tanh().backward(zeros(1, 4), y, row([4, 4, 4, 4]), undefined, undefined, dz);
    expect(dz).toEqual(row([4, 3, 0, 0]));
  });

  it('is the hyperbolic tangent, to the last bit', () => {
    fc.assert(
      fc.property(fc.oneof(doubles(2, 2), fromMinusOneToOne(2, 2)), (z) => {
        const y = zeros(2, 2);
        tanh().forward(z, undefined, y);
        expect(y.data).toEqual(z.data.map(tanhOf));
      }),
    );
  });

  it('hands back dy * (1 - y * y), to the last bit', () => {
    fc.assert(
      fc.property(fromMinusOneToOne(2, 2), doubles(2, 2), (y, dy) => {
        const dz = zeros(2, 2);
        tanh().backward(zeros(2, 2), y, dy, undefined, undefined, dz);
        expect(dz.data).toEqual(y.data.map((value, i) => dy.data[i] * (1 - value * value)));
      }),
    );
  });
});
