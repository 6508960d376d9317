import { defineLesson, type Lesson } from '@retrace/lesson';
import { linearClassifier } from './linear-classifier.ts';
import { neuralNetwork } from './neural-network.ts';
import { oneSample } from './one-sample.ts';

const lesson: Lesson = defineLesson({
  slug: 'spiral',
  title: { en: 'Three arms of a spiral', zh: '三条螺旋臂' },
  article: {
    title: 'Putting it together: Minimal Neural Network Case Study',
    link: 'https://cs231n.github.io/neural-networks-case-study/',
    archived: 'https://web.archive.org/web/https://cs231n.github.io/neural-networks-case-study/',
    language: 'en',
  },
  summary: {
    en: 'Three classes that no straight lines can tell apart: softmax, cross-entropy and a penalty on large weights, first without a hidden layer, then with one.',
    zh: '用直线分不开的三类点：softmax、交叉熵和对大权重的惩罚，先不用隐藏层，再加上隐藏层。',
  },
  programs: [oneSample, linearClassifier, neuralNetwork],
  errata: [
    {
      printed: {
        en: 'the first loss, 1.1, is np.log(1.0/3)',
        zh: '最初的损失 1.1 是 np.log(1.0/3)',
      },
      right: {
        en: 'it is -np.log(1.0/3), or log 3 = 1.0986: the minus sign is missing',
        zh: '应是 -np.log(1.0/3)，即 log 3 = 1.0986：少了负号',
      },
    },
    {
      printed: {
        en: 'the array of log probabilities holds the probabilities of the correct classes',
        zh: '对数概率的那个数组里，是各样本正确类别的概率',
      },
      right: {
        en: 'it holds their negative logarithms, which are the losses of the samples',
        zh: '里面是概率的负对数，也就是各样本的损失',
      },
    },
    {
      printed: {
        en: 'no seed; the figures can only be found with one, and with a history',
        zh: '没有种子；要得到这些数字，既要有种子，又要知道来历',
      },
      right: {
        en: 'seed 0, and 18 normal numbers skipped between the data and the first weights: the cell with the weights had been run three times before',
        zh: '种子是 0，而且在数据和初始权重之间跳过 18 个正态随机数：生成权重的那一格之前已经运行过三次',
      },
    },
    {
      printed: {
        en: 'the accuracy, printed as 49 % and 98 %',
        zh: '正确率，给出的是 49 % 和 98 %',
      },
      right: {
        en: 'the programs print 0.49 and 0.98; exactly it is 148 and 294 of 300 points',
        zh: '程序显示的是 0.49 和 0.98；准确地说，300 个点里对了 148 个和 294 个',
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
