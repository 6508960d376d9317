import {
  decisionSurface,
  lossCurve,
  networkDiagram,
  printed,
  type Run,
  type Training,
  training,
} from '@retrace/lesson';
import { dense } from '@retrace/nn';
import { names, percent, shared, skipped } from './setup.ts';

/** Each is the loss before that iteration's update, every 10 iterations. */
const losses =
  '1.096956 0.917265 0.851503 0.822336 0.807586 0.799448 0.794681 0.791764 0.789920 0.788726 ' +
  '0.787938 0.787409 0.787049 0.786803 0.786633 0.786514 0.786431 0.786373 0.786331 0.786302';

export const linearClassifier: Training = training({
  ...shared,
  slug: 'linear-classifier',
  title: { en: 'A linear classifier', zh: '线性分类器' },
  layers: [dense(2, 3)],
  draws: { parameters: { skip: { kind: 'standardNormal', count: skipped } } },
  epochs: 200,
  checkpoints: losses.split(' ').map((_, i) => 10 * i),
  names,
  pictures: [
    decisionSurface({
      epochs: [0, 200],
      title: { en: 'Straight lines cut the plane like a cake', zh: '直线像切蛋糕一样切开平面' },
    }),
    networkDiagram({
      title: { en: 'Three scores, each a plane over the points', zh: '三个得分，每个都是一张平面' },
    }),
    lossCurve({
      title: {
        en: 'Two hundred steps, and it has long arrived: 0.786',
        zh: '走了两百步，其实早就到底了：0.786',
      },
    }),
  ],
  printed: [
    ...losses
      .split(' ')
      .map((loss, i) =>
        printed<Run>(
          { en: `loss at iteration ${10 * i}`, zh: `第 ${10 * i} 次迭代的损失` },
          loss,
          (run) => run.at(10 * i).loss,
        ),
      ),
    printed({ en: 'training accuracy, %', zh: '训练集正确率，%' }, '49', percent),
  ],
});
