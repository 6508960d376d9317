import { describe, expect, it } from 'vitest';
import { readNumbers } from './read-numbers.ts';

const values = (text: string): number[] => readNumbers(text).map(({ value }) => value);

describe('readNumbers(text)', () => {
  it.each<[string, string, number[]]>([
    ['a list of arguments', '0.0096\n0.0078\n0.9935', [0.0096, 0.0078, 0.9935]],
    [
      "NumPy's matrix",
      '[[ 9.67299303]\n [-0.2078435 ]\n [-4.62963669]]',
      [9.67299303, -0.2078435, -4.62963669],
    ],
    ["NumPy's matrix in columns", '[[ 1.   -2.5]\n [ 0.    3. ]]', [1, -2.5, 0, 3]],
    ["NumPy's exponents", '[9.99e-01 1.2e-05 -3.e+00]', [0.999, 1.2e-5, -3]],
    [
      'the array of a shell',
      'array([[0.5, 0.25],\n       [1.5, 2.5]], dtype=float32)',
      [0.5, 0.25, 1.5, 2.5],
    ],
    ['numbers of NumPy 2', '[np.float64(0.5), np.float64(0.25)]', [0.5, 0.25]],
    ["Python's lists", '[[0.03178], [0.02576], [0.97906]]', [0.03178, 0.02576, 0.97906]],
    [
      "PyTorch's tensor",
      'tensor([[0.5000],\n        [0.2500]], dtype=torch.float64, grad_fn=<SigmoidBackward0>)',
      [0.5, 0.25],
    ],
    ["Node's typed array", 'Float64Array(2) [ 0.5, -0.25 ]', [0.5, -0.25]],
    ["a browser's array", '(2) [0.5, 0.25]', [0.5, 0.25]],
    ["Node's list of lists", '[ [ 0.5 ], [ 0.25 ] ]', [0.5, 0.25]],
    [
      "MATLAB's matrix",
      'ans =\n\n    0.0097    0.5\n    0.0079   -0.25\n',
      [0.0097, 0.5, 0.0079, -0.25],
    ],
    ["MATLAB's common factor", 'W =\n\n   1.0e+03 *\n\n    0.5000\n   -1.2500\n', [500, -1250]],
    [
      "MATLAB's columns",
      '  Columns 1 through 2\n\n    0.5    0.25\n\n  Columns 3 through 4\n\n 1 2',
      [0.5, 0.25, 1, 2],
    ],
    ['names with digits', 'W1 = 0.5, syn0: 0.25, l1 0.75', [0.5, 0.25, 0.75]],
    ['a minus sign from a page', '−0.5 0.25', [-0.5, 0.25]],
    ['what is cut off', '0.97… 0.03...', [0.97, 0.03]],
    ['Windows lines', '0.5\r\n0.25\r\n', [0.5, 0.25]],
    ['a percentage, a rate and a seed', 'lr=0.5 seed 7 accuracy 98.5% 0.25', []],
    ['nothing', 'Output After Training:', []],
  ])('reads %s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('takes from the digits how exact a number is', () => {
    const exact = readNumbers('0.0096 -9.67299303 1.20e-05 300 0.50').map(({ unit, digits }) => [
      unit,
      digits,
    ]);
    expect(exact).toEqual([
      [1e-4, 2],
      [1e-8, 9],
      [1e-7, 3],
      [1, 3],
      [1e-2, 2],
    ]);
  });

  it.each<[string, string, (string | undefined)[], (number | undefined)[]]>([
    [
      'a log without epochs',
      'Error:0.0064\nError:0.0048',
      ['losses', 'losses'],
      [undefined, undefined],
    ],
    [
      'a log with epochs',
      'Epoch 0 loss: 0.142\nEpoch 100 loss: 0.017',
      ['losses', 'losses'],
      [0, 100],
    ],
    ['a log with rates', '>epoch=3, lrate=0.500, error=4.951', ['losses'], [3]],
    ['a log in Chinese', '第 100 轮 损失：0.017', ['losses'], [100]],
    [
      'a heading',
      'Output After Training:\n[[0.5]\n [0.25]]',
      ['outputs', 'outputs'],
      [undefined, undefined],
    ],
    [
      'two headings',
      'weights:\n0.5\noutput:\n0.25',
      ['weights', 'outputs'],
      [undefined, undefined],
    ],
    ['no word', '0.5 0.25', [undefined, undefined], [undefined, undefined]],
  ])('takes from the words what numbers are: %s', (_, text, kinds, epochs) => {
    const numbers = readNumbers(text);
    expect(numbers.map(({ kind }) => kind)).toEqual(kinds);
    expect(numbers.map(({ epoch }) => epoch)).toEqual(epochs);
  });
});
