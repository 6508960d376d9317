import { defineLesson, type Lesson } from '@retrace/lesson';
import { descent } from './gradient-descent.ts';

const lesson: Lesson = defineLesson({
  slug: 'linear-regression',
  title: 'The equation behind noisy data, found step by step',
  article: {
    title: '用 NumPy 设计一个简单的神经网络',
    link: 'https://medium.com/analytics-vidhya/design-a-simple-neural-network-with-numpy-d7f500cc1b51',
    language: 'zh',
  },
  summary:
    'The smallest network of all, two weights and a bias, recovers an equation from a thousand noisy examples of it.',
  programs: [descent],
  errata: [
    {
      printed: 'L(y, t) = sum(y - t)',
      right:
        'L(y, t) = sum((y - t)^2), here divided by 2N: without the square, errors of opposite sign would cancel',
    },
  ],
});

export default lesson;
