import type { Lesson } from '@retrace/lesson';
import { exactJson, type Json } from '@retrace/nn';
import { type Difference, firstDifference } from './difference.ts';
import { goldenFolder, readGolden, writeGolden } from './folder.ts';
import {
  programSnapshot,
  type Runs,
  schema,
  snapshot,
  snapshotText,
  trainingsOf,
} from './snapshot.ts';

/** Whether runs are what the golden file says, and if not, why and what to type. */
export interface GoldenCheck {
  readonly status: 'matches' | 'differs';
  /** Empty where it matches. */
  readonly message: string;
}

const matches: GoldenCheck = Object.freeze({ status: 'matches', message: '' });

/**
 * Holds the trainings of a lesson against its golden file, to the last bit. It never writes.
 *
 * Runs of only some of the trainings are held against their part of the file.
 */
export function checkGolden(
  lesson: Lesson,
  runs: Runs,
  folder: string = goldenFolder,
): GoldenCheck {
  const golden = parse(lesson, readGolden(lesson, folder));
  if (typeof golden === 'string') return differs(golden);
  if (!trainingsOf(lesson).every((slug) => runs.has(slug))) {
    for (const [slug, run] of runs) {
      const now = programSnapshot(run);
      const difference = firstDifference(golden.programs[slug], now, `programs.${slug}`);
      if (difference) return differs(describe(lesson, difference));
    }
    return matches;
  }
  const difference = firstDifference(golden, snapshot(lesson, runs));
  if (difference) return differs(describe(lesson, difference));
  if (readGolden(lesson, folder) === snapshotText(lesson, runs)) return matches;
  return differs(
    `golden/${lesson.slug}.json: the numbers match, but not the layout: it was edited by hand, or its line ends were changed; restore it with git`,
  );
}

/** What recording did. */
export interface Recording {
  readonly status: 'unchanged' | 'recorded';
  readonly message: string;
}

/**
 * Writes the golden file of a lesson. Nothing else in this project does.
 *
 * @throws {Error} in continuous integration, where a check could otherwise bless itself
 */
export function recordGolden(
  lesson: Lesson,
  runs: Runs,
  {
    folder = goldenFolder,
    ci = process.env['CI'],
  }: { folder?: string; ci?: string | undefined } = {},
): Recording {
  if (ci !== undefined && ci !== '') {
    throw new Error(
      `recordGolden: refused: CI is set to '${ci}'; golden files are recorded by a person, who looks at the difference`,
    );
  }
  const before = checkGolden(lesson, runs, folder);
  if (before.status === 'matches') {
    return { status: 'unchanged', message: `golden/${lesson.slug}.json: nothing differs` };
  }
  writeGolden(lesson, folder, snapshotText(lesson, runs));
  return { status: 'recorded', message: `${before.message}\ngolden/${lesson.slug}.json: recorded` };
}

interface GoldenFile {
  readonly [key: string]: Json;
  readonly programs: { readonly [slug: string]: Json };
}

/** The content of a golden file, or the sentence that says why there is none. */
function parse(lesson: Lesson, text: string | undefined): GoldenFile | string {
  const file = `golden/${lesson.slug}.json`;
  if (text === undefined) {
    return `${file}: missing; record it with \`pnpm run golden:record ${lesson.slug}\``;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isGoldenFile(value)) return value;
    return `${file}: not a golden file of schema ${schema}; restore it with git`;
  } catch (error) {
    return `${file}: not JSON: ${error instanceof Error ? error.message : String(error)}; restore it with git`;
  }
}

function isGoldenFile(value: unknown): value is GoldenFile {
  if (typeof value !== 'object' || value === null) return false;
  const { programs, schema: version }: { programs?: unknown; schema?: unknown } = value;
  return version === schema && typeof programs === 'object' && programs !== null;
}

function differs(message: string): GoldenCheck {
  return Object.freeze({ status: 'differs', message });
}

function describe({ slug }: Lesson, { at, golden, now }: Difference): string {
  return [
    `golden/${slug}.json differs first at ${at}:`,
    `  golden    ${show(golden)}`,
    `  this run  ${show(now)}`,
    `to undo an edit:          git restore examples/${slug}`,
    `if the change is meant:   pnpm run golden:record ${slug}`,
  ].join('\n');
}

function show(value: Json | undefined): string {
  if (value === undefined) return 'absent';
  return typeof value === 'object' && value !== null ? 'present' : exactJson(value);
}
