import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import { type Matrix, subtract } from '@retrace/linalg';
import { dense, halfMeanSquaredError, type Layer, type Loss, predict } from '@retrace/nn';
import * as solution from '../solutions/1-gradient.ts';
import { descent } from '../src/gradient-descent.ts';
import type * as Exercise from './1-gradient.ts';

function columnOf({ data, cols }: Matrix, j: number): number[] {
  return Array.from(data.filter((_, i) => i % cols === j));
}

/** The lesson's training, in which both weights and the bias follow the learner's gradient. */
function trainWith({ gradient }: typeof Exercise): Run {
  const layer: Layer = {
    ...dense(2, 1),
    backward({ x, dy: e, gradients: { W: dW, b: db } }) {
      const errors = [...e.data];
      const ones = errors.map(() => 1);
      dW.data.set([gradient(columnOf(x, 0), errors), gradient(columnOf(x, 1), errors)]);
      db.data.set([gradient(ones, errors)]);
    },
  };
  const loss: Loss = {
    ...halfMeanSquaredError,
    gradient: (y, t, out) => subtract(y, t, out), // the plain errors
  };
  return startRun({ ...descent, layers: [layer], loss });
}

/** The thousand samples, and the errors before the first step. */
function firstErrors(): { x: Matrix; e: number[] } {
  const { data, network } = startRun(descent);
  return { x: data.x, e: [...subtract(predict(network, data.x), data.t).data] };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'The pull of a thousand samples', zh: '一千个样本一起拉' },
  steps: [
    gives(
      printed('gradient([1, 2, 4], [3, -1, 5])', '7.0000000', ({ gradient }) =>
        gradient([1, 2, 4], [3, -1, 5]),
      ),
      {
        en: 'The three samples pull by 3, -2 and 20.',
        zh: '三个样本拉的力是 3、-2 和 20。',
      },
      {
        en: 'Begin with `let sum = 0;`, add `e[i] * x[i]` in a loop, and divide by `x.length` in the end.',
        zh: '先写 `let sum = 0;`，用循环加上 `e[i] * x[i]`，最后除以 `x.length`。',
      },
      {
        en: '`for (let i = 0; i < x.length; i++) sum += e[i] * x[i];`',
        zh: '`for (let i = 0; i < x.length; i++) sum += e[i] * x[i];`',
      },
    ),
    gives(
      printed('gradient([0, 2], [9, 1])', '1.0000000', ({ gradient }) => gradient([0, 2], [9, 1])),
      {
        en: 'The first error is large, but its input is 0: this weight cannot help it.',
        zh: '第一个误差很大，但输入是 0：这个权重帮不上忙。',
      },
    ),
    gives(
      printed(
        { en: "dW and db of the lesson's first step", zh: '本课第一步的 dW 和 db' },
        ['-61.84500630', '96.62312131', '-3.99538702'],
        ({ gradient }) => {
          const { x, e } = firstErrors();
          const ones = e.map(() => 1);
          return [columnOf(x, 0), columnOf(x, 1), ones].map((inputs) => gradient(inputs, e));
        },
      ),
      {
        en: 'These are the thousand samples of "One step by hand" in the README, step 4.',
        zh: '这就是 README 里“手算一步”第 4 步的一千个样本。',
      },
    ),
    reproduces(
      {
        en: "the lesson's 300 epochs, and all four claims, with your gradient",
        zh: '用你的梯度训练本课的 300 轮，四个结论都成立',
      },
      descent,
      trainWith,
      {
        en: 'The first step is right. Does anything outside of your function change from call to call?',
        zh: '第一步是对的。函数外面有没有什么东西，每次调用都会变？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That is the sum. The loss is a mean over the samples, and so is its gradient.',
        zh: '这是总和。损失是各样本的平均，梯度也是。',
      },
      answer: { gradient: (x, e) => x.length * solution.gradient(x, e) },
    },
    {
      says: {
        en: 'That is the mean error, right for the bias. For a weight, each error counts with its input.',
        zh: '这是误差的平均，用在偏置上是对的。权重的话，每个误差还要乘自己的输入。',
      },
      answer: { gradient: (_, e) => mean(e) },
    },
    {
      says: {
        en: 'The sign is turned round. The gradient points uphill; only the update turns it.',
        zh: '符号反了。梯度指向上坡，更新时才变号。',
      },
      answer: { gradient: (x, e) => -solution.gradient(x, e) },
    },
    {
      says: {
        en: 'That is twice as much: the half in the loss has made the 2 go away.',
        zh: '多了一倍：损失里的二分之一已经把 2 约掉了。',
      },
      answer: { gradient: (x, e) => 2 * solution.gradient(x, e) },
    },
    {
      says: {
        en: 'That multiplies the mean error by the mean input; each error has to meet its own input.',
        zh: '这是误差的平均乘输入的平均；应当每个误差先乘自己的输入。',
      },
      answer: { gradient: (x, e) => mean(x) * mean(e) },
    },
  ],
  done: {
    en:
      'With matrices this is one line for all weights at once, dW = xᵀ e / n: matmulTransposeA in ' +
      'packages/nn/src/layers/dense.ts.',
    zh:
      '写成矩阵，所有权重一行就够了：dW = xᵀ e / n，即 packages/nn/src/layers/dense.ts 里的 ' +
      'matmulTransposeA。',
  },
});

export default check;
