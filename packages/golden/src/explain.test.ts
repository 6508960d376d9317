import { describe, expect, it } from 'vitest';
import { explain, extent, headline, short } from './explain.ts';
import { textOf } from '@retrace/lesson';
import { problemOf } from './problem.ts';
import { difference, value } from './testing/differences.ts';

describe('explain(check)', () => {
  it('tells problems of names first, and then of each program what differs', () => {
    const problem = { file: 'golden/line.json', changed: ['file'] } as const;
    const one = value(5, 1, 2);
    const check = {
      problems: [
        problemOf({ ...problem, kind: 'stale-epoch', says: textOf('a stale epoch') }),
        problemOf({ ...problem, kind: 'differs', says: textOf('a differs') }),
        problemOf({ ...problem, kind: 'differs', says: { en: 'b differs', zh: 'b 不同' } }),
      ],
      differences: [
        difference({ values: [one], shapes: [{ name: 'W1', golden: '1x2', now: null }] }),
        difference({ values: Array.from({ length: 10 }, () => one) }),
      ],
    };
    const lines = explain(check);
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
    const chinese = explain(check, 'zh');
    expect(chinese).toHaveLength(lines.length);
    expect(chinese.slice(6, 9)).toEqual([
      'b 不同',
      '  20 个数中有 10 个不同，最多相差：绝对 1，相对 0.5，4.5e+15 ulp',
      '  第 5 轮，W1[0][0]：记录 1，这次 2，差 4.5e+15 ulp',
    ]);
    expect(chinese.slice(-2)).toEqual([
      '  还有 2 个',
      '可能的原因：第 2 轮之后、到第 5 轮为止才第一次走的某一步',
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
      {
        en: 'W1 differs by its digest at 2 checkpoints, first at epoch 2; only samples of its numbers are kept',
        zh: 'W1 的摘要在 2 个检查点不同，最早在第 2 轮；它的数字只保存了一部分',
      },
      {
        en: 'W2 differs by its digest at 1 checkpoint, first at epoch 5; only samples of its numbers are kept',
        zh: 'W2 的摘要在 1 个检查点不同，最早在第 5 轮；它的数字只保存了一部分',
      },
    ]);
  });
});

describe('headline', () => {
  it.each<[readonly number[], string, string]>([
    [[0, 1, 2, 5, 10], ' from epoch 0 on', '从第 0 轮起不同'],
    [[2, 5, 10], ' from epoch 2 on; epoch 1 agrees', '从第 2 轮起不同；第 1 轮一致'],
    [
      [2, 10],
      ' first at epoch 2, at 2 of 5 checkpoints; epoch 1 agrees',
      '从第 2 轮开始不同，5 个检查点中有 2 个不同；第 1 轮一致',
    ],
    [[], ', though its numbers agree at every checkpoint', '不同，虽然每个检查点的数字都一致'],
  ])('says since when, for epochs %j of 0, 1, 2, 5, 10', (differing, when, zh) => {
    const values = differing.map((at) => value(at, 1, 2));
    expect(headline('line', difference({ values }))).toEqual({
      en: `golden/line.json: neuron differs${when}`,
      zh: `golden/line.json：neuron ${zh}`,
    });
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
