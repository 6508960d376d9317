import { defineLesson, type Lesson } from '@retrace/lesson';
import { elevenLines } from './eleven-lines.ts';
import { slopeAndUpdate } from './slope-and-update.ts';
import { threeLayerJs } from './three-layer-js.ts';
import { twoLayer } from './two-layer.ts';
import { twoLayerJs } from './two-layer-js.ts';

const lesson: Lesson = defineLesson({
  slug: 'xor',
  title: { en: 'XOR in eleven lines', zh: '十一行代码学会异或' },
  article: {
    title: '一个 11 行 Python 代码实现的神经网络',
    link: 'https://iamtrask.github.io/2015/07/12/basic-python-network/',
    language: 'zh',
  },
  summary: {
    en: 'What one layer of weights can learn, what it cannot, and how four hidden neurons make the difference.',
    zh: '一层权重能学会什么，学不会什么；加上四个隐藏神经元，又有什么不同。',
  },
  programs: [twoLayerJs, threeLayerJs, twoLayer, elevenLines, slopeAndUpdate],
  errata: [
    {
      printed: {
        en: 'the JavaScript listing of the two-layer network, with one closing brace too many',
        zh: '两层网络的 JavaScript 代码，多了一个右花括号',
      },
      right: {
        en: 'without that brace it parses, and does what the text says',
        zh: '去掉它，代码就没有语法错误，做的也正是文章说的事',
      },
    },
    {
      printed: {
        en: 'the table above the two-layer code: 001 -> 0, 111 -> 1, 101 -> 1, 011 -> 0',
        zh: '两层网络代码上方的表：001 -> 0，111 -> 1，101 -> 1，011 -> 0',
      },
      right: {
        en: 'the code has the rows in the order 001, 011, 101, 111 with targets 0, 0, 1, 1. It is the same problem, but the printed outputs follow the order of the code, not that of the table',
        zh: '代码里按 001、011、101、111 排列，目标值是 0、0、1、1。问题相同，但文章给出的输出按代码的次序排列，不按表的次序',
      },
    },
    {
      printed: {
        en: 'the outputs of the JavaScript programs, such as 0.94 and 0.05',
        zh: 'JavaScript 程序的输出，如 0.94 和 0.05',
      },
      right: {
        en: 'they are cut off, not rounded, and to two digits or three within one list: 0.949 and 0.059 round to 0.95 and 0.06',
        zh: '这是截断，不是四舍五入，而且同一组里有的两位、有的三位：0.949 和 0.059 四舍五入应是 0.95 和 0.06',
      },
    },
    {
      printed: { en: '"two-layer" and "three-layer" network', zh: '“两层”网络和“三层”网络' },
      right: {
        en: 'these names count the inputs as a layer; there are one and two layers of weights',
        zh: '这是把输入也算作一层；权重其实只有一层和两层',
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
