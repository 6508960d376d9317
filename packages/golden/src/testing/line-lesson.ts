import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  claim,
  defineLesson,
  type Lesson,
  type Program,
  type Training,
  training,
} from '@retrace/lesson';
import { column, matrix } from '@retrace/linalg';
import { dense, given, gradientDescent, meanSquaredError, uniform } from '@retrace/nn';
import { vi } from 'vitest';
import type { GoldenCheck } from '../check.ts';
import { checkGoldenFile } from '../files/check-golden-file.ts';
import { recordGolden } from '../files/record.ts';
import { startRuns } from '../snapshot.ts';

/** A small lesson for the tests of golden files: one program draws and trains, one does neither. */
const line = {
  title: { en: 'A line through two points', zh: '过两点的直线' },
  data: { x: column([1, 2]), t: column([3, 5]) },
  layers: [dense(1, 1)],
  loss: meanSquaredError,
  optimizer: gradientDescent({ learningRate: 0.125 }),
  metric: meanSquaredError,
  claims: [claim({ en: 'it ends', zh: '会结束' }, () => true)],
};

/** The lesson, with something in its program `drawn` changed, or with other programs altogether. */
export function lineLesson(
  change: Partial<Training> = {},
  programs: readonly Program[] = [drawn(change), atRest],
): Lesson {
  return defineLesson({
    slug: 'line',
    title: line.title,
    article: { title: 'none', link: 'https://example.org', language: 'en' },
    summary: { en: 'For the tests of golden files.', zh: '供记录文件的测试使用。' },
    programs,
    errata: [],
  });
}

export function drawn(change: Partial<Training> = {}): Training {
  const setup = { ...line, slug: 'drawn', seed: 1, initialize: uniform(-1, 1), epochs: 12 };
  return training({ ...setup, ...change });
}

const atRest = training({
  ...line,
  slug: 'at-rest',
  seed: null,
  initialize: given([{ W: matrix([[-0]]), b: matrix([[0.1]]) }]),
  epochs: 0,
});

/** A folder of golden files that is gone after the test. */
export interface Box {
  readonly folder: string;
  readonly path: string;
  /** Records the lesson as it is, or another. */
  record(lesson?: Lesson): void;
  check(lesson?: Lesson): GoldenCheck;
  read(): string;
  /** Edits the file by hand. @throws {Error} if that changes nothing */
  edit(change: (text: string) => string): void;
  remove(): void;
}

export function box(): Box {
  vi.stubEnv('CI', ''); // where CI is set, nothing is recorded
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  const path = join(folder, 'line.json');
  const read = (): string => readFileSync(path, 'utf8');
  return {
    folder,
    path,
    read,
    record(lesson = lineLesson()) {
      const options = { reason: 'A test', show: () => {}, folder };
      recordGolden(lesson, startRuns(lesson), options);
    },
    check: (lesson = lineLesson()) => checkGoldenFile(lesson, startRuns(lesson), folder),
    edit(change) {
      const before = read();
      if (change(before) === before) throw new Error('edit: this changes nothing');
      writeFileSync(path, change(before));
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
      vi.unstubAllEnvs();
    },
  };
}
