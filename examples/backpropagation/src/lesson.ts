import { defineLesson, type Lesson } from '@retrace/lesson';
import { throughTheNetwork } from './forward-pass.ts';
import { outputLayerFirst } from './output-layer-first.ts';
import { stepByStep } from './training.ts';

const lesson: Lesson = defineLesson({
  slug: 'backpropagation',
  title: {
    en: 'One step of backpropagation, number by number',
    zh: '一步反向传播，逐个数字算清楚',
  },
  article: {
    title: 'A Step by Step Backpropagation Example',
    link: 'https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/',
    language: 'en',
  },
  summary: {
    en: 'How an error at the outputs becomes a correction of every weight: one update of a 2-2-2 network, worked out by hand.',
    zh: '输出的误差怎样变成每个权重的修正：手算 2-2-2 网络的一次更新。',
  },
  programs: [throughTheNetwork, stepByStep, outputLayerFirst],
  errata: [
    {
      printed: {
        en: 'after one update the error is 0.291027924',
        zh: '1 次更新后，误差是 0.291027924',
      },
      right: {
        en: '0.291027774, with the eight weights that the article prints. 0.291027924 is the result if the error goes back to the hidden layer through output weights that have already been updated',
        zh: '用文章给出的八个权重算，是 0.291027774。如果误差经过已经更新的输出层权重传回隐藏层，才会得到 0.291027924',
      },
    },
    {
      printed: {
        en: 'after 10,000 updates the error is 0.0000351085',
        zh: '10,000 次更新后，误差是 0.0000351085',
      },
      right: {
        en: '0.0000351019; it is 0.0000351085 after 9,999 updates',
        zh: '是 0.0000351019；0.0000351085 是 9,999 次更新后的误差',
      },
    },
    {
      printed: {
        en: 'after 10,000 updates the outputs are 0.015912196 and 0.984065734',
        zh: '10,000 次更新后，输出是 0.015912196 和 0.984065734',
      },
      right: {
        en: '0.015913620 and 0.984064274. The printed ones come from the same slip as 0.291027924, and their error would be 0.0000350848, not the printed one',
        zh: '是 0.015913620 和 0.984064274。文章给出的两个输出与 0.291027924 出自同一个疏忽，它们的误差应是 0.0000350848，与文章给出的误差不符',
      },
    },
  ],
});

export default lesson;
