import { defineLesson, type Lesson } from '@retrace/lesson';
import { neuron } from './neuron.ts';
import { sigmoidCurve } from './sigmoid-curve.ts';

const lesson: Lesson = defineLesson({
  slug: 'single-neuron',
  title: { en: 'One neuron learns which input matters', zh: '一个神经元学会找出关键的输入' },
  article: {
    title: 'NumPy 在神经网络中的应用',
    link: 'http://www.weixueyuan.net/a/883.html',
    language: 'zh',
  },
  summary: {
    en: 'Three weights, four samples: a neuron finds out by itself that the target is its first input.',
    zh: '三个权重，四个样本：神经元自己发现，目标值就是第一个输入。',
  },
  programs: [neuron, sigmoidCurve],
  errata: [
    {
      printed: {
        en: 'm = w[1]x[2] + w[2]x[2] + ... + w[n]x[n]',
        zh: 'm = w[1]x[2] + w[2]x[2] + ... + w[n]x[n]',
      },
      right: {
        en: 'm = w[1]x[1] + w[2]x[2] + ... + w[n]x[n]: each weight is multiplied by its own input',
        zh: 'm = w[1]x[1] + w[2]x[2] + ... + w[n]x[n]：每个权重乘它自己的输入',
      },
    },
    {
      printed: {
        en: 'a comment in the code that says 150,000 iterations',
        zh: '代码里的注释写着训练 150,000 次',
      },
      right: {
        en: '15,000 iterations: that is what the code runs, and what the printed weights come from',
        zh: '15,000 次：代码跑的是 15,000 次，文章给出的权重也是 15,000 次的结果',
      },
    },
  ],
});

export default lesson;
