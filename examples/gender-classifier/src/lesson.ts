import { defineLesson, type Lesson } from '@retrace/lesson';
import { feedforward } from './feedforward.ts';
import { mse } from './mse.ts';
import { neuron } from './neuron.ts';
import { classifier } from './training.ts';

const lesson: Lesson = defineLesson({
  slug: 'gender-classifier',
  title: {
    en: 'A 2-2-1 network predicts gender from weight and height',
    zh: '2-2-1 网络：根据体重和身高判断性别',
  },
  article: {
    title: '实现一个简单的神经网络',
    link: 'https://zhuanlan.zhihu.com/p/58964140',
    language: 'zh',
  },
  summary: {
    en: 'From one neuron to a network of three, and how the chain rule tells each of its nine parameters which way to go.',
    zh: '从一个神经元到三个神经元的网络，链式法则怎样告诉九个参数各自该往哪个方向走。',
  },
  programs: [neuron, feedforward, mse, classifier],
  errata: [
    {
      printed: { en: '(x1 * x1) + (x2 * w2) + b', zh: '(x1 * x1) + (x2 * w2) + b' },
      right: {
        en: '(x1 * w1) + (x2 * w2) + b: the first input is multiplied by its own weight',
        zh: '(x1 * w1) + (x2 * w2) + b：第一个输入应乘它自己的权重',
      },
    },
    {
      printed: {
        en: 'x1 <- x1 * w1, as if the input were overwritten',
        zh: 'x1 <- x1 * w1，好像输入被覆盖了',
      },
      right: {
        en: 'the weighted input is a new number; x1 stays as it is, and backpropagation needs it',
        zh: '加权后的输入是一个新的数；x1 保持不变，反向传播还要用它',
      },
    },
    {
      printed: {
        en: 'male is 0 and female is 1; weight and height are taken as numbers around 0',
        zh: '男性为 0，女性为 1；体重和身高换成 0 附近的数',
      },
      right: {
        en: 'both codes are arbitrary, and the shifts are constants chosen by hand, not the means of the data',
        zh: '0 和 1 是随意约定的；减去的常数是手工选的，不是数据的平均值',
      },
    },
  ],
});

export default lesson;
