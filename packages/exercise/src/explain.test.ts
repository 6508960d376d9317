import { printed, type Run, startRun, textOf, training } from '@retrace/lesson';
import { column } from '@retrace/linalg';
import {
  dense,
  given,
  gradientDescent,
  halfSumSquaredError,
  meanAbsoluteError,
  sigmoid,
  type Site,
} from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { defineCheck } from './check.ts';
import { examine } from './examine.ts';
import { explain } from './explain.ts';
import { gap } from './gap.ts';
import { gives, reproduces } from './step.ts';

interface Exercise {
  readonly slope: (y: number) => number;
}

const program = training({
  slug: 'one',
  title: { en: 'One', zh: '一' },
  seed: null,
  data: { x: column([1, -2, 0.5]), t: column([0, 1, 0]) },
  layers: [dense(1, 1, { bias: false }), sigmoid()],
  initialize: given([{ W: column([1]) }]),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 0.5 }),
  epochs: 100,
  metric: meanAbsoluteError,
  printed: [printed('W', '-2.7706', (run) => run.last().parameters[0].W)],
});

function trainWith({ slope }: Exercise): Run {
  const layer = {
    ...sigmoid(),
    backward: ({ y, dy, dx }: Site) =>
      dx?.data.forEach((_, i, dz) => (dz[i] = dy.data[i] * slope(y.data[i]))),
  };
  return startRun({ ...program, layers: [program.layers[0], layer] });
}

const hint = { en: 'a hint', zh: '提示' };
const check = defineCheck<Exercise>({
  title: { en: 'Slope', zh: '斜率' },
  steps: [
    gives(
      printed('slope(0.9)', '0.090', ({ slope }) => slope(0.9)),
      hint,
    ),
    reproduces(textOf('training'), program, trainWith, hint),
  ],
  mistakes: [{ says: textOf('That is y.'), answer: { slope: (y) => y } }],
  done: { en: 'Well.', zh: '好。' },
});

/** What is said in the end of a slope that is not right. */
async function mistakeIn(slope: (y: number) => number): Promise<unknown> {
  const verdict = await explain(check, { slope }, examine(check, { slope }));
  return verdict.status === 'wrong' ? verdict.mistake : verdict.status;
}

describe('explain', () => {
  it('says which slip gives the same training, where the first step already fails', async () => {
    expect(await mistakeIn((y) => 1 - y)).toEqual({
      en: 'Trained with your code, the program gives, to ten digits, what it gives with this one change: the slope is 1 - y, without the factor y.',
      zh: '用你的代码训练，得到的数字与只作这一处改动时前十位相同：斜率写成了 1 - y，漏了因子 y。',
    });
  });

  it('says it where the training alone fails, and what other slips give the same', async () => {
    const twice = (y: number): number => (y === 0.9 ? 0.09 : 2 * y * (1 - y));
    expect(await mistakeIn(twice)).toEqual({
      en: "Trained with your code, the program gives, to ten digits, what it gives with this one change: the learning rate is twice the article's. The same numbers come of: the gradient is that of the sum of squares, 2 (y - t).",
      zh: '用你的代码训练，得到的数字与只作这一处改动时前十位相同：学习率是文章的两倍。下面的改动得到同样的数字：梯度取自误差平方和，即 2 (y - t)。',
    });
  });

  it.each([
    ['gives no numbers of a known slip', (y: number) => y * y, undefined],
    ['is nearly a slip', (y: number) => (1 - y) * (1 + 1e-7), undefined],
    ['trains as it should', (y: number) => (y === 0.9 ? 0.5 : y * (1 - y)), undefined],
    ['leaves the finite numbers', (y: number) => (y === 0.9 ? 0.5 : Infinity), undefined],
    ['has a gap in it', (y: number) => (y === 0.9 ? 0.5 : gap('the slope', y)), undefined],
    ['is a mistake that the check knows', (y: number) => y, textOf('That is y.')],
    ['is right', (y: number) => y * (1 - y), 'done'],
    ['is undone', (y: number) => gap('the slope', y), 'undone'],
  ])('says nothing else where the answer %s', async (_, slope, mistake) => {
    expect(await mistakeIn(slope)).toEqual(mistake);
  });

  it('leaves a verdict alone where no step trains, or the file lacks what is needed', async () => {
    const plain = { ...check, steps: check.steps.slice(0, 1) };
    const exercise = { slope: (y: number) => 1 - y };
    const verdict = examine(plain, exercise);
    expect(await explain(plain, exercise, verdict)).toBe(verdict);
    const empty = examine(check, {});
    expect(await explain(check, {}, empty)).toBe(empty);
  });
});
