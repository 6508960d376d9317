import type { Training } from '@retrace/lesson';
import { map, matrix, type Matrix } from '@retrace/linalg';
import { dense } from '@retrace/nn';
import type { Slip } from '../slip.ts';
import { denseLayers, givenData, withData, withLayers } from './parts.ts';

/** Each input otherwise; undefined where all stay as they are. */
function inputs(
  name: string,
  says: Slip['says'],
  line: Slip['line'],
  change: (program: Training, x: Matrix) => Matrix | undefined,
): Slip {
  return {
    name,
    about: 'inputs',
    says,
    line,
    apply(program) {
      const given = givenData(program);
      if (given) {
        const x = change(program, given.x);
        return x && x.data.some((value, i) => value !== given.x.data[i])
          ? { ...program, data: { x, t: given.t } }
          : undefined;
      }
      return 'draw' in program.data
        ? undefined
        : withData(program, ({ x, t }) => ({ x: change(program, x) ?? x, t }));
    },
  };
}

function targets(
  name: string,
  says: Slip['says'],
  wrong: string,
  change: (t: Matrix) => Matrix | undefined,
): Slip {
  return {
    name,
    about: 'targets',
    says,
    line: { right: 't = np.array(...)', wrong },
    apply(program) {
      const given = givenData(program);
      if (!given) return undefined;
      const t = change(given.t);
      return t && t.data.some((value, i) => value !== given.t.data[i])
        ? { ...program, data: { x: given.x, t } }
        : undefined;
    },
  };
}

const rowsOf = ({ data, rows, cols }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);

const isBinary = ({ data }: Matrix): boolean => data.every((value) => value === 0 || value === 1);

/** Whether a column is always the same number, and so serves as a bias. */
const isConstant = ({ data, cols }: Matrix, col: number): boolean =>
  data.every((value, i) => i % cols !== col || value === data[col]);

function scaled(
  name: string,
  words: readonly [string, string],
  code: string,
  factor: number,
): Slip {
  return inputs(
    `inputs-${name}`,
    { en: `the inputs are ${words[0]}`, zh: `输入${words[1]}` },
    { right: 'X = np.array(...)', wrong: code },
    (_, x) => map(x, (value) => value * factor),
  );
}

/** Of each column, its mean and deviation. */
function moments(x: Matrix): { mean: number[]; deviation: number[] } {
  const rows = rowsOf(x);
  const mean = rows[0].map((_, j) => rows.reduce((sum, row) => sum + row[j], 0) / x.rows);
  const deviation = mean.map((m, j) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[j] - m) * (row[j] - m), 0) / x.rows),
  );
  return { mean, deviation };
}

/** One place of the data is 1 in place of 0, or 0 in place of 1. */
function typo(of: 'x' | 't', row: number, col: number): Slip {
  const [en, zh] = of === 'x' ? ['input', '输入'] : ['target', '目标值'];
  return {
    name: `typo-${of}-${row + 1}-${col + 1}`,
    about: of === 'x' ? 'inputs' : 'targets',
    isRare: true,
    says: {
      en: `${en} ${col + 1} of sample ${row + 1} is mistyped, 0 for 1 or 1 for 0`,
      zh: `第 ${row + 1} 个样本的第 ${col + 1} 个${zh}打错了，0 和 1 写反`,
    },
    line: {
      right: of === 'x' ? 'X = np.array(...)' : 't = np.array(...)',
      wrong: `${of === 'x' ? 'X' : 't'}[${row}][${col}]`,
    },
    apply(program) {
      const given = givenData(program);
      if (!given) return undefined;
      const { rows, cols, data } = given[of];
      if (!isBinary(given[of]) || row >= rows || col >= cols || rows * cols > 12) return undefined;
      const typed = data.slice();
      typed[row * cols + col] = 1 - data[row * cols + col];
      return { ...program, data: { ...given, [of]: matrix(rowsOf({ rows, cols, data: typed })) } };
    },
  };
}

const cells = (rows: number, cols: number): [number, number][] =>
  Array.from({ length: rows * cols }, (_, i) => [Math.floor(i / cols), i % cols]);

/** The constant column is left out, and with it its weights. */
const withoutBiasColumn: Slip = {
  name: 'bias-column-missing',
  about: 'inputs',
  says: { en: 'the column of ones is missing', zh: '漏了全为 1 的那一列' },
  line: {
    right: 'X = np.array([[0, 0, 1], [0, 1, 1], ...])',
    wrong: 'X = np.array([[0, 0], [0, 1], ...])',
  },
  apply(program) {
    const given = givenData(program);
    const [first] = denseLayers(program);
    if (!given || first !== 0 || given.x.cols < 2 || given.x.rows < 2) return undefined;
    const last = given.x.cols - 1;
    if (!isConstant(given.x, last) || program.initialize.name === 'given') return undefined;
    const { outputs, bias } = program.layers[0].options;
    const fewer = withLayers(program, (layer, i) =>
      i === 0
        ? dense(last, Number(outputs), { bias: bias === 'frozen' ? bias : bias !== false })
        : layer,
    );
    return (
      fewer && {
        ...fewer,
        data: { x: matrix(rowsOf(given.x).map((row) => row.slice(0, last))), t: given.t },
      }
    );
  },
};

