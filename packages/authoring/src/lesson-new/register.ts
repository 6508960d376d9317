import { UsageError } from '@retrace/terminal';
import { existsSync, readFileSync } from 'node:fs';
import type { Answers } from './answers.ts';
import { markdown, type NewFile } from './template.ts';

/**
 * The files that must know of a new lesson, as they are to be: the catalogue, the dependencies of the
 * package that has it, and the table of lessons in both languages.
 *
 * @throws {UsageError} if one of them is not as expected, so that it has to be edited by hand
 */
export function registered(answers: Answers, root: string): NewFile[] {
  const { slug } = answers;
  const name = importName(slug);
  /** Changes a file that has all of these, each of which will change. */
  const edit = (
    path: string,
    places: readonly RegExp[],
    change: (text: string) => string,
  ): NewFile => {
    const before = existsSync(root + path) ? readFileSync(root + path, 'utf8') : '';
    const text = before.replaceAll('\r\n', '\n');
    if (!places.every((place) => place.test(text))) {
      throw new UsageError({
        en: `cannot add '${slug}' to ${path}: it has no list of lessons to add to`,
        zh: `无法把 '${slug}' 加到 ${path}：其中找不到课程列表`,
      });
    }
    if (new RegExp(`^import ${name} from`, 'm').test(text)) {
      throw new UsageError({
        en: `cannot add '${slug}' to ${path}: another lesson is '${name}' there, too; choose another name`,
        zh: `无法把 '${slug}' 加到 ${path}：其中已有另一课叫 '${name}'；请换一个名字`,
      });
    }
    const after = change(text);
    return { path, text: text === before ? after : after.replaceAll('\n', '\r\n') };
  };
  const row = `| [${slug}](examples/${slug}/README.md) | ✎ what comes out | [${markdown(answers.articleTitle)}](${answers.link}) |`;
  return [
    edit('packages/catalogue/src/catalogue.ts', [importLines, listEnd], (text) =>
      text
        .replace(importLines, (all) =>
          sortedBySource(`${all}import ${name} from '@retrace/${slug}';\n`),
        )
        .replace(listEnd, `  ${name},\n$&`),
    ),
    edit('packages/catalogue/package.json', [/^\s*\{[^]*"dependencies"[^]*\}\s*$/], (text) =>
      withDependency(text, `@retrace/${slug}`),
    ),
    edit('README.md', [rows], (text) => afterLastLesson(text, row)),
    edit('README.zh-CN.md', [rows], (text) =>
      afterLastLesson(
        text,
        row.replace('README.md', 'README.zh-CN.md').replace('what comes out', '学到什么'),
      ),
    ),
  ];
}

const importLines = /(?:^import .*\n)+/m;
/** The comment in the catalogue above which new lessons go. */
const listEnd = /^ *\/\/ A new lesson .*$/m;
/** The lessons in the table of a README. */
const rows = /(?:^\| *\[[\w-]+\]\(examples\/.*\n)+/m;

function sortedBySource(imports: string): string {
  const lines = imports.trimEnd().split('\n');
  return `${lines.toSorted((a, b) => (sourceOf(a) < sourceOf(b) ? -1 : 1)).join('\n')}\n`;
}

function sourceOf(line: string): string {
  return line.replace(/.* from /, '');
}

/** `@retrace/two-layers` as a name in TypeScript: `twoLayers`. */
function importName(slug: string): string {
  const name = slug.replaceAll(/-+(.?)/g, (_, letter: string) => letter.toUpperCase());
  return isName(name) ? name : `lesson${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function isName(name: string): boolean {
  return /^[a-z]/.test(name) && name !== 'lessons' && !reserved.has(name);
}

const reserved = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
    ' ',
  ),
);

/** Dependencies in the order of the alphabet, which sherif wants. */
function withDependency(manifest: string, name: string): string {
  const parsed: { dependencies: Record<string, string> } = JSON.parse(manifest);
  const all = Object.entries({ ...parsed.dependencies, [name]: 'workspace:*' });
  const dependencies = Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...parsed, dependencies }, null, 2)}\n`;
}

function afterLastLesson(text: string, row: string): string {
  return text.replace(
    /(?:^\| *\[[\w-]+\]\(examples\/.*\n)+/m,
    `$&${row.replaceAll('$', '$$$$')}\n`,
  );
}
