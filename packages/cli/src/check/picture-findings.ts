import type { Lesson } from '@retrace/lesson';
import { drawPictures } from '@retrace/plot';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '../documents/markdown.ts';
import { runProgram } from '../run-lesson.ts';
import type { Finding } from './finding.ts';

const readmes = ['README.md', 'README.zh-CN.md'];

/** Pictures of a lesson that are not what it draws today, and those that its READMEs do not show. */
export function pictureFindings(lesson: Lesson, root: string): Finding[] {
  const folder = `examples/${lesson.slug}/pictures`;
  const drawn = new Map<string, string>(
    lesson.programs.flatMap((program) => {
      const { run } = runProgram(program, {}, false, () => {});
      return drawPictures(lesson, program, run).map(
        ({ name, svg }) => [`${name}.svg`, svg] as const,
      );
    }),
  );
  const kept = existsSync(root + folder) ? readdirSync(root + folder) : [];
  const stale = [...drawn].filter(
    ([name, svg]) =>
      !kept.includes(name) || readFileSync(`${root}${folder}/${name}`, 'utf8') !== svg,
  );
  return [
    ...stale.map(([name]) => ({
      place: `${folder}/${name}`,
      wrong: kept.includes(name) ? 'it is not what the lesson draws' : 'it is missing',
      mend: `pnpm run example ${lesson.slug} --plot ${folder}`,
    })),
    ...kept
      .filter((name) => !drawn.has(name))
      .map((name) => ({
        place: `${folder}/${name}`,
        wrong: 'no program of the lesson draws it',
        mend: 'remove it, or name it in a program',
      })),
    ...readmes.flatMap((name) => shownFindings(`examples/${lesson.slug}/${name}`, root, drawn)),
  ];
}

/** Pictures that a README leaves out, or shows without a word for whoever can't see them. */
function shownFindings(path: string, root: string, drawn: ReadonlyMap<string, string>): Finding[] {
  if (!existsSync(root + path)) return [];
  const { links } = readDocument(readFileSync(root + path, 'utf8'));
  return [...drawn.keys()].flatMap((name) => {
    const shown = links.filter(({ url }) => url === `pictures/${name}`);
    if (shown.length === 0) {
      const mend = `write ![what one sees](pictures/${name}), or draw it no more`;
      return [{ place: path, wrong: `it does not show pictures/${name}`, mend }];
    }
    return shown
      .filter(({ alt = '' }) => alt.length < 10)
      .map(({ line }) => ({
        place: `${path}:${line}`,
        wrong: `pictures/${name} says nothing to whoever can't see it`,
        mend: 'write between the brackets what one sees',
      }));
  });
}
