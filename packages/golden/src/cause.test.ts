import { describe, expect, it } from 'vitest';
import { likelyCause } from './cause.ts';
import type { Difference } from './compare.ts';
import { inBoth } from './testing/in-both.ts';
import { afterOne, difference, value } from './testing/differences.ts';

const setting = (name: string): Difference['settings'][number] => ({ name, golden: 1, now: 2 });
const edited = 'an edit of the golden file: it contradicts itself, and no training writes that';
const everywhere = [0, 1, 2, 5, 10];

describe('likelyCause', () => {
  it.each<[string, Partial<Difference>, string, readonly string[]]>([
    [
      'settings beside numbers',
      { settings: [setting('seed'), setting('loss')], values: [value(0, 1, 2)] },
      'a changed setting: seed, loss',
      ['lesson'],
    ],
    [
      'a setting beside shapes only',
      { settings: [setting('layers')], shapes: [setting('W1')], digest: false },
      'a changed setting: layers',
      ['lesson'],
    ],
    [
      'a setting beside a gap only',
      { settings: [setting('metric')], gaps: ['2-5'], digest: false },
      'a changed setting: metric',
      ['lesson'],
    ],
    [
      'a setting beside the digest only',
      { settings: [setting('metric')] },
      'a changed setting: metric',
      ['lesson'],
    ],
    [
      'a setting beside a number only',
      { settings: [setting('metric')], values: [value(0, 1, 2)], digest: false },
      'a changed setting: metric',
      ['lesson'],
    ],
    [
      'a setting alone',
      { settings: [setting('seed')], digest: false },
      'a changed setting, of no effect on any number: seed',
      ['lesson', 'file'],
    ],
    [
      'other shapes',
      { shapes: [setting('W1')], digest: false },
      'another shape: the layers changed',
      ['lesson', 'packages'],
    ],
    [
      'other shapes beside numbers',
      { shapes: [setting('W1')], values: [value(0, 1, 2)] },
      'another shape: the layers changed',
      ['lesson', 'packages'],
    ],
    ['a digest alone', {}, edited, ['file']],
    ['a gap that the digest over all denies', { gaps: ['2-5'], digest: false }, edited, ['file']],
    [
      'one number that no loss notices',
      { values: [value(10, 1, 2)], digest: false },
      edited,
      ['file'],
    ],
    [
      'numbers that end equal and that no loss notices',
      { values: [value(1, 1, 2), value(2, 1, 2)], digest: false },
      edited,
      ['file'],
    ],
    [
      'a loss that the digest over all denies',
      { values: [value(5, 1, 2), value(10, 1, 2, 'loss')], digest: false },
      edited,
      ['file'],
    ],
    [
      'numbers to the end that no loss notices',
      { values: [value(5, 1, 2), value(5, 1, 2, 'b1[0]'), value(10, 1, 2)], digest: false },
      'a step that is first taken after epoch 2, and by epoch 5',
      ['packages'],
    ],
    [
      'one number and the digest',
      { values: [value(10, 1, 2)] },
      'a step that is first taken after epoch 5, and by epoch 10',
      ['packages'],
    ],
    [
      'one gap',
      { gaps: ['2-5'] },
      'the loss of an epoch after 2 and before 5; every checkpoint agrees',
      ['packages'],
    ],
    [
      'several gaps',
      { gaps: ['2-5', '5-10'] },
      'the loss of an epoch after 2 and before 5, and between others; every checkpoint agrees',
      ['packages'],
    ],
    [
      'every loss and no parameter',
      { values: everywhere.map((epoch) => value(epoch, 1, 2, 'loss')) },
      'the reported loss: every parameter agrees, so it is the metric',
      ['packages'],
    ],
    [
      'the last bit of everything',
      { values: everywhere.map((epoch) => value(epoch, 1, afterOne(1))) },
      'arithmetic: only the last bit differs, everywhere (order of addition, exp, log)',
      ['packages'],
    ],
    [
      'a few bits that grow',
      { values: [value(1, 1, afterOne(8)), value(1, 1, afterOne(1)), value(10, 1, 2)] },
      'arithmetic: in the last bits at epoch 1, growing from there (order of addition, exp, log)',
      ['packages'],
    ],
    [
      'more than a few bits in one number at first',
      { values: [value(1, 1, afterOne(1)), value(1, 1, afterOne(9)), value(10, 1, 2)] },
      'gradient or update: epoch 0 agrees, epoch 1 does not',
      ['packages'],
    ],
    [
      'a large parameter by its digest alone',
      {
        large: [
          { epoch: 1, name: 'W1' },
          { epoch: 2, name: 'W1' },
        ],
      },
      'gradient or update: epoch 0 agrees, epoch 1 does not',
      ['packages'],
    ],
    [
      'a large parameter whose digest differs before any sample does',
      {
        large: [
          { epoch: 5, name: 'W1' },
          { epoch: 10, name: 'W1' },
        ],
        values: [value(10, 1, 2)],
      },
      'a step that is first taken after epoch 2, and by epoch 5',
      ['packages'],
    ],
    [
      'a large parameter that no loss notices',
      { large: [{ epoch: 10, name: 'W1' }], digest: false },
      edited,
      ['file'],
    ],
    [
      'a large parameter beside a setting',
      { large: [{ epoch: 10, name: 'W1' }], settings: [setting('order')], digest: false },
      'a changed setting: order',
      ['lesson'],
    ],
    [
      'numbers from epoch 0 on',
      { values: [value(0, 1, 2), value(10, 1, 2)] },
      'seed or initial draw: it differs at epoch 0, before any step',
      ['lesson', 'packages'],
    ],
  ])('tells %s', (_, parts, says, changed) => {
    expect(likelyCause(difference(parts))).toEqual({ says: inBoth(says), changed });
  });
});
