import {
  claim,
  notReproduced,
  printed,
  startRun,
  textOf,
  training,
  truncated,
} from '@retrace/lesson';
import { column } from '@retrace/linalg';
import { dense, given, gradientDescent, halfSumSquaredError } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { gives, givesNumbers, must, reproduces } from './step.ts';

const hint = { en: 'a hint', zh: '提示' };

/** A step that asks for `value`, and expects 0.25 or what else is printed. */
const ask = (text: string | string[]): ReturnType<typeof gives<{ value: never }>> =>
  gives(
    printed('value', text, ({ value }: { value: never }) => value),
    hint,
  );
const look = (value: unknown, text: string | string[] = '0.25'): unknown =>
  ask(text).look({ value: value as never });

describe('gives', () => {
  it('takes every number that the printed digits stand for, and no other', () => {
    const fails = (expected: string, value: number): object => ({
      holds: false,
      expected: textOf(expected),
      got: textOf(String(value)),
      numbers: [value],
    });
    expect(look(0.25)).toEqual({ holds: true });
    expect(look(0.2501)).toEqual({ holds: true });
    expect(look(0.256)).toEqual(fails('0.25', 0.256));
    expect(look(0.2501, '0.2500')).toEqual(fails('0.2500', 0.2501));
  });

  it('takes digits that are cut off, as well', () => {
    const step = gives(
      truncated('value', '0.94', ({ value }: { value: number }) => value),
      hint,
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
    expect(look(value, ['1', '3'])).toEqual({
      holds: false,
      expected: textOf('[1, 3]'),
      got: textOf('[1, 2]'),
      numbers: [1, 2],
    });
  });

  it.each([
    [
      undefined,
      'undefined, that is nothing at all; is there a `return`?',
      'undefined，也就是什么都没有；是不是漏了 `return`？',
    ],
    [null, 'null', 'null'],
    [true, 'true', 'true'],
    [NaN, 'NaN', 'NaN'],
    [-Infinity, '-Infinity', '-Infinity'],
    ['0.25', "the text '0.25'", "字符串 '0.25'"],
    [1n, 'the bigint 1n', '大整数 1n'],
    [Math.abs, 'a function', '一个函数'],
    [
      Promise.resolve(0.25),
      'a promise; nothing here needs to wait, so no async',
      '一个 promise；这里什么都不用等，所以不要写 async',
    ],
    [{}, 'an object', '一个对象'],
    [{ data: 1 }, 'an object', '一个对象'],
    [[], 'a list of 0 values', '有 0 个值的列表'],
    [[0.25, 1], 'a list of 2 values', '有 2 个值的列表'],
    [['0.25'], "a list with the text '0.25' in it", "一个列表，其中一项是字符串 '0.25'"],
  ])('says in words that %s is no number', (value, en, zh) => {
    expect(look(value)).toEqual({ holds: false, expected: textOf('0.25'), got: { en, zh } });
  });

  it.each([
    [[1], 'a list of 1 value; 2 numbers are needed', '有 1 个值的列表；应为 2 个数'],
    [[1, 2, 3], 'a list of 3 values; 2 numbers are needed', '有 3 个值的列表；应为 2 个数'],
    [[[1], [2]], 'a list with a list of 1 value in it', '一个列表，其中一项是有 1 个值的列表'],
    [7, '7', '7'],
    [[1, NaN], '[1, NaN]', '[1, NaN]'],
    [[1, null], 'a list with null in it', '一个列表，其中一项是 null'],
    [
      column([1, 2, 3, 4]),
      'a list of 4 values; 2 numbers are needed',
      '有 4 个值的列表；应为 2 个数',
    ],
  ])('says in words that %j is no list of two', (value, en, zh) => {
    expect(look(value, ['1', '2'])).toEqual({
      holds: false,
      expected: textOf('[1, 2]'),
      got: { en, zh },
    });
  });

  it('shows eight digits, and eight values; and keeps all of them', () => {
    expect(look(0.1 + 0.2)).toMatchObject({ got: textOf('0.3'), numbers: [0.1 + 0.2] });
    expect(look([1, 2, 3, 4, 5, 6, 7, 8, 9], Array<string>(9).fill('0'))).toMatchObject({
      got: textOf('[1, 2, 3, 4, 5, 6, 7, 8, ...]'),
    });
    expect(look([1, 2, 3, 4, 5, 6, 7, 8], Array<string>(8).fill('0'))).toMatchObject({
      got: textOf('[1, 2, 3, 4, 5, 6, 7, 8]'),
    });
    expect(look('x'.repeat(50))).toMatchObject({ got: { en: `the text '${'x'.repeat(40)}'` } });
  });
});

describe('must', () => {
  const step = must(
    'even',
    ({ n }: { n: number }) => (n % 2 === 0 ? undefined : { en: `${n} is odd`, zh: `${n} 是奇数` }),
    hint,
  );

  it('holds where nothing is said against it', () => {
    expect(step.look({ n: 2 })).toEqual({ holds: true });
    expect(step.look({ n: 3 })).toEqual({
      holds: false,
      got: { en: '3 is odd', zh: '3 是奇数' },
    });
  });
});

describe('givesNumbers', () => {
  const step = givesNumbers('list()', 2, ({ list }: { list: unknown }) => list, hint);

  it('takes any numbers, as long as there are as many', () => {
    expect(step.look({ list: [5, -7] })).toEqual({ holds: true });
    expect(step.look({ list: [5] })).toMatchObject({
      holds: false,
      got: { en: 'a list of 1 value; 2 numbers are needed' },
    });
    expect(step.look({ list: [5, NaN] })).toEqual({ holds: false, got: textOf('[5, NaN]') });
  });
});

describe('reproduces', () => {
  /** One weight, one step: W = 1 - learningRate · 1. */
  const program = training({
    slug: 'one',
    title: { en: 'One', zh: '一' },
    seed: null,
    data: { x: column([1]), t: column([0]) },
    layers: [dense(1, 1, { bias: false })],
    initialize: given([{ W: column([1]) }]),
    loss: halfSumSquaredError,
    optimizer: gradientDescent({ learningRate: 0.5 }),
    epochs: 1,
    metric: halfSumSquaredError,
    printed: [truncated({ en: 'weight', zh: '权重' }, '0.5', (run) => run.last().parameters[0].W)],
    claims: [
      claim({ en: 'the loss stays below 1', zh: '损失小于 1' }, (run) => run.last().loss < 1),
    ],
  });
  const oneStep = { en: 'one step', zh: '一步' };
  const at =
    (changed: typeof program) =>
    ({ rate }: { rate: number }): ReturnType<typeof startRun> =>
      startRun({ ...changed, optimizer: gradientDescent({ learningRate: rate }) });
  const step = reproduces(oneStep, program, at(program), hint);

  it('holds where all printed values and claims of the program hold', () => {
    expect(step.look({ rate: 0.5 })).toEqual({ holds: true });
  });

  it('names the first printed value that does not', () => {
    expect(step.look({ rate: 0.3 })).toEqual({
      holds: false,
      expected: { en: '0.5…  (weight)', zh: '0.5…（权重）' },
      got: textOf('0.7'),
      numbers: [0.7],
    });
  });

  it('expects a rounded value as it is printed, and the right one where another is printed', () => {
    const expected = (value: (typeof program.printed)[number]): unknown =>
      reproduces(oneStep, { ...program, printed: [value] }, at(program), hint).look({ rate: 0.5 });
    expect(expected(printed('W', '0.5', () => 0.7))).toMatchObject({
      expected: { en: '0.5  (W)' },
    });
    const wrong = notReproduced('0.4', { en: 'a slip', zh: '笔误' });
    expect(expected(printed('W', '0.5', () => 0.7, wrong))).toMatchObject({
      expected: { en: '0.4  (W)' },
    });
  });

  it('names the first claim that does not', () => {
    const claimed = { ...program, printed: [] };
    const claims = reproduces(oneStep, claimed, at(claimed), hint);
    expect(claims.look({ rate: 0.5 })).toEqual({ holds: true });
    expect(claims.look({ rate: 3 })).toEqual({
      holds: false,
      expected: { en: 'the loss stays below 1', zh: '损失小于 1' },
      got: { en: 'that does not hold', zh: '不成立' },
    });
  });

  it('says that a training has left the finite numbers, and passes on any other error', () => {
    const infinite = reproduces(
      oneStep,
      program,
      () => startRun({ ...program, ...explodes }),
      hint,
    );
    expect(infinite.look({})).toEqual({
      holds: false,
      got: {
        en: 'in epoch 1 the training leaves the finite numbers: infinite, or NaN',
        zh: '训练到第 1 轮，出现了无穷大或 NaN',
      },
    });
    const broken = (): never => {
      throw new TypeError('no');
    };
    expect(() => reproduces(oneStep, program, broken, hint).look({})).toThrow(TypeError);
  });
});

const explodes = {
  optimizer: {
    ...gradientDescent({ learningRate: 1 }),
    update: ({ theta }: { readonly theta: Float64Array }): unknown => theta.fill(Infinity),
  },
};
