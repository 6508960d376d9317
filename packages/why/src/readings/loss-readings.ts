import { log } from '@retrace/elementary';
import type { Text, Training } from '@retrace/lesson';
import type { GivenNumber } from '../read-numbers.ts';
import type { ArticleEpochs } from './article-epochs.ts';
import { epochListsOf } from './loss-epochs.ts';
import type { Part, Reading } from './reading.ts';

/** What may be reported, whether it is what the article reports, and how it is taken. */
type Measure = readonly [says: Text, isUsual: boolean, values: Part['values']];

function scaled(says: Text, factor: number, isUsual = false): Measure {
  return [says, isUsual, ({ epoch, losses }) => [factor * losses[epoch]]];
}

/** Something else made of the errors y - t, from the sum over all of them and their number. */
function ofErrors(
  says: Text,
  of: (e: number) => number,
  total: (sum: number, n: number) => number,
): Measure {
  return [
    says,
    false,
    ({ outputs: { data } }, { data: { t } }) => {
      const sum = data.reduce((all, y, i) => all + of(y - t.data[i]), 0);
      return [total(sum, data.length)];
    },
  ];
}

const whole = (sum: number): number => sum;
const mean = (sum: number, n: number): number => sum / n;

const errorMeasures: readonly Measure[] = [
  ofErrors({ en: 'the mean of the absolute errors', zh: '绝对误差的平均值' }, Math.abs, mean),
  ofErrors({ en: 'the sum of the absolute errors', zh: '绝对误差之和' }, Math.abs, whole),
  ofErrors({ en: 'the mean of the squared errors', zh: '误差平方的平均值' }, square, mean),
  ofErrors({ en: 'half the mean of the squared errors', zh: '误差平方平均值的一半' }, half, mean),
  ofErrors({ en: 'the sum of the squared errors', zh: '误差平方和' }, square, whole),
  ofErrors({ en: 'half the sum of the squared errors', zh: '误差平方和的一半' }, half, whole),
  ofErrors({ en: 'the root of the mean squared error', zh: '均方误差的平方根' }, square, (sum, n) =>
    Math.sqrt(sum / n),
  ),
  ofErrors(
    { en: 'the mean of the errors with their signs', zh: '带符号误差的平均值' },
    (e) => -e,
    mean,
  ),
];

function half(e: number): number {
  return (e * e) / 2;
}

function square(e: number): number {
  return e * e;
}

export function lossReadings(
  program: Training,
  article: ArticleEpochs,
  numbers: readonly GivenNumber[],
  epochs?: readonly number[],
): Reading[] {
  const { factor } = article;
  const kinds: Measure[] = [scaled({ en: 'losses', zh: '损失' }, factor, true)];
  if (factor !== 1) {
    kinds.push(scaled({ en: `losses over ${factor}`, zh: `损失除以 ${factor}` }, 1));
  }
  if (program.running) kinds.push(...factorsOf(program));
  else {
    if (program.penalty) {
      kinds.push([
        { en: 'losses without the penalty', zh: '不含惩罚项的损失' },
        false,
        ({ outputs }, { data: { t } }) => [program.loss.value(outputs, t)],
      ]);
    }
    if (/squared|absolute/iu.test((program.metric ?? program.loss).name))
      kinds.push(...errorMeasures);
    if (/entropy/iu.test(program.loss.name)) kinds.push(...[2, 10].map(toBase));
  }
  const lists = epochListsOf(program, article, numbers, epochs).filter(
    (list) => list.epochs(program).length === numbers.length,
  );
  return lists.flatMap((list) =>
    kinds.map(([says, isUsual, values]): Reading => ({
      kind: 'losses',
      says: { en: `${says.en}, ${list.says.en}`, zh: `${list.says.zh}的${says.zh}` },
      isUsual: isUsual && list.isUsual,
      isFrequent: isUsual,
      parts: (varied) => {
        const of = list.epochs(varied);
        const fits = of.every(
          (epoch) => epoch >= (varied.running ? 1 : 0) && epoch <= varied.epochs,
        );
        return fits ? of.map((epoch) => ({ epoch, values })) : [];
      },
    })),
  );
}

function factorsOf({ batchSize, data }: Training): Measure[] {
  const samples = 'x' in data ? data.x.rows : (batchSize ?? 1);
  const factors = [
    scaled({ en: 'half the losses', zh: '损失的一半' }, 0.5),
    scaled({ en: 'twice the losses', zh: '损失的两倍' }, 2),
  ];
  if (samples > 2) {
    factors.push(scaled({ en: 'losses per sample', zh: '每个样本的损失' }, 1 / samples));
  }
  return factors;
}

function toBase(base: number): Measure {
  const says = {
    en: `losses with the logarithm to base ${base}`,
    zh: `以 ${base} 为底的对数算出的损失`,
  };
  return scaled(says, 1 / log(base));
}
