import type { Lesson, Text } from '@retrace/lesson';
import { type Finding, finding } from './finding.ts';

/** What is wrong with a definition that could be read: what `defineLesson` cannot know, or does not ask. */
export function definitionFindings(lesson: Lesson, slug: string): Finding[] {
  const place = `examples/${slug}/src/lesson.ts`;
  const findings: Finding[] = [];
  const find = (when: boolean, wrong: Text, fix: Text): void => {
    if (when) findings.push(finding(place, wrong, fix));
  };
  find(
    lesson.slug !== slug,
    {
      en: `its slug is '${lesson.slug}', and its folder is ${slug}`,
      zh: `它的 slug 是 '${lesson.slug}'，文件夹却叫 ${slug}`,
    },
    { en: `write slug: '${slug}'`, zh: `写成 slug: '${slug}'` },
  );
  find(
    !/^https?:\/\//.test(lesson.article.link),
    {
      en: `the article's link is '${lesson.article.link}'`,
      zh: `文章的链接是 '${lesson.article.link}'`,
    },
    {
      en: 'write where it can be read, beginning with https:// or http://',
      zh: '写上能读到文章的地址，以 https:// 或 http:// 开头',
    },
  );
  const { title, summary, article } = lesson;
  const texts = {
    title: title.en,
    summary: summary.en,
    'article.title': article.title,
    'article.language': article.language,
  };
  for (const [name, text] of Object.entries(texts)) {
    find(
      text.trim() === '',
      { en: `${name} is empty`, zh: `${name} 是空的` },
      { en: 'write it', zh: '写上它' },
    );
  }
  for (const { slug: program, printed, claims } of lesson.programs) {
    find(
      printed.length === 0 && claims.length === 0,
      { en: `nothing of '${program}' is checked`, zh: `'${program}' 没有任何要核对的内容` },
      {
        en: 'add a value that the article prints, or a claim that it makes',
        zh: '加上文章给出的一个数字，或者文章的一条论断',
      },
    );
  }
  for (const { printed, right } of lesson.errata) {
    find(
      printed.en.trim() === '' || right.en.trim() === '',
      { en: 'an erratum lacks a side', zh: '有一条勘误只写了一半' },
      { en: 'say what is printed, and what is right', zh: '写明文章给出的是什么，正确的是什么' },
    );
  }
  return findings;
}

const catalogueFile = 'packages/catalogue/src/catalogue.ts';

/** A lesson that the catalogue does not know, or knows twice. */
export function catalogueFindings(lesson: Lesson, catalogue: readonly Lesson[]): Finding[] {
  const known = catalogue.filter((other) => other === lesson).length;
  if (known === 1) return [];
  return known === 0
    ? [
        finding(
          catalogueFile,
          {
            en: `it does not know the lesson ${lesson.slug}`,
            zh: `里面没有 ${lesson.slug} 这一课`,
          },
          {
            en: `import it in ${catalogueFile} and add it to the list`,
            zh: `在 ${catalogueFile} 里导入它，并加进列表`,
          },
        ),
      ]
    : [
        finding(
          catalogueFile,
          {
            en: `it has the lesson ${lesson.slug} twice`,
            zh: `${lesson.slug} 这一课出现了两次`,
          },
          { en: 'take one out', zh: '去掉一个' },
        ),
      ];
}
