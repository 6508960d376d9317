import { defineLesson, type Lesson } from '@retrace/lesson';
import { throughTheNetwork } from './forward-pass.ts';
import { outputLayerFirst } from './output-layer-first.ts';
import { stepByStep } from './training.ts';

const lesson: Lesson = defineLesson({
  slug: 'backpropagation',
  title: 'One step of backpropagation, number by number',
  article: {
    title: 'A Step by Step Backpropagation Example',
    link: 'https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/',
    language: 'en',
  },
  summary:
    'How an error at the outputs becomes a correction of every weight, followed with a pencil through one update of a 2-2-2 network.',
  programs: [throughTheNetwork, stepByStep, outputLayerFirst],
  errata: [
    {
      printed: 'after one update the error is 0.291027924',
      right:
        '0.291027774, with the eight weights that the article prints. 0.291027924 comes out where the hidden layer is corrected through output weights that have already moved',
    },
    {
      printed: 'after 10,000 updates the error is 0.0000351085',
      right: '0.0000351019; it is 0.0000351085 after 9,999',
    },
    {
      printed: 'after 10,000 updates the outputs are 0.015912196 and 0.984065734',
      right:
        '0.015913620 and 0.984064274. The printed ones come from the same slip as 0.291027924, and their error would be 0.0000350848, not the printed one',
    },
  ],
});

export default lesson;
