import { printed, startRun, training, truncated } from '@retrace/lesson';
import { column } from '@retrace/linalg';
import { dense, given, gradientDescent, halfSumSquaredError } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { gives, givesNumbers, must, reproduces } from './step.ts';

/** A step that asks for `value`, and expects 0.25 or what else is printed. */
const ask = (text: string | string[]): ReturnType<typeof gives<{ value: never }>> =>
  gives(
    printed('value', text, ({ value }: { value: never }) => value),
    'a hint',
  );
const look = (value: unknown, text: string | string[] = '0.25'): unknown =>
  ask(text).look({ value: value as never });

describe('gives', () => {
  it('takes every number that the printed digits stand for, and no other', () => {
    expect(look(0.25)).toEqual({ holds: true });
    expect(look(0.2501)).toEqual({ holds: true });
    expect(look(0.256)).toEqual({ holds: false, expected: '0.25', got: '0.256' });
    expect(look(0.2501, '0.2500')).toEqual({ holds: false, expected: '0.2500', got: '0.2501' });
  });

  it('takes digits that are cut off, as well', () => {
    const step = gives(
      truncated('value', '0.94', ({ value }: { value: number }) => value),
      'a hint',
    );
    expect(step.look({ value: 0.949 })).toEqual({ holds: true });
    expect(step.look({ value: 0.939 })).toMatchObject({ holds: false });
  });

  it.each([
    ['a list', [1, 2]],
    ['a typed array', Float64Array.of(1, 2)],
    ['a matrix', column([1, 2])],
  ])('takes %s of as many numbers as are printed', (_, value) => {
    expect(look(value, ['1', '2'])).toEqual({ holds: true });
    expect(look(value, ['1', '3'])).toEqual({ holds: false, expected: '[1, 3]', got: '[1, 2]' });
  });

  it.each([
    [undefined, 'undefined, that is nothing at all; is there a `return`?'],
    [null, 'null'],
    [true, 'true'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    ['0.25', "the text '0.25'"],
    [1n, 'the bigint 1n'],
    [Math.abs, 'a function'],
    [Promise.resolve(0.25), 'a promise; nothing here needs to wait, so no async'],
    [{}, 'an object'],
    [{ data: 1 }, 'an object'],
    [[], 'a list of 0 values'],
    [[0.25, 1], 'a list of 2 values'],
    [['0.25'], "a list with the text '0.25' in it"],
  ])('says in words that %s is no number', (value, got) => {
    expect(look(value)).toEqual({ holds: false, expected: '0.25', got });
  });

  it.each([
    [7, '7'],
    [[1], 'a list of 1 value; 2 numbers are needed'],
    [[1, 2, 3], 'a list of 3 values; 2 numbers are needed'],
    [[[1], [2]], 'a list with a list of 1 value in it'],
    [[1, NaN], '[1, NaN]'],
    [[1, undefined], 'a list with undefined, that is nothing at all; is there a `return`? in it'],
    [column([1, 2, 3, 4]), 'a list of 4 values; 2 numbers are needed'],
  ])('says in words that %j is no list of two', (value, got) => {
    expect(look(value, ['1', '2'])).toEqual({ holds: false, expected: '[1, 2]', got });
  });

  it('shows eight digits, and eight values', () => {
    expect(look(0.1 + 0.2)).toMatchObject({ got: '0.3' });
    expect(look([1, 2, 3, 4, 5, 6, 7, 8, 9], Array<string>(9).fill('0'))).toMatchObject({
      got: '[1, 2, 3, 4, 5, 6, 7, 8, ...]',
    });
    expect(look([1, 2, 3, 4, 5, 6, 7, 8], Array<string>(8).fill('0'))).toMatchObject({
      got: '[1, 2, 3, 4, 5, 6, 7, 8]',
    });
    expect(look('x'.repeat(50))).toMatchObject({ got: `the text '${'x'.repeat(40)}'` });
  });
});

describe('must', () => {
  const step = must(
    'even',
    ({ n }: { n: number }) => (n % 2 === 0 ? undefined : `${n} is odd`),
    'h',
  );

  it('holds where nothing is said against it', () => {
    expect(step.look({ n: 2 })).toEqual({ holds: true });
    expect(step.look({ n: 3 })).toEqual({ holds: false, got: '3 is odd' });
  });
});

describe('givesNumbers', () => {
  const step = givesNumbers('list()', 2, ({ list }: { list: unknown }) => list, 'h');

  it('takes any numbers, as long as there are as many', () => {
    expect(step.look({ list: [5, -7] })).toEqual({ holds: true });
    expect(step.look({ list: [5] })).toEqual({
      holds: false,
      got: 'a list of 1 value; 2 numbers are needed',
    });
    expect(step.look({ list: [5, NaN] })).toEqual({ holds: false, got: '[5, NaN]' });
  });
});

describe('reproduces', () => {
  /** One weight, one step: W = 1 - learningRate · 1. */
  const program = training({
    slug: 'one',
    title: 'One',
    seed: null,
    data: { x: column([1]), t: column([0]) },
    layers: [dense(1, 1, { bias: false })],
    initialize: given([{ W: column([1]) }]),
    loss: halfSumSquaredError,
    optimizer: gradientDescent({ learningRate: 0.5 }),
    epochs: 1,
    metric: halfSumSquaredError,
    figures: [truncated('W', '0.5', (run) => run.last().parameters[0].W)],
    claims: { 'the loss stays below 1': (run) => run.last().loss < 1 },
  });
  const step = reproduces<{ rate: number }>(
    'one step',
    program,
    ({ rate }) => startRun({ ...program, optimizer: gradientDescent({ learningRate: rate }) }),
    'a hint',
  );

  it('holds where all figures and claims of the program hold', () => {
    expect(step.look({ rate: 0.5 })).toEqual({ holds: true });
  });

  it('names the first figure that does not', () => {
    expect(step.look({ rate: 0.3 })).toEqual({ holds: false, expected: '0.5…  (W)', got: '0.7' });
  });

  it('shows a printed figure as it is printed', () => {
    const rounded = { ...program, figures: [printed('W', '0.5', () => 0.7)] };
    const rounds = reproduces('one step', rounded, () => startRun(rounded), 'a hint');
    expect(rounds.look({})).toEqual({ holds: false, expected: '0.5  (W)', got: '0.7' });
  });

  it('names the first claim that does not', () => {
    const claimed = { ...program, figures: [] };
    const run = ({ rate }: { rate: number }): ReturnType<typeof startRun> =>
      startRun({ ...claimed, optimizer: gradientDescent({ learningRate: rate }) });
    const claims = reproduces('one step', claimed, run, 'a hint');
    expect(claims.look({ rate: 0.5 })).toEqual({ holds: true });
    expect(claims.look({ rate: 3 })).toEqual({
      holds: false,
      expected: 'the loss stays below 1',
      got: 'that does not hold',
    });
  });
});
