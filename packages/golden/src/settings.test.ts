import { row } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import { digest } from './digest.ts';
import { describe as describeThing, settingOf } from './settings.ts';

describe('describe(thing)', () => {
  it.each<[object, string]>([
    [{}, 'thing'],
    [{ rate: 0.5 }, 'thing { "rate": 0.5 }'],
    [
      { b: -0, a: 'x"y', c: null, d: true },
      'thing { "a": "x\\"y", "b": -0, "c": null, "d": true }',
    ],
    [{ left: undefined }, 'thing'],
    [
      { rate: { name: 'linear', options: { to: [1, [2]] }, at: () => 0 } },
      'thing { "rate": { "name": "linear", "options": { "to": [ 1, [2] ] } } }',
    ],
    [{ W: row([1, 2]) }, 'thing { "W": { "cols": 2, "data": [1, 2], "rows": 1 } }'],
    [{ few: [1, 2, 3, 4, 5, 6, 7, 8] }, 'thing { "few": [1, 2, 3, 4, 5, 6, 7, 8] }'],
    [
      { words: Array.from('ninewords') },
      'thing { "words": ["n", "i", "n", "e", "w", "o", "r", "d", "s"] }',
    ],
  ])('writes its options as JSON with keys in order: %j', (options, text) => {
    expect(describeThing({ name: 'thing', options })).toBe(text);
  });

  it('is the name where there are no options', () => {
    expect(describeThing({ name: 'sigmoid', options: {} })).toBe('sigmoid');
  });

  it('writes more than eight numbers as a digest', () => {
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const text = `given { "values": "${digest(nine)}" }`;
    expect(describeThing({ name: 'given', options: { values: nine } })).toBe(text);
    expect(describeThing({ name: 'given', options: { values: Float64Array.from(nine) } })).toBe(
      text,
    );
  });

  it('refuses what is not plain data', () => {
    expect(() => describeThing({ name: 'loss', options: { f: () => 0 } })).toThrow(
      new TypeError('plainText: not plain data: got function; JSON cannot say it'),
    );
    expect(() => describeThing({ name: 'loss', options: { rate: NaN } })).toThrow(
      'exactJson: not a number of JSON: got NaN',
    );
  });
});

describe('settingOf(part)', () => {
  it.each<[unknown, number | string | undefined]>([
    [undefined, undefined],
    [null, undefined],
    [() => 0, undefined],
    [3, 3],
    ['shuffle', 'shuffle'],
    [true, 'true'],
    [{ name: 'l2', options: { factor: 0.1 } }, 'l2 { "factor": 0.1 }'],
    [
      [
        { name: 'dense', options: { inputs: 2 } },
        { name: 'sigmoid', options: {} },
      ],
      'dense { "inputs": 2 }, sigmoid',
    ],
    [['masks', 'order'], '["masks", "order"]'],
    [{ data: 1, order: 2 }, '{ "data": 1, "order": 2 }'],
  ])('takes down %j', (part, setting) => {
    expect(settingOf(part)).toBe(setting);
  });
});
