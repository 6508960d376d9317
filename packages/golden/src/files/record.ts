import type { Lesson, Text } from '@retrace/lesson';
import { checkSnapshots, type GoldenCheck } from '../check.ts';
import { goldenText, reasonForm } from '../golden-file.ts';
import { quoted } from '../name.ts';
import { parseGolden } from '../parse-golden.ts';
import { at, GoldenError, joined, type ProblemKind } from '../problem.ts';
import { fileOf, type Runs, snapshotsOf, trainingsOf } from '../snapshot.ts';
import { goldenFolder } from './folder.ts';
import { checkSize } from './read-bytes.ts';
import { readText } from './read-golden.ts';
import { writeGolden } from './write-golden.ts';

export interface RecordOptions {
  /** Why the numbers may change: one sentence, kept in the file. Without it nothing is written. */
  readonly reason: string | undefined;
  /** Gets what differs before anything is written. */
  readonly show: (check: GoldenCheck) => void;
  readonly folder?: string;
}

/**
 * Writes the golden file of one lesson, if anything differs. Nothing else in this project does.
 *
 * @throws {GoldenError} where the environment has CI, without a reason, over a file that can't be read,
 *   or if a check would not read what it is about to write
 */
export function recordGolden(
  lesson: Lesson,
  runs: Runs,
  { reason, show, folder = goldenFolder }: RecordOptions,
): 'unchanged' | 'recorded' {
  const { slug } = lesson;
  refuseInCi(slug);
  checkRuns(lesson, runs);
  const snapshots = snapshotsOf(lesson, runs);
  const before = checkSnapshots(lesson, snapshots, () => readText(slug, folder));
  if (before.status === 'matches') return 'unchanged';
  refuseToLose(before);
  show(before);
  const recorded = { reason: checkReason(slug, reason), versions: { node: process.versions.node } };
  const text = goldenText(fileOf(slug, snapshots, recorded));
  checkSize(Buffer.byteLength(text), `golden/${slug}.json`);
  parseGolden(slug, text);
  writeGolden(slug, folder, text);
  return 'recorded';
}

function refuseInCi(lesson: string): void {
  const ci = process.env['CI'] ?? '';
  if (ci === '') return;
  throw refusal(lesson, 'in-ci', {
    en: `not recorded: got CI=${ci}; a person records, who looks at the difference`,
    zh: `没有记录：得到 CI=${ci}；要由人看过差别之后再记录`,
  });
}

function checkRuns(lesson: Lesson, runs: Runs): void {
  const missing = trainingsOf(lesson).find(({ slug }) => !runs.has(slug));
  if (!missing) return;
  throw new RangeError(
    `recordGolden: a run is missing: got none of '${missing.slug}'; each training needs one`,
  );
}

/** What recording may replace: numbers that a run replaces, and files of an older layout. */
const replaceable: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'missing-file',
  'older-schema',
  'program-missing',
  'program-orphan',
  'stale-epoch',
  'differs',
]);

/** A file that can't be read is kept: somebody may want what is in it. */
function refuseToLose({ problems }: GoldenCheck): void {
  const unreadable = problems.find(({ kind }) => !replaceable.has(kind));
  if (unreadable) throw new GoldenError(unreadable);
}

/** The reason as it is kept. */
function checkReason(lesson: string, reason: string | undefined): string {
  const said = reason?.trim() ?? '';
  if (reasonForm.test(said)) return said;
  const got = reason === undefined ? { en: 'no reason', zh: '空的理由' } : quoted(reason);
  throw refusal(lesson, 'bad-reason', {
    en: `not recorded: got ${got.en}; one line, of at most 200 characters, must say why the numbers may change`,
    zh: `没有记录：${joined('得到', got.zh)}；请用一行文字（最多 200 个字符）说明数字为什么可以改变`,
  });
}

function refusal(lesson: string, kind: ProblemKind, wrong: Text): GoldenError {
  const file = `golden/${lesson}.json`;
  return new GoldenError({ kind, file, says: at(file, wrong), changed: [] });
}
