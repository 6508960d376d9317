import { readFileSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';
import type { Answers } from './answers.ts';
import { markdown, type NewFile } from './template.ts';

/**
 * The files that must know of a new lesson, as they are to be: the catalogue, the dependencies of the
 * package that reads it, and the table of lessons in both languages.
 *
 * @throws {UsageError} if one of them is not as expected, so that it has to be edited by hand
 */
export function registered(answers: Answers, root: string): NewFile[] {
  const { slug } = answers;
  const name = importName(slug);
  const edit = (path: string, change: (text: string) => string): NewFile => {
    const before = readFileSync(root + path, 'utf8');
    const text = change(before);
    if (text === before) {
      throw new UsageError(`cannot add '${slug}' to ${path}: it has no list of lessons to add to`);
    }
    return { path, text };
  };
  const row = `| [${slug}](examples/${slug}/README.md) | ✎ what comes out | [${markdown(answers.articleTitle)}](${answers.link}) |`;
  return [
    edit('packages/cli/src/catalogue.ts', (text) =>
      text
        .replace(/(?:^import .*\n)+/m, (imports) =>
          sortedBySource(`${imports}import ${name} from '@retrace/${slug}';\n`),
        )
        .replace(/^ *\/\/ A new lesson .*$/m, `  ${name},\n$&`),
    ),
    edit('packages/cli/package.json', (text) => withDependency(text, `@retrace/${slug}`)),
    edit('README.md', (text) => afterLastLesson(text, row)),
    edit('README.zh-CN.md', (text) =>
      afterLastLesson(
        text,
        row.replace('README.md', 'README.zh-CN.md').replace('what comes out', '学到什么'),
      ),
    ),
  ];
}

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
