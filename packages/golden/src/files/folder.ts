import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkName, quoted } from '../name.ts';
import { at, GoldenError } from '../problem.ts';
import { kindOf } from './read-bytes.ts';

/** Where this repository keeps its golden files. */
export const goldenFolder: string = fileURLToPath(new URL('../../../../golden/', import.meta.url));

/**
 * Where a lesson's golden file is, or would be. A name that passes is one file in this folder.
 *
 * @throws {GoldenError} if the name is none, or the folder is not one
 */
export function goldenPath(lesson: string, folder: string): string {
  checkName(lesson);
  checkFolder(folder);
  return join(folder, `${lesson}.json`);
}

/** What lies in the folder and concerns golden files, by kind; what else lies there is let be. */
export interface Listing {
  /** The lessons that have a file. */
  readonly lessons: readonly string[];
  /** Named nearly like a golden file, but not one: `Xor.json`, `xor.json.bak`. */
  readonly strangers: readonly string[];
  /** Left behind by recordings that were interrupted. */
  readonly unfinished: readonly string[];
}

/** @throws {GoldenError} if the folder is not one */
export function listFolder(folder: string): Listing {
  checkFolder(folder);
  const names = readdirSync(folder).toSorted();
  const unfinished = names.filter((name) => unfinishedName.test(name));
  const others = names.filter((name) => /\.json/i.test(name) && !unfinishedName.test(name));
  return {
    lessons: others.filter(isGolden).map((name) => name.slice(0, -5)),
    strangers: others.filter((name) => !isGolden(name)),
    unfinished,
  };
}

/**
 * What interrupted recordings left behind, such as `golden/xor.json.123.tmp`. It harms nothing, and is
 * no golden file.
 */
export function unfinishedFiles(folder: string = goldenFolder): string[] {
  if (!statOf(folder)?.isDirectory()) return [];
  return listFolder(folder).unfinished.map((name) => `golden/${name}`);
}

/** A recording writes here first. No golden file has such a name, so none is ever taken for one. */
export function unfinishedFile(lesson: string, pid: number): string {
  return `${lesson}.json.${pid}.tmp`;
}
const unfinishedName = /\.json\.\d+\.tmp$/;

/** Whether it is a lesson's name and `.json`; it holds `.json` somewhere, and no lesson's name has a dot. */
function isGolden(name: string): boolean {
  try {
    checkName(name.replace(/\.json$/, ''));
    return true;
  } catch {
    return false;
  }
}

/** Without its last slashes: with them, a link would be followed. */
const pathOf = (folder: string): string => folder.replace(/[/\\]+$/, '');

const statOf = (folder: string): Stats | undefined =>
  lstatSync(pathOf(folder), { throwIfNoEntry: false });

function checkFolder(folder: string): void {
  const stat = statOf(folder);
  if (stat?.isDirectory()) return;
  const got = stat ? kindOf(stat) : { en: 'nothing', zh: '空' };
  const place = quoted(pathOf(folder));
  throw new GoldenError({
    kind: 'bad-folder',
    file: 'golden/',
    says: at('golden/', {
      en: `not a folder: got ${got.en} at ${place.en}; a folder is needed`,
      zh: `不是文件夹：${place.zh} 处是${got.zh}；需要一个文件夹`,
    }),
    changed: ['file'],
  });
}
