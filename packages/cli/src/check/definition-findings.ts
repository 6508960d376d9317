import type { Lesson } from '@retrace/lesson';
import type { Finding } from './finding.ts';

/** What is wrong with a definition that could be read: what `defineLesson` cannot know, or does not ask. */
export function definitionFindings(
  lesson: Lesson,
  slug: string,
  catalogue: readonly Lesson[],
): Finding[] {
  const place = `examples/${slug}/src/lesson.ts`;
  const findings: Finding[] = [];
  const find = (when: boolean, wrong: string, mend: string, where: string = place): void => {
    if (when) findings.push({ place: where, wrong, mend });
  };
  find(
    lesson.slug !== slug,
    `its slug is '${lesson.slug}', and its folder is ${slug}`,
    `write slug: '${slug}'`,
  );
  const known = catalogue.find((other) => other.slug === lesson.slug);
  find(
    known !== lesson,
    'the catalogue does not know this lesson',
    `import it in packages/cli/src/catalogue.ts and add it to the list`,
    'packages/cli/src/catalogue.ts',
  );
  find(
    catalogue.filter((other) => other === lesson).length > 1,
    'this lesson is in the catalogue twice',
    'take one out of packages/cli/src/catalogue.ts',
    'packages/cli/src/catalogue.ts',
  );
  find(
    !/^https?:\/\//.test(lesson.article.link),
    `the article's link is '${lesson.article.link}'`,
    'write where it can be read, beginning with https:// or http://',
  );
  const texts = {
    title: lesson.title,
    summary: lesson.summary,
    'article.title': lesson.article.title,
    'article.language': lesson.article.language,
  };
  for (const [name, text] of Object.entries(texts)) {
    find(text.trim() === '', `${name} is empty`, 'write it');
  }
  for (const { slug: program, figures, claims } of lesson.programs) {
    find(
      figures.length === 0 && Object.keys(claims).length === 0,
      `nothing of '${program}' is checked`,
      'add a figure that the article prints, or a claim that it makes',
    );
  }
  for (const { printed, right } of lesson.errata) {
    find(
      printed.trim() === '' || right.trim() === '',
      'an erratum lacks a side',
      'say what is printed, and what is right',
    );
  }
  return findings;
}
