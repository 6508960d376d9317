import { type Lesson, pictureStops, startRun } from '@retrace/lesson';
import { drawPictures } from '@retrace/plot';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '../documents/markdown.ts';
import { type Finding, finding } from './finding.ts';

const readmes = ['README.md', 'README.zh-CN.md'];

/** Pictures of a lesson that are not what it draws today, and those that its READMEs do not show. */
export function pictureFindings(lesson: Lesson, root: string): Finding[] {
  const folder = `examples/${lesson.slug}/pictures`;
  const drawn = new Map<string, string>(
    lesson.programs.flatMap((program) => {
      const run =
        program.kind === 'training'
          ? startRun(program, { checkpoints: pictureStops(program.pictures, program.epochs) })
          : undefined;
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
    ...stale.map(([name]) =>
      finding(
        `${folder}/${name}`,
        kept.includes(name)
          ? { en: 'it is not what the lesson draws', zh: '和这一课画出来的不同' }
          : { en: 'it is missing', zh: '缺少这幅图' },
        `pnpm run example ${lesson.slug} --plot ${folder}`,
      ),
    ),
    ...kept
      .filter((name) => !drawn.has(name))
      .map((name) =>
        finding(
          `${folder}/${name}`,
          { en: 'no program of the lesson draws it', zh: '这一课没有程序画它' },
          { en: 'remove it, or name it in a program', zh: '删掉它，或者在程序里写上它' },
        ),
      ),
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
      const wrong = {
        en: `it does not show pictures/${name}`,
        zh: `没有放上 pictures/${name} 这幅图`,
      };
      const fix = {
        en: `write ![what one sees](pictures/${name}), or draw it no more`,
        zh: `写上 ![图里看到什么](pictures/${name})，或者不再画它`,
      };
      return [finding(path, wrong, fix)];
    }
    return shown
      .filter(({ alt = '' }) => alt.length < 10)
      .map(({ line }) =>
        finding(
          `${path}:${line}`,
          {
            en: `pictures/${name} says nothing to whoever can't see it`,
            zh: `看不见 pictures/${name} 的人无从知道画了什么`,
          },
          { en: 'write between the brackets what one sees', zh: '在方括号里写上图里看到什么' },
        ),
      );
  });
}
