import { defineLesson, type Lesson } from '@retrace/lesson';
import { doubling } from './doubling.ts';

const lesson: Lesson = defineLesson({
  slug: '{{slug}}',
  title: { en: '{{title}}', zh: '✎ 中文标题：{{title}}' },
  article: {
    title: '{{articleTitle}}',
    link: '{{link}}',
    language: '{{language}}',
  },
  summary: {
    en: '✎ One or two sentences: what one learns here.',
    zh: '✎ 一两句话：这一课学什么。',
  },
  programs: [doubling],
  errata: [
    {
      printed: {
        en: '✎ what the article prints wrong; an empty list where there is nothing',
        zh: '✎ 文章印错了什么；没有错误，就是空列表',
      },
      right: {
        en: '✎ what is right, and the cause if you found it',
        zh: '✎ 正确的是什么；如果找到了原因，也写上',
      },
    },
  ],
});

export default lesson;
