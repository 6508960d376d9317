import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answers } from './answers.ts';
import { referencePath } from './free-slug.ts';

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
    .flatMap(({ parentPath, name }) => {
      const file = `${parentPath}/${name}`.slice(template.length).replace(/^[/\\]/, '');
      const text = filled(readFileSync(`${template}${file}`, 'utf8'), answers, quoteFor(file));
      return placesOf(file.replaceAll('\\', '/'), answers.slug).map((path) => ({ path, text }));
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The reference implementation lives with its like, and an exercise has its original beside it; all else
 * is the lesson's package.
 */
function placesOf(file: string, slug: string): string[] {
  if (file === 'reference.py') return [referencePath(slug)];
  const [, exercise] = /^exercises\/(\d[\w-]*\.ts)$/.exec(file) ?? [];
  const path = `examples/${slug}/${file}`;
  return exercise === undefined
    ? [path]
    : [path, `examples/${slug}/exercises/.originals/${exercise}`];
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
