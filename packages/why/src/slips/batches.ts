import { type Training, vary } from '@retrace/lesson';
import { matrix, type Matrix } from '@retrace/linalg';
import { halfSumSquaredError, sumSquaredError } from '@retrace/nn';
import { generators } from '@retrace/random';
import type { Slip } from '../slip.ts';
import { sampleCount, withData } from './parts.ts';

function batches(size: number | 'all'): Slip {
  return {
    name:
      size === 'all' ? 'batch-of-all' : size === 1 ? 'one-sample-at-a-time' : `batch-of-${size}`,
    about: 'batch',
    says:
      size === 'all'
        ? {
            en: 'all samples make one step, not each its own',
            zh: '全部样本一起更新一次，而不是逐个更新',
          }
        : size === 1
          ? { en: 'each sample makes a step of its own', zh: '每个样本各更新一次' }
          : { en: `every ${size} samples make a step`, zh: `每 ${size} 个样本更新一次` },
    line: {
      right: size === 'all' ? 'for x, t in zip(X, T): ...' : 'y = forward(X)',
      wrong: size === 'all' ? 'y = forward(X)' : 'for x, t in zip(X, T): ...',
    },
    apply(program) {
      const samples = sampleCount(program) ?? drawnSamples(program);
      if (samples === undefined) return undefined;
      const wanted = size === 'all' ? samples : size;
      if (wanted > samples || wanted === (program.batchSize ?? samples)) return undefined;
      return { ...program, batchSize: wanted };
    },
  };
}

/** Where each sample alone is its own mean, all of them together may be summed. */
const summed: Slip = {
  name: 'batch-of-all-summed',
  about: 'batch',
  says: {
    en: 'all samples make one step, which is the sum of their steps',
    zh: '全部样本一起更新一次，步长是各样本之和',
  },
  line: { right: 'for x, t in zip(X, T): ...', wrong: 'W -= learning_rate * X.T.dot(dz)' },
  apply(program) {
    const samples = sampleCount(program);
    const sums = { meanSquaredError: sumSquaredError, halfMeanSquaredError: halfSumSquaredError };
    const [, loss] = Object.entries(sums).find(([name]) => name === program.loss.name) ?? [];
    if (samples === undefined || program.batchSize !== 1 || !loss) return undefined;
    return { ...program, batchSize: samples, loss, metric: program.metric ?? program.loss };
  },
};

/** How many samples are drawn, where they are drawn once. */
function drawnSamples({ data }: Training): number | undefined {
  return typeof data === 'function' ? data(generators.numpy(0)).x.rows : undefined;
}

function reordered(kind: 'permutation' | 'shuffle', says: Slip['says'], wrong: string): Slip {
  return {
    name: `samples-${kind}`,
    about: 'order',
    says,
    line: { right: 'for x, t in zip(X, T): ...', wrong },
    apply(program) {
      const samples = sampleCount(program);
      const isWhole = program.batchSize === undefined || program.batchSize === samples;
      // Where nothing else is drawn, a seed of 1 is as good as any.
      if ((program.order ?? 'given') === kind || isWhole || program.seed === null) return undefined;
      return vary(program, { order: kind });
    },
  };
}

/** The samples in another order. */
function withRows(program: Training, of: (count: number) => readonly number[]): Training {
  return withData(program, ({ x, t }) => {
    const order = of(x.rows);
    return { x: picked(x, order), t: picked(t, order) };
  });
}

function picked({ data, cols }: Matrix, order: readonly number[]): Matrix {
  return matrix(order.map((row) => [...data.subarray(row * cols, (row + 1) * cols)]));
}

function samplesIn(
  name: string,
  says: Slip['says'],
  wrong: string,
  of: (count: number) => number[],
): Slip {
  return {
    name: `samples-${name}`,
    about: 'order',
    says,
    line: { right: 'X = np.array([a, b, c, d])', wrong },
    apply(program) {
      const samples = sampleCount(program) ?? drawnSamples(program) ?? 1;
      const order = of(samples);
      return samples < 2 || order.every((row, i) => row === i) ? undefined : withRows(program, of);
    },
  };
}

const inOrder = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

export const batchSizes: readonly Slip[] = [
  batches(1),
  batches('all'),
  summed,
  batches(2),
  reordered(
    'permutation',
    {
      en: 'the samples are put into a new random order before each epoch',
      zh: '每轮之前把样本重新随机排列',
    },
    'for i in np.random.permutation(len(X)): ...',
  ),
  reordered(
    'shuffle',
    { en: 'the samples are shuffled before each epoch', zh: '每轮之前把样本打乱' },
    'np.random.shuffle(indices)',
  ),
  samplesIn(
    'reversed',
    { en: 'the samples come in the reverse order', zh: '样本的顺序反了' },
    'X = np.array([d, c, b, a])',
    (n) => inOrder(n).toReversed(),
  ),
  samplesIn(
    'middle-swapped',
    { en: 'the second and the third sample have changed places', zh: '第二个和第三个样本换了位置' },
    'X = np.array([a, c, b, d])',
    (n) => (n < 3 ? inOrder(n) : [0, 2, 1, ...inOrder(n).slice(3)]),
  ),
  samplesIn(
    'first-swapped',
    { en: 'the first two samples have changed places', zh: '前两个样本换了位置' },
    'X = np.array([b, a, c, d])',
    (n) => [1, 0, ...inOrder(n).slice(2)].slice(0, n),
  ),
  samplesIn(
    'rotated',
    { en: 'the first sample comes last', zh: '第一个样本排到了最后' },
    'X = np.array([b, c, d, a])',
    (n) => [...inOrder(n).slice(1), 0],
  ),
  samplesIn(
    'last-missing',
    { en: 'the last sample is missing', zh: '漏了最后一个样本' },
    'X = np.array([a, b, c])',
    (n) => inOrder(n).slice(0, Math.max(n - 1, 1)),
  ),
];
