import { defineLesson, type Lesson } from '@retrace/lesson';
import { neuron } from './neuron.ts';
import { sigmoidCurve } from './sigmoid-curve.ts';

const lesson: Lesson = defineLesson({
  slug: 'single-neuron',
  title: 'One neuron learns which input matters',
  article: {
    title: 'NumPy 在神经网络中的应用',
    link: 'http://www.weixueyuan.net/a/883.html',
    language: 'zh',
  },
  summary:
    'Three weights, four samples: a neuron finds out by itself that the answer is its first input.',
  programs: [neuron, sigmoidCurve],
  errata: [
    {
      printed: 'm = w[1]x[2] + w[2]x[2] + ... + w[n]x[n]',
      right: 'm = w[1]x[1] + w[2]x[2] + ... + w[n]x[n]: each weight meets its own input',
    },
    {
      printed: 'a comment in the code that says 150,000 iterations',
      right: '15,000 iterations: that is what the code does, and the printed weights are theirs',
    },
  ],
});

export default lesson;