export const otherData: readonly Slip[] = [
  inputs(
    'inputs-not-shifted',
    {
      en: 'the inputs are the original ones, nothing is subtracted',
      zh: '输入用的是原始数据，没有减去常数',
    },
    { right: 'X = np.array([[-2, -1], ...])', wrong: 'X = np.array([[133, 65], ...])' },
    ({ names }, x) =>
      names?.inputs?.some(({ origin }) => origin !== undefined)
        ? map(x, (value, _, j) => value + (names.inputs?.[j]?.origin ?? 0))
        : undefined,
  ),
  inputs(
    'inputs-centred',
    { en: 'the mean of each column is subtracted from the inputs', zh: '输入减去了每列的平均值' },
    { right: 'X = np.array(...)', wrong: 'X = X - X.mean(axis=0)' },
    (_, x) => {
      if (x.rows < 2) return undefined;
      const { mean } = moments(x);
      return map(x, (value, _row, j) => value - mean[j]);
    },
  ),
  inputs(
    'inputs-standardised',
    { en: 'the inputs are standardised, column by column', zh: '输入逐列作了标准化' },
    { right: 'X = np.array(...)', wrong: 'X = (X - X.mean(axis=0)) / X.std(axis=0)' },
    (_, x) => {
      const { mean, deviation } = moments(x);
      return deviation.every((value) => value > 0)
        ? map(x, (value, _row, j) => (value - mean[j]) / deviation[j])
        : undefined;
    },
  ),
  inputs(
    'inputs-over-largest',
    { en: 'the inputs are divided by the largest of their column', zh: '输入除以所在列的最大值' },
    { right: 'X = np.array(...)', wrong: 'X = X / np.amax(X, axis=0)' },
    (_, x) => {
      const rows = rowsOf(x);
      const largest = rows[0].map((_cell, j) => Math.max(...rows.map((row) => row[j])));
      return largest.every((value) => value > 0)
        ? map(x, (value, _row, j) => value / largest[j])
        : undefined;
    },
  ),
  scaled('tenth', ['divided by 10', '除以了 10'], 'X = X / 10', 0.1),
  scaled('hundredth', ['divided by 100', '除以了 100'], 'X = X / 100', 0.01),
  scaled('ten-times', ['multiplied by 10', '乘以了 10'], 'X = X * 10', 10),
  scaled('half', ['divided by 2', '除以了 2'], 'X = X / 2', 0.5),
  scaled('twice', ['multiplied by 2', '乘以了 2'], 'X = X * 2', 2),
  inputs(
    'inputs-minus-1-for-0',
    { en: 'the inputs are -1 and 1, not 0 and 1', zh: '输入用 -1 和 1，而不是 0 和 1' },
    { right: 'X = np.array([[0, 0, 1], ...])', wrong: 'X = np.array([[-1, -1, 1], ...])' },
    (_, x) => (isBinary(x) ? map(x, (value) => 2 * value - 1) : undefined),
  ),
  inputs(
    'inputs-columns-reversed',
    { en: 'the columns of the inputs are in the reverse order', zh: '输入的列顺序反了' },
    { right: 'X = np.array([[0, 0, 1], ...])', wrong: 'X = np.array([[1, 0, 0], ...])' },
    (_, x) => (x.cols > 1 ? matrix(rowsOf(x).map((row) => row.toReversed())) : undefined),
  ),
  inputs(
    'inputs-first-columns-swapped',
    { en: 'the first two columns of the inputs have changed places', zh: '输入的前两列换了位置' },
    { right: 'X = np.array([[0, 1, 1], ...])', wrong: 'X = np.array([[1, 0, 1], ...])' },
    (_, x) =>
      x.cols > 2 ? matrix(rowsOf(x).map(([a, b, ...rest]) => [b, a, ...rest])) : undefined,
  ),
  withoutBiasColumn,
  targets(
    'targets-reversed',
    { en: 'the targets are in the reverse order', zh: '目标值的顺序反了' },
    't = t[::-1]',
    (t) =>
      t.rows > 1
        ? matrix(rowsOf(t).toReversed())
        : matrix(rowsOf(t).map((row) => row.toReversed())),
  ),
  targets(
    'targets-inverted',
    { en: 'the targets are 0 for 1 and 1 for 0', zh: '目标值的 0 和 1 反了' },
    't = 1 - t',
    (t) => (isBinary(t) ? map(t, (value) => 1 - value) : undefined),
  ),
  targets(
    'targets-shifted',
    { en: 'each sample has the target of the next one', zh: '每个样本用了下一个样本的目标值' },
    't = np.roll(t, -1, axis=0)',
    (t) => {
      const [first, ...rest] = rowsOf(t);
      return rest.length > 0 ? matrix([...rest, first]) : undefined;
    },
  ),
  targets(
    'targets-sorted',
    { en: 'the targets are sorted, the zeros first', zh: '目标值排了序，0 在前' },
    't = np.array([[0, 0, 1, 1]]).T',
    (t) => (t.cols === 1 ? matrix(rowsOf(t).toSorted(([a], [b]) => a - b)) : undefined),
  ),
  targets(
    'targets-of-xor',
    { en: 'the targets are those of XOR', zh: '目标值用成了异或（XOR）的' },
    't = np.array([[0, 1, 1, 0]]).T',
    (t) => (t.rows === 4 && t.cols === 1 && isBinary(t) ? matrix([[0], [1], [1], [0]]) : undefined),
  ),
  targets(
    'targets-of-and',
    { en: 'the targets are those of AND', zh: '目标值用成了与（AND）的' },
    't = np.array([[0, 0, 0, 1]]).T',
    (t) => (t.rows === 4 && t.cols === 1 && isBinary(t) ? matrix([[0], [0], [0], [1]]) : undefined),
  ),
  targets(
    'targets-of-or',
    { en: 'the targets are those of OR', zh: '目标值用成了或（OR）的' },
    't = np.array([[0, 1, 1, 1]]).T',
    (t) => (t.rows === 4 && t.cols === 1 && isBinary(t) ? matrix([[0], [1], [1], [1]]) : undefined),
  ),
  ...cells(4, 3).map(([row, col]) => typo('x', row, col)),
  ...cells(4, 1).map(([row, col]) => typo('t', row, col)),
];
