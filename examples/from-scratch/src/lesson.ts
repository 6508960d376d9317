import { defineLesson, type Lesson } from '@retrace/lesson';
import { backpropagation } from './backpropagation.ts';
import { firstNetworkProgram } from './first-network.ts';
import { line } from './line.ts';
import { logisticRegression } from './logistic-regression.ts';
import { orderOfSummation } from './order-of-summation.ts';
import { perceptron } from './perceptron.ts';
import { predictions } from './predictions.ts';

const lesson: Lesson = defineLesson({
  slug: 'from-scratch',
  title: { en: 'Four networks from scratch', zh: '从零写起的四个网络' },
  article: {
    title: 'How to Code a Neural Network with Backpropagation In Python (from scratch)',
    link: 'https://machinelearningmastery.com/implement-backpropagation-algorithm-scratch-python/',
    archived:
      'https://web.archive.org/web/https://machinelearningmastery.com/implement-backpropagation-algorithm-scratch-python/',
    language: 'en',
  },
  summary: {
    en: 'A perceptron, a line, a logistic regression and a network with a hidden layer, in four tutorials of one author: one sample at a time, and one rule behind all of them.',
    zh: '同一位作者的四篇教程：感知机、直线、逻辑回归和带隐藏层的网络。一次一个样本，背后是同一条规则。',
  },
  programs: [
    perceptron,
    line,
    logisticRegression,
    firstNetworkProgram,
    backpropagation,
    orderOfSummation,
    predictions,
  ],
  errata: [
    {
      printed: {
        en: 'the outputs 0.6213859615555266 and 0.6573693455986976 in the example of the backward pass',
        zh: '反向传播示例里的输出 0.6213859615555266 和 0.6573693455986976',
      },
      right: {
        en: 'the forward pass above it prints 0.6629970129852887 and 0.7253160725279748 for the same network. The given ones are from before a bug was fixed in November 2016: a loop left out the last input of each layer but the first, so that of one hidden neuron nothing was left but the biases. The deltas are right for the outputs that are given',
        zh: '同一个网络，上文的前向传播给出的是 0.6629970129852887 和 0.7253160725279748。示例里的值来自 2016 年 11 月修正之前的程序：第一层以外，循环都漏掉最后一个输入；这里只有一个隐藏神经元，漏掉它就只剩偏置了。对给定的输出来说，delta 是对的',
      },
    },
    {
      printed: {
        en: 'the weights of the network that makes the predictions, such as -1.482313569067226',
        zh: '做预测的网络的权重，例如 -1.482313569067226',
      },
      right: {
        en: 'the training prints -1.4688375095432327 for this weight. The others are what the same training gives with that bug in it',
        zh: '训练打印出来的这个权重是 -1.4688375095432327。示例用的是带着那个错误的程序训练出来的结果',
      },
    },
  ],
});

export default lesson;
