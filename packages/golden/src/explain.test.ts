import { describe, expect, it } from 'vitest';
import { explain, extent, headline, short } from './explain.ts';
import { difference, value } from './testing/differences.ts';

describe('explain(check)', () => {
  it('tells problems of names first, and then of each program what differs', () => {
    const problem = { file: 'golden/line.json', changed: ['file'] } as const;
    const one = value(5, 1, 2);
    const lines = explain({
      status: 'differs',
      problems: [
        { ...problem, kind: 'stale-epoch', message: 'a stale epoch' },
        { ...problem, kind: 'differs', message: 'a differs' },
        { ...problem, kind: 'differs', message: 'b differs' },
      ],
      differences: [
        difference({ values: [one], shapes: [{ name: 'W1', golden: '1x2', now: null }] }),
        difference({ values: Array.from({ length: 10 }, () => one) }),
      ],
    });
    expect(lines.slice(0, 6)).toEqual([
      'a stale epoch',
      'a differs',
      '  1 of 20 numbers differs, by at most 1 absolute, 0.5 relative, 4.5e+15 ulp',
      '  W1: golden 1x2, this run none',
      '  epoch 5, W1[0][0]: golden 1, this run 2, 4.5e+15 ulp',
      'likely cause: another shape: the layers changed',
    ]);
    expect(lines.slice(-2)).toEqual([
      '  and 2 more',
      'likely cause: a step that is first taken after epoch 2, and by epoch 5',
    ]);
  });
});

describe('extent(difference)', () => {
  it('names each large parameter that differs, and since when', () => {
    const large = [
      { epoch: 2, name: 'W1' },
      { epoch: 5, name: 'W1' },
      { epoch: 5, name: 'W2' },
    ];
    expect(extent(difference({ large }))).toEqual([
      'W1 differs by its digest at 2 checkpoints, first at epoch 2; only samples of its numbers are kept',
      'W2 differs by its digest at 1 checkpoint, first at epoch 5; only samples of its numbers are kept',
    ]);
  });
});

describe('headline', () => {
  it.each<[readonly number[], string]>([
    [[0, 1, 2, 5, 10], ' from epoch 0 on'],
    [[2, 5, 10], ' from epoch 2 on; epoch 1 agrees'],
    [[2, 10], ' first at epoch 2, at 2 of 5 checkpoints; epoch 1 agrees'],
    [[], ', though its numbers agree at every checkpoint'],
  ])('says since when, for epochs %j of 0, 1, 2, 5, 10', (differing, when) => {
    const values = differing.map((at) => value(at, 1, 2));
    expect(headline('line', difference({ values }))).toBe(
      `golden/line.json: neuron differs${when}`,
    );
  });
});

describe('short', () => {
  it.each<[number | bigint, string]>([
    [0, '0'],
    [0.123456, '0.123'],
    [1.5e-17, '1.5e-17'],
    [999_999n, '999999'],
    [1_000_000n, '1.0e+6'],
  ])('writes %d as %s', (distance, text) => {
    expect(short(distance)).toBe(text);
  });
});
