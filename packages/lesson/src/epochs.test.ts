import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkpointEpochs } from './epochs.ts';

describe('checkpointEpochs(last, stops)', () => {
  it.each([
    [0, [], [0]],
    [1, [], [0, 1]],
    [4, [], [0, 1, 2, 4]],
    [100, [], [0, 1, 2, 5, 10, 20, 50, 100]],
    [15_000, [], [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000]],
    [20, [19, 3, 5], [0, 1, 2, 3, 5, 10, 19, 20]],
    [3, [2, 3, 4, 100], [0, 1, 2, 3]],
  ])('lie close at first, up to %i, with %j beside', (last, stops, expected) => {
    expect(checkpointEpochs(last, stops)).toEqual(expected);
  });

  it('ascend from 0 to the last, each once, with all stops on the way', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(fc.nat(200_000)), (last, stops) => {
        const epochs = checkpointEpochs(last, stops);
        expect(epochs[0]).toBe(0);
        expect(epochs.at(-1)).toBe(last);
        expect(epochs.every((epoch, i) => i === 0 || epoch > epochs[i - 1])).toBe(true);
        expect(epochs).toEqual(expect.arrayContaining(stops.filter((stop) => stop <= last)));
      }),
    );
  });

  it.each([
    [-1, [], -1],
    [NaN, [], NaN],
    [2.5, [], 2.5],
    [Infinity, [], Infinity],
    [10, [5, -1], -1],
    [10, [1.5], 1.5],
    [10, [NaN], NaN],
  ])('cannot be %d, or beside it %j', (last, stops, bad) => {
    expect(() => checkpointEpochs(last, stops)).toThrow(
      new RangeError(
        `checkpointEpochs: bad epoch: got ${bad}; epochs are whole numbers of at least 0`,
      ),
    );
  });
});
