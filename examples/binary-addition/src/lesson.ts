import { defineLesson, type Lesson } from '@retrace/lesson';
import { addition } from './addition.ts';
import { trueSums } from './true-sums.ts';
import { whatItLearned } from './what-it-learned.ts';

const lesson: Lesson = defineLesson({
  slug: 'binary-addition',
  title: { en: 'A network that adds, bit by bit', zh: '逐位做加法的网络' },
  article: {
    title: 'Anyone Can Learn To Code an LSTM-RNN in Python (Part 1: RNN)',
    link: 'https://iamtrask.github.io/2015/11/15/anyone-can-code-lstm/',
    archived:
      'https://web.archive.org/web/https://iamtrask.github.io/2015/11/15/anyone-can-code-lstm/',
    language: 'en',
  },
  summary: {
    en: 'A network with a memory: it reads two numbers bit by bit, and has to find out by itself that one carries.',
    zh: '有记忆的网络：逐位读入两个数，自己学会进位。',
  },
  programs: [addition, trueSums, whatItLearned],
  errata: [
    {
      printed: {
        en: 'the title: Anyone Can Learn To Code an LSTM-RNN',
        zh: '标题：人人都能学会写 LSTM-RNN',
      },
      right: {
        en: 'it is a plain recurrent network; the second part, with the LSTM, never came',
        zh: '这是普通的循环网络；讲 LSTM 的第二部分一直没有写出来',
      },
    },
    {
      printed: {
        en: 'Error, as if it were what the training makes small',
        zh: 'Error，好像训练减小的就是它',
      },
      right: {
        en: 'what is printed is the sum of |error| over the eight bits; the updates go down half the sum of squares',
        zh: '打印的是八位 |误差| 之和；更新所依据的是误差平方和的一半',
      },
    },
    {
      printed: {
        en: 'a line such as 9 + 60 = 1',
        zh: '像 9 + 60 = 1 这样的一行',
      },
      right: {
        en: 'behind = stands what the network answers, not the sum; the sum is in the line of the true bits',
        zh: '等号后面是网络的回答，不是正确的和；正确的和在 True 那一行',
      },
    },
  ],
});

export default lesson;
