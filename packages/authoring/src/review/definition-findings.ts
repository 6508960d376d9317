import type { Lesson } from '@retrace/lesson';
import { type Finding, finding } from './finding.ts';

/** What is wrong with a definition that could be read: what `defineLesson` cannot know, or does not ask. */
export function definitionFindings(lesson: Lesson, slug: string): Finding[] {
  const place = `examples/${slug}/src/lesson.ts`;
  const findings: Finding[] = [];
  const find = (when: boolean, wrong: string, fix: string): void => {
    if (when) findings.push(finding(place, wrong, fix));
  };
  find(
    lesson.slug !== slug,
    `its slug is '${lesson.slug}', and its folder is ${slug}`,
    `write slug: '${slug}'`,
  );
  find(
    !/^https?:\/\//.test(lesson.article.link),
    `the article's link is '${lesson.article.link}'`,
    'write where it can be read, beginning with https:// or http://',
  );
  const { title, summary, article } = lesson;
  const texts = {
    title: title.en,
    summary: summary.en,
    'article.title': article.title,
    'article.language': article.language,
  };
  for (const [name, text] of Object.entries(texts)) {
    find(text.trim() === '', `${name} is empty`, 'write it');
  }
  for (const { slug: program, printed, claims } of lesson.programs) {
    find(
      printed.length === 0 && claims.length === 0,
      `nothing of '${program}' is checked`,
      'add a value that the article prints, or a claim that it makes',
    );
  }
  for (const { printed, right } of lesson.errata) {
    find(
      printed.en.trim() === '' || right.en.trim() === '',
      'an erratum lacks a side',
      'say what is printed, and what is right',
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
          `it does not know the lesson ${lesson.slug}`,
          `import it in ${catalogueFile} and add it to the list`,
        ),
      ]
    : [finding(catalogueFile, `it has the lesson ${lesson.slug} twice`, 'take one out')];
}
