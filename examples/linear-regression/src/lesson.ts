import { defineLesson, type Lesson } from '@retrace/lesson';
import { descent } from './gradient-descent.ts';

const lesson: Lesson = defineLesson({
  slug: 'linear-regression',
  title: {
    en: 'The equation behind noisy data, found step by step',
    zh: '从带噪声的数据中一步步还原方程',
  },
  article: {
    title: '用 NumPy 设计一个简单的神经网络',
    link: 'https://medium.com/analytics-vidhya/design-a-simple-neural-network-with-numpy-d7f500cc1b51',
    language: 'zh',
  },
  summary: {
    en: 'The smallest network of all, two weights and a bias, recovers an equation from a thousand noisy examples of it.',
    zh: '最小的网络，只有两个权重和一个偏置，从一千个带噪声的样本中还原出方程。',
  },
  programs: [descent],
  errata: [
    {
      printed: { en: 'L(y, t) = sum(y - t)', zh: 'L(y, t) = sum(y - t)' },
      right: {
        en: 'L(y, t) = sum((y - t)^2), here divided by 2N: without the square, errors of opposite sign would cancel',
        zh: 'L(y, t) = sum((y - t)^2)，这里再除以 2N：没有平方，正负误差会互相抵消',
      },
    },
  ],
});

export default lesson;
