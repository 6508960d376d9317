import { defineLesson, type Lesson } from '@retrace/lesson';
import { doubling } from './doubling.ts';

const lesson: Lesson = defineLesson({
  slug: '{{slug}}',
  title: '{{title}}',
  article: {
    title: '{{articleTitle}}',
    link: '{{link}}',
    language: '{{language}}',
  },
  summary: '✎ One or two sentences: what one learns here.',
  programs: [doubling],
  errata: [
    {
      printed: '✎ what the article prints wrong; an empty list where there is nothing',
      right: '✎ what is right, and the cause if you found it',
    },
  ],
});

export default lesson;
