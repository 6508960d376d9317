import { defineLesson, type Lesson } from '@retrace/lesson';
import { expressionGraph } from './expression.ts';
import { margin } from './margin.ts';
import { parameterCount } from './parameters.ts';
import { moons } from './training.ts';

const lesson: Lesson = defineLesson({
  slug: 'moons',
  title: { en: 'Two half-moons and a margin', zh: '两个半月与间隔' },
  article: {
    title: 'micrograd: demo',
    link: 'https://github.com/karpathy/micrograd/blob/master/demo.ipynb',
    archived:
      'https://web.archive.org/web/https://github.com/karpathy/micrograd/blob/master/demo.ipynb',
    language: 'en',
  },
  summary: {
    en: 'A loss that wants a margin, a price on large weights, a learning rate that falls: 337 numbers bend a line between two half-moons.',
    zh: '要求留出间隔的损失，对大权重的惩罚，逐步下降的学习率：337 个数把一条线弯进两个半月之间。',
  },
  programs: [expressionGraph, margin, parameterCount, moons],
  errata: [
    {
      printed: {
        en: 'losses with 16 or 17 digits, such as 1.7235905336972022 at step 1',
        zh: '16 或 17 位的损失，例如第 1 步的 1.7235905336972022',
      },
      right: {
        en: 'only some 14 of them are the same in every run of the notebook. The values that a number is made of are kept in a Python set, which is walked in the order of memory addresses; gradients are added in that order, and each order rounds differently',
        zh: '其中大约只有 14 位在每次运行时都相同。程序用 Python 的 set 保存一个数由哪些数算出，遍历的次序取决于内存地址；梯度按这个次序相加，次序不同，舍入也不同',
      },
    },
  ],
});

export default lesson;
