import {
  claim,
  lossCurve,
  printed,
  type PrintedValue,
  type Run,
  type Training,
  training,
} from '@retrace/lesson';
import { zeros } from '@retrace/linalg';
import {
  gradientDescent,
  halfSumSquaredError,
  type Initializer,
  type Layer,
  meanAbsoluteError,
  type Network,
  recurrent,
  sigmoid,
  timeDistributedDense,
} from '@retrace/nn';
import { type Addition, additions, additionsOf, bits, write } from './additions.ts';
import { printouts } from './printouts.ts';

const seed = 0;
const hidden = 16;

/** The article's network, for numbers of so many bits: its weights do not depend on how many. */
export function layersOf(steps: number): readonly Layer[] {
  return [
    recurrent({ steps, inputs: 2, hidden, activation: 'sigmoid', bias: false }),
    timeDistributedDense({ steps, inputs: hidden, outputs: 1, bias: false }),
    sigmoid(),
  ];
}

/** Each weight uniform in [-1, 1), in the article's order: into the hidden layer, out of it, within it. */
const articleOrder: Initializer = Object.freeze<Initializer>({
  name: 'uniform, Wx W Wh',
  options: { low: -1, high: 1 },
  fill({ parameters: [{ Wx, Wh }, { W }] }: Network, rng) {
    for (const { data } of [Wx, W, Wh]) rng.fillUniform(data, -1, 1);
  },
});

const weights = 2 * hidden + hidden * 1 + hidden * hidden;
export const drawn: readonly Addition[] = additionsOf({
  seed,
  weights,
  count: (printouts.at(-1)?.step ?? 0) + 1,
});

/** The bits that the network gives for an addition after so many steps, the highest first. */
function predictedBits(run: Run, addition: Addition, step: number): number[] {
  const [x, t] = [zeros(1, 2 * bits), zeros(1, bits)];
  write(addition, x, t);
  return Array.from(run.predict(x, step).data, (y) => (y > 0.5 ? 1 : 0)).toReversed();
}

const valueOf = (digits: readonly number[]): number => Number.parseInt(digits.join(''), 2);

const printedValues: readonly PrintedValue<Run>[] = printouts.flatMap(
  ({ step, error, predicted, sum: [a, b, c] }) => {
    const addition = drawn[step];
    const at = (en: string, zh: string) => ({
      en: `step ${step}: ${en}`,
      zh: `第 ${step} 步：${zh}`,
    });
    return [
      // The mean over eight bits, times eight: only the exponent changes, so it is the sum to the bit.
      printed(at('error', '误差'), error, (run) => bits * run.at(step + 1).loss),
      printed(at('predicted bits', '预测的各位'), Array.from(predicted), (run) =>
        predictedBits(run, addition, step),
      ),
      printed(at('a, b and their predicted sum', 'a、b 和预测的和'), [a, b, c], (run) => [
        addition.a,
        addition.b,
        valueOf(predictedBits(run, addition, step)),
      ]),
    ];
  },
);

export const addition: Training = training({
  slug: 'addition',
  title: { en: 'Ten thousand additions', zh: '一万次加法' },
  seed,
  data: additions,
  layers: layersOf(bits),
  initialize: articleOrder,
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 0.1 }),
  epochs: 10_000,
  metric: meanAbsoluteError,
  running: true,
  checkpoints: printouts.flatMap(({ step }) => [step, step + 1]),
  pictures: [
    lossCurve({
      x: 'linear',
      title: {
        en: 'For five thousand additions it guesses; then it can add',
        zh: '前五千次几乎在猜，后来就会加了',
      },
    }),
  ],
  printed: printedValues,
  claims: [
    claim(
      {
        en: 'in the last thousand additions the error of all eight bits together stays below 1',
        zh: '最后一千次加法里，八位的误差合起来一直小于 1',
      },
      (run) =>
        run
          .last()
          .losses.subarray(9001)
          .every((loss) => bits * loss < 1),
    ),
  ],
});
