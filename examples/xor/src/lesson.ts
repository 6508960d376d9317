import { defineLesson, type Lesson } from '@retrace/lesson';
import { elevenLines } from './eleven-lines.ts';
import { slopeAndUpdate } from './slope-and-update.ts';
import { threeLayerJs } from './three-layer-js.ts';
import { twoLayer } from './two-layer.ts';
import { twoLayerJs } from './two-layer-js.ts';

const lesson: Lesson = defineLesson({
  slug: 'xor',
  title: 'XOR in eleven lines',
  article: {
    title: '一个 11 行 Python 代码实现的神经网络',
    link: 'https://iamtrask.github.io/2015/07/12/basic-python-network/',
    language: 'zh',
  },
  summary:
    'What one layer of weights can learn, what it cannot, and how four hidden neurons make the difference.',
  programs: [twoLayerJs, threeLayerJs, twoLayer, elevenLines, slopeAndUpdate],
  errata: [
    {
      printed: 'the JavaScript listing of the two-layer network, with one closing brace too many',
      right: 'without that brace it parses, and does what the text says',
    },
    {
      printed: 'the table over the two-layer code: 001 -> 0, 111 -> 1, 101 -> 1, 011 -> 0',
      right:
        'the code has the rows in the order 001, 011, 101, 111 with targets 0, 0, 1, 1: the same problem, in another order than the outputs that are printed',
    },
    {
      printed: 'the outputs of the JavaScript programs, such as 0.94 and 0.05',
      right:
        'they are cut off, not rounded, and to two digits or three within one list: 0.949 and 0.059 round to 0.95 and 0.06',
    },
    {
      printed: '"two-layer" and "three-layer" network',
      right: 'they count the inputs as a layer; there are one and two layers of weights',
    },
    {
      printed: 'xrange, and print without parentheses',
      right: 'range and print(...): as printed, the programs run under Python 2 only',
    },
  ],
});

export default lesson;
