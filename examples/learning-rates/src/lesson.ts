import { defineLesson, type Lesson } from '@retrace/lesson';
import { directions } from './direction-changes.ts';
import { fourNeurons } from './four-neurons.ts';
import { orderOfSummation } from './order-of-summation.ts';
import { thirtyTwoNeurons } from './thirty-two-neurons.ts';

const lesson: Lesson = defineLesson({
  slug: 'learning-rates',
  title: { en: 'Seven learning rates', zh: '七个学习率' },
  article: {
    title: 'A Neural Network in 13 lines of Python (Part 2 - Gradient Descent)',
    link: 'https://iamtrask.github.io/2015/07/27/python-network-part2/',
    archived:
      'https://web.archive.org/web/https://iamtrask.github.io/2015/07/27/python-network-part2/',
    language: 'en',
  },
  summary: {
    en: 'What a step that is too small or too large does to a training, and where the last bit decides how it ends.',
    zh: '步子太小或太大，训练会怎样；什么时候连最后一个二进制位都能决定结局。',
  },
  programs: [...fourNeurons, ...thirtyTwoNeurons, directions, orderOfSummation],
  errata: [
    {
      printed: {
        en: 'alpha = 100 jumps about and never settles',
        zh: 'alpha = 100 时来回乱跳，始终停不下来',
      },
      right: {
        en: 'it settles, and the article counts it: no derivative changes its sign more than 16 times in 60,000 steps. Three samples are learned; for the fourth all hidden neurons have fallen silent, so its answer stays at 1/2',
        zh: '它停下来了，文章自己的计数就说明这一点：60,000 步里没有哪个导数变号超过 16 次。三个样本学会了；对第四个，所有隐藏神经元都不作声，所以回答停在 1/2',
      },
    },
    {
      printed: {
        en: 'alpha = 1000 is a more extreme case of problem 3, slopes that are too small',
        zh: 'alpha = 1000 是问题三（斜率太小）的极端情形',
      },
      right: {
        en: 'of problem 1, slopes that are too big: the steps are too long',
        zh: '应是问题一（斜率太大）：步子太长',
      },
    },
    {
      printed: {
        en: 'with alpha = 1000 the error grows, which is divergence',
        zh: 'alpha = 1000 时误差增大，这就是发散',
      },
      right: {
        en: 'it stands still at 0.5: all four answers are the same, near 0 or near 1, and there the sigmoid is so flat that hardly any gradient is left',
        zh: '误差停在 0.5：四个回答都一样，接近 0 或接近 1，那里的 sigmoid 太平，梯度几乎没有了',
      },
    },
    {
      printed: {
        en: 'with the best alpha the derivatives change direction a great many times',
        zh: 'alpha 最合适时，导数变向的次数非常多',
      },
      right: {
        en: 'more often than with any other: 26 times at most, in 60,000 steps',
        zh: '比其他的都多，但 60,000 步里最多也只有 26 次',
      },
    },
    {
      printed: { en: 'xrange, and print without parentheses', zh: 'xrange，以及不带括号的 print' },
      right: {
        en: 'range and print(...): as printed, the programs run under Python 2 only',
        zh: 'range 和 print(...)：照原文写，程序只能在 Python 2 下运行',
      },
    },
  ],
});

export default lesson;
