import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { plainText } from '../golden-file.ts';
import {
  entries,
  items,
  object,
  type Part,
  record,
  text,
  wholeNumber,
  wrongKind,
} from '../part.ts';
import { large } from '../parse-golden.ts';
import { readJson } from '../read-json.ts';
import type { Bits } from './bits.ts';
import { replaceFile } from './replace-file.ts';

/** What the golden file of one test file holds. */
export interface BitsFile {
  /** The numbers, by the name that the test gives them. */
  readonly numbers: Readonly<Record<string, Bits>>;
  /** Why they were recorded last, and by what; never compared with anything. */
  readonly recorded: { readonly node: string; readonly reason: string };
  readonly schema: number;
  /** The test file, as seen from here. */
  readonly test: string;
}

const ending = '.golden.json';

/** Where the golden file of a test file is: beside it, or in a folder as seen from it. */
export function bitsPath(test: string, folder: string): string {
  const name = basename(test).replace(/\.[cm]?[jt]sx?$/, '');
  return join(resolve(dirname(test), folder), `${name}${ending}`);
}

/** How messages call a file. */
export function shownPath(path: string): string {
  return relative(process.cwd(), path).replaceAll('\\', '/');
}

/**
 * What was recorded for a test file; undefined where nothing was.
 *
 * @throws {Error} if the file is not exactly what recording writes, or is that of another test file
 */
export function readBits(path: string, test: string): BitsFile | undefined {
  if (!existsSync(path)) return undefined;
  const source = readFileSync(path, 'utf8');
  try {
    const file = bitsFile({ value: readJson(source).value, at: '' });
    if (resolve(dirname(path), file.test) !== resolve(test)) {
      throw new RangeError(
        `another test's file: got that of ${file.test}; each test file needs a name of its own`,
      );
    }
    if (bitsText(file) !== source)
      throw new RangeError('edited by hand; recording writes it otherwise');
    return file;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`${shownPath(path)}: ${said}`, { cause: error });
  }
}

/** Writes what was recorded, in place of what was there. */
export function writeBits(
  path: string,
  test: string,
  numbers: Readonly<Record<string, Bits>>,
  reason: string,
): void {
  mkdirSync(dirname(path), { recursive: true });
  replaceFile(
    path,
    bitsText({
      numbers,
      recorded: { node: process.versions.node, reason },
      schema: 1,
      test: relative(dirname(path), test).replaceAll('\\', '/'),
    }),
    `${path}.${process.pid}.tmp`,
  );
}

/** Golden files in the same folder whose test file is gone. */
export function orphansBeside(path: string): string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .filter((file) => {
      const test = /"test": "([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
      return test !== undefined && !existsSync(resolve(folder, test));
    });
}

function bitsText(file: BitsFile): string {
  return `${plainText(file)}\n`;
}

const bitsFile = object<BitsFile>({
  numbers: record(bits),
  recorded: object({ node: text(), reason: text() }),
  schema: (part) => {
    if (wholeNumber(part) !== 1)
      throw wrongKind(part, { en: 'version 1 of the layout', zh: '第 1 版格式' });
    return 1;
  },
  test: text(),
});

/** Numbers as `bitsOf` makes them. */
function bits(part: Part): Bits {
  const { value } = part;
  if (typeof value === 'number' || value === 'NaN') return value;
  if (value === 'Infinity' || value === '-Infinity') return value;
  if (Array.isArray(value)) return items(part).map(bits);
  if (typeof value !== 'object' || value === null)
    throw wrongKind(part, { en: 'a number', zh: '一个数' });
  const members = entries(part);
  const isLarge = members.some(
    ([key, member]) => key === 'digest' && typeof member.value === 'string',
  );
  return isLarge
    ? large(part)
    : Object.fromEntries(members.map(([key, each]) => [key, bits(each)]));
}
