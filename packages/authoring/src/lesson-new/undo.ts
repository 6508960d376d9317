import { replaceFile, unfinishedFiles, UsageError } from '@retrace/terminal';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { NewFile } from './template.ts';

/** What lesson:new is about to write; kept, so that it can be undone. */
interface Written {
  /** New files, and the digests of their texts. */
  readonly files: Readonly<Record<string, string>>;
  /** Files that were there: what they held, and the digest of what they hold now. */
  readonly edited: Readonly<Record<string, { readonly before: string; readonly digest: string }>>;
}

/** Keeps what is about to be written. */
export function remember(
  slug: string,
  files: readonly NewFile[],
  edited: readonly NewFile[],
  root: string,
): void {
  const written: Written = {
    files: Object.fromEntries(files.map(({ path, text }) => [path, digest(text)])),
    edited: Object.fromEntries(
      edited.map(({ path, text }) => [
        path,
        { before: readFileSync(root + path, 'utf8'), digest: digest(text) },
      ]),
    ),
  };
  const memory = memoryOf(slug, root);
  mkdirSync(dirname(memory), { recursive: true });
  replaceFile(memory, JSON.stringify(written));
}

/**
 * Takes back what lesson:new has written, whether it came to its end or not: new files that nobody has
 * changed, and what it added to files that nobody has changed since.
 *
 * @returns What was changed since, and so is left as it is.
 * @throws {UsageError} if nothing is known of such a lesson
 */
export function undo(slug: string, root: string): string[] {
  const memory = memoryOf(slug, root);
  if (!existsSync(memory)) {
    throw new UsageError({
      en: `nothing is known of a lesson '${slug}' that lesson:new has begun here`,
      zh: `没有用 lesson:new 在这里新建过课程 '${slug}' 的记载`,
    });
  }
  const { files, edited }: Written = JSON.parse(readFileSync(memory, 'utf8'));
  const left: string[] = [];
  for (const path of [...Object.keys(files), ...Object.keys(edited)]) {
    for (const unfinished of unfinishedFiles(root + path)) rmSync(unfinished);
  }
  for (const [path, original] of Object.entries(files)) {
    const now = textOf(root + path);
    if (now === undefined) continue;
    if (digest(now) === original) rmSync(root + path);
    else left.push(path);
  }
  for (const [path, { before, digest: after }] of Object.entries(edited)) {
    const now = textOf(root + path);
    if (now !== undefined && digest(now) === after) replaceFile(root + path, before);
    else if (now !== before) left.push(path);
  }
  for (const folder of foldersOf(Object.keys(files), root)) {
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  }
  if (left.length === 0) rmSync(memory);
  return left;
}

/** It is no part of the repository, and goes with what is installed. */
function memoryOf(slug: string, root: string): string {
  return `${root}node_modules/.cache/retrace/lesson-new/${slug}.json`;
}

/** The folders of a lesson that were made for its files, the innermost first. */
function foldersOf(paths: readonly string[], root: string): string[] {
  const folders = paths
    .filter((path) => path.startsWith('examples/'))
    .flatMap((path) => {
      const parts = path.split('/').slice(0, -1);
      return parts.map((_, i) => root + parts.slice(0, i + 1).join('/')).slice(1);
    });
  return [...new Set(folders)].toSorted((a, b) => b.length - a.length);
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
