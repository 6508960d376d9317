import { defineLesson, type Lesson } from '@retrace/lesson';
import { dropoutAsPrinted } from './dropout.ts';
import { overfitting } from './overfitting.ts';
import { plain } from './plain.ts';
import { withoutSlips } from './without-slips.ts';

const lesson: Lesson = defineLesson({
  slug: 'digits',
  title: { en: 'Handwritten digits, learned by heart', zh: '手写数字：学会还是背会' },
  article: {
    title:
      'Grokking Deep Learning, chapter 8: Intro to Regularization - Learning Signal and Ignoring Noise',
    link: 'https://github.com/iamtrask/Grokking-Deep-Learning/blob/master/Chapter8%20-%20Intro%20to%20Regularization%20-%20Learning%20Signal%20and%20Ignoring%20Noise.ipynb',
    archived:
      'https://web.archive.org/web/https://github.com/iamtrask/Grokking-Deep-Learning/blob/master/Chapter8%20-%20Intro%20to%20Regularization%20-%20Learning%20Signal%20and%20Ignoring%20Noise.ipynb',
    language: 'en',
  },
  summary: {
    en: 'Real data for the first time: a network learns a thousand handwritten digits by heart, and dropout makes that hard for it.',
    zh: '第一次用真实数据：网络把一千个手写数字背了下来，而 dropout 让它背不下来。',
  },
  programs: [plain, dropoutAsPrinted, withoutSlips, overfitting],
  errata: [
    {
      printed: {
        en: 'the slope of relu as 1 where the output is at least 0',
        zh: 'relu 的斜率写成：输出大于等于 0 时为 1',
      },
      right: {
        en: '1 where the output is above 0. No output of relu is below 0, so as printed the slope is 1 everywhere, and silent neurons are moved as well',
        zh: '输出大于 0 时才是 1。relu 的输出不会小于 0，照书上写，斜率处处是 1，没有出声的神经元也被移动了',
      },
    },
    {
      printed: {
        en: 'dropout with a mask of 0 and 2 on the way forward, and of 0 and 1 on the way back',
        zh: 'dropout 前向传播时掩码是 0 和 2，反向传播时却是 0 和 1',
      },
      right: {
        en: '0 and 2 both ways: what was doubled changes the loss twice as fast',
        zh: '两边都是 0 和 2：前向乘了 2，损失的变化也快一倍',
      },
    },
  ],
});

export default lesson;
