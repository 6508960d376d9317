import {
  decisionSurface,
  lossCurve,
  notReproduced,
  printed,
  type Run,
  type Text,
  type Training,
  training,
} from '@retrace/lesson';
import { dense, relu } from '@retrace/nn';
import { names, percent, shared, skipped } from './setup.ts';

const because: Text = {
  en: 'the last digits depend on the order in which the products are added, and after 7,000 steps they show in the sixth',
  zh: '末尾几位取决于乘积相加的次序；走过 7,000 步之后，第六位小数上就看得出来',
};

/**
 * Each is the loss before that iteration's update, every 1,000 iterations; where another comes out, it
 * follows after an arrow.
 */
const losses = [
  '1.098744',
  '0.294946',
  '0.259301',
  '0.248310',
  '0.246170',
  '0.245649',
  '0.245491',
  '0.245400→0.245402',
  '0.245335→0.245336',
  '0.245292',
];

export const neuralNetwork: Training = training({
  ...shared,
  slug: 'neural-network',
  title: { en: 'A network with a hundred hidden neurons', zh: '有一百个隐藏神经元的网络' },
  layers: [dense(2, 100), relu(), dense(100, 3)],
  // Drawn straight after the six weights of the linear classifier.
  draws: { parameters: { skip: { kind: 'standardNormal', count: skipped + 6 } } },
  epochs: 10_000,
  checkpoints: losses.map((_, i) => 1000 * i),
  names,
  pictures: [
    decisionSurface({
      epochs: [0, 200, 500, 10_000],
      title: {
        en: 'First straight borders, then bent ones, and then the spiral',
        zh: '先是直的分界线，然后弯了，最后成了螺旋',
      },
    }),
    lossCurve({
      title: {
        en: 'A hundred neurons bend the borders: down to 0.245',
        zh: '一百个神经元把分界线弄弯：降到 0.245',
      },
    }),
  ],
  printed: [
    ...losses.map((loss, i) => {
      const [text, right] = loss.split('→');
      return printed<Run>(
        { en: `loss at iteration ${1000 * i}`, zh: `第 ${1000 * i} 次迭代的损失` },
        text,
        (run) => run.at(1000 * i).loss,
        right === undefined ? undefined : notReproduced(right, because),
      );
    }),
    printed({ en: 'training accuracy, %', zh: '训练集正确率，%' }, '98', percent),
  ],
});
