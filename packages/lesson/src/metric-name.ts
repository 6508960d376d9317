import type { Training } from './program.ts';
import type { Text } from './text.ts';

const chinese: Readonly<Record<string, string>> = {
  accuracy: '准确率',
  halfMeanSquaredError: '均方误差的一半',
  halfSumSquaredError: '误差平方和的一半',
  hinge: '合页损失',
  meanAbsoluteError: '平均绝对误差',
  meanSquaredError: '均方误差',
  softmaxCrossEntropy: '交叉熵',
  sumSquaredError: '误差平方和',
};

/** What a training reports of each epoch, as people call it: `mean absolute error`. */
export function metricName({ metric, loss, penalty }: Training): Text {
  const { name } = metric ?? loss;
  const en = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const zh = chinese[name] ?? en;
  return metric || !penalty ? { en, zh } : { en: `${en} and penalty`, zh: `${zh}加惩罚项` };
}
