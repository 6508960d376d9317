import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answers } from './answers.ts';
import { moduleName } from './free-slug.ts';

/** A file that is to be written, its path from the root of the repository. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const template = fileURLToPath(new URL('../../template/', import.meta.url));

/** Every file of a new lesson: the template, with the answers where it says {{slug}}, {{title}} ... */
export function lessonFiles(answers: Answers): NewFile[] {
  return readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = `${parentPath}/${name}`.slice(template.length).replace(/^\//, '');
      const text = readFileSync(`${template}${file}`, 'utf8');
      return { path: placeOf(file, answers.slug), text: filled(text, answers, quoteFor(file)) };
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The second implementation lives with its like; all else is the lesson's package. */
function placeOf(file: string, slug: string): string {
  return file === 'witness.py'
    ? `golden/witness/lessons/${moduleName(slug)}.py`
    : `examples/${slug}/${file}`;
}

function filled(text: string, answers: Answers, quote: (text: string) => string): string {
  // A link has nothing in it that any of these files would act on: it has been checked.
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: keyof Answers) =>
    name === 'link' ? answers.link : quote(answers[name]),
  );
}

/** Any text, written so that it reads as itself in a file of this kind. */
function quoteFor(file: string): (text: string) => string {
  if (file.endsWith('.md')) return markdown;
  if (file.endsWith('.json')) return (text) => JSON.stringify(text).slice(1, -1);
  return (text) => text.replaceAll(/['\\]/g, String.raw`\$&`);
}

/** Any text, so that Markdown shows it as it is, also within a table. */
export function markdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|&#~]/g, String.raw`\$&`);
}
