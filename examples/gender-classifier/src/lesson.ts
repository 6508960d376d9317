import { defineLesson, type Lesson } from '@retrace/lesson';
import { feedforward } from './feedforward.ts';
import { mse } from './mse.ts';
import { neuron } from './neuron.ts';
import { classifier } from './training.ts';

const lesson: Lesson = defineLesson({
  slug: 'gender-classifier',
  title: 'A 2-2-1 network guesses from weight and height',
  article: {
    title: '实现一个简单的神经网络',
    link: 'https://zhuanlan.zhihu.com/p/58964140',
    language: 'zh',
  },
  summary:
    'From one neuron to a network of three, and how the chain rule tells each of its nine parameters which way to go.',
  programs: [neuron, feedforward, mse, classifier],
  errata: [
    {
      printed: '(x1 * x1) + (x2 * w2) + b',
      right: '(x1 * w1) + (x2 * w2) + b: the first input meets its weight',
    },
    {
      printed: 'x1 <- x1 * w1, as if the input were overwritten',
      right: 'the weighted input is a new number; x1 stays as it is, and backpropagation needs it',
    },
    {
      printed: 'male is 0 and female is 1; weight and height are taken as numbers around 0',
      right:
        'both codes are free choices, and the shifts are constants chosen by hand, not the means of the data',
    },
  ],
});

export default lesson;
