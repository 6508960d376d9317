import {
  type Calculation,
  calculation,
  claim,
  functionCurve,
  type MeasuredValue,
  measurePrinted,
  type Run,
  startRun,
  type Training,
} from '@retrace/lesson';
import { dense, type Layer } from '@retrace/nn';
import { log10 } from '@retrace/elementary';
import { fourNeurons } from './four-neurons.ts';
import { thirtyTwoNeurons } from './thirty-two-neurons.ts';

/** Adds some numbers, in an order of its own. */
export type Sum = (numbers: Float64Array) => number;

/**
 * Every other number, and the rest, each by itself; then both sums. So does a processor that adds two
 * numbers at once:
 *
 *     (a_1 + a_3 + ...) + (a_2 + a_4 + ...)
 */
const inPairs: Sum = (numbers) => {
  const sums = [0, 0];
  numbers.forEach((value, i) => (sums[i % 2] += value));
  return sums[0] + sums[1];
};

/** A dense layer with one output, without bias, that adds its products in another way: z = sum of x W. */
function denseAddedBy(inputs: number, sum: Sum): Layer {
  const products = new Float64Array(inputs);
  return {
    ...dense(inputs, 1, { bias: false }),
    name: 'denseAddedBy',
    forward({ x, y: z, parameters: { W } }) {
      for (let i = 0; i < x.rows; i++) {
        for (let k = 0; k < inputs; k++) products[k] = x.data[i * inputs + k] * W.data[k];
        z.data[i] = sum(products);
      }
    },
  };
}

/** The same training, but for the order in which the output neuron adds. */
export function addedBy(sum: Sum, program: Training): Training {
  const [first, squeeze, second, last] = program.layers;
  return { ...program, layers: [first, squeeze, denseAddedBy(second.inputs ?? 0, sum), last] };
}

/** The figures of a program that do not come out as the article prints them. */
export function notAsPrinted({ printed }: Training, run: Run): readonly MeasuredValue[] {
  const asPrinted = printed.map((value) => ({ ...value, verdict: { kind: 'holds' } as const }));
  return [...measurePrinted(asPrinted, run)].filter(({ holds }) => !holds);
}

/** Whether all come out when the output neuron adds in pairs. */
function printsAll(program: Training): boolean {
  return notAsPrinted(program, startRun(addedBy(inPairs, program))).length === 0;
}

/** How far the weights of both orders are apart after so many epochs, the largest of all. */
function distance(one: Run, other: Run): number {
  const theta = other.network.theta;
  return one.network.theta.reduce((far, w, i) => Math.max(far, Math.abs(w - theta[i])), 0);
}

/** The same after each of the first epochs, as a power of ten. */
function drift(program: Training, epochs: number): (epoch: number) => number {
  const distances: number[] = [];
  return (epoch) => {
    if (distances.length === 0) {
      const [one, other] = [startRun(program), startRun(addedBy(inPairs, program))];
      for (let i = 0; i <= epochs; i++) {
        distances.push(Math.max(distance(one, other), 1e-17));
        one.advance(1);
        other.advance(1);
      }
    }
    return log10(distances[Math.round(epoch)]);
  };
}

const [ten, hundred, thousand] = fourNeurons.slice(4);
const wide = thirtyTwoNeurons[4]; // alpha = 10

export const orderOfSummation: Calculation = calculation({
  slug: 'order-of-summation',
  title: {
    en: 'The same training, added in another order',
    zh: '同样的训练，换一种相加的次序',
  },
  pictures: [
    functionCurve({
      name: 'drift',
      title: {
        en: 'Two orders of summation drift apart, or they do not',
        zh: '两种相加次序：有的越走越远，有的不会',
      },
      formula: {
        en: 'alpha = 10: the largest difference of a weight in both orders, as a power of ten',
        zh: 'alpha = 10：同一个权重在两种次序下最大的差，写成 10 的幂',
      },
      x: { name: { en: 'epoch', zh: '轮' }, from: 0, to: 480 },
      lines: [
        { name: { en: '4 neurons', zh: '4 个神经元' }, f: drift(ten, 480) },
        { name: { en: '32 neurons', zh: '32 个神经元' }, f: drift(wide, 480) },
      ],
    }),
  ],
  claims: [
    claim(
      {
        en: 'with alpha = 100, added in pairs, all 28 figures come out as printed',
        zh: 'alpha = 100，按两组相加，28 个数字都与文章一致',
      },
      () => printsAll(hundred),
    ),
    claim(
      {
        en: 'with alpha = 1000, added in pairs, all 28 figures come out as printed',
        zh: 'alpha = 1000，按两组相加，28 个数字都与文章一致',
      },
      () => printsAll(thousand),
    ),
    claim(
      {
        en: 'with alpha = 10, both orders print the same 28 figures',
        zh: 'alpha = 10，两种次序得到同样的 28 个数字',
      },
      () => printsAll(ten),
    ),
    claim(
      {
        en: 'with 32 neurons and alpha = 10, the two orders are 1e-13 apart after 20 epochs, and 1 after 400',
        zh: '三十二个神经元、alpha = 10：20 轮后两种次序相差约 1e-13，400 轮后相差约 1',
      },
      () => {
        const apart = drift(wide, 400);
        return apart(20) < -12 && apart(400) > -1;
      },
    ),
  ],
});
