import { type Check, examine, GapError, load, loadCheck, type Verdict } from '@retrace/exercise';
import { writeSync } from 'node:fs';
import type { Job, Message, Report, Said } from './exercise-report.ts';
import { faultOf, placeIn } from './fault.ts';

/**
 * A process of its own for files that may never end, or end their process: argv has the jobs as JSON,
 * file descriptor 3 gets a message a line.
 */
async function examineFile({ check: checkPath, file, withMistakes }: Job): Promise<Report> {
  let title = '';
  let passed: readonly string[] = [];
  let exported: unknown;
  try {
    const check = await loadCheck(checkPath);
    ({ title } = check);
    tell({ kind: 'check', title });
    try {
      exported = await load(file);
    } catch (error) {
      return { title, passed, said: thrown(error, undefined, file) };
    }
    let step: string | undefined;
    const verdict = examine(check, exported, (next, before) => {
      step = next;
      tell({ kind: 'asking', step: next, passed: before });
    });
    ({ passed } = verdict);
    const fault = withMistakes ? faultOfCheck(check) : undefined;
    if (fault !== undefined)
      return { title, passed, said: { status: 'bad check', message: fault } };
    return { title, passed, said: saidOf(verdict, check.done, step, file) };
  } catch (error) {
    return { title, passed, said: { status: 'bad check', message: String(error) } };
  }
}

/** A check that cannot fail proves nothing: each of its mistakes must fail, with its own words. */
function faultOfCheck(check: Check<unknown>): string | undefined {
  for (const { says, answer } of check.mistakes) {
    const verdict = examine(check, answer);
    if (verdict.status === 'done') return `lets a mistake pass: ${says}`;
    if (verdict.status !== 'wrong' || verdict.mistake !== says) {
      return `does not recognise its own mistake: ${says}`;
    }
  }
  return undefined;
}

function saidOf(verdict: Verdict, done: string, step: string | undefined, file: string): Said {
  if (verdict.status === 'done') return { status: 'done', words: done };
  if (verdict.status === 'undone') return thrown(verdict.gap, step, file);
  if (verdict.status === 'broken') return thrown(verdict.error, step, file);
  const { passed: _, ...wrong } = verdict;
  return wrong;
}

function thrown(error: unknown, step: string | undefined, file: string): Said {
  if (error instanceof GapError) {
    return { status: 'undone', gap: error.missing, at: placeIn(file, error.stack ?? '') };
  }
  return { status: 'broken', step, ...faultOf(error, file) };
}

function tell(message: Message): void {
  writeSync(3, `${JSON.stringify(message)}\n`);
}

/** One after the other: what hangs or falls is then known by its place. */
async function* examined(jobs: readonly Job[]): AsyncGenerator<Report> {
  for (const job of jobs) yield examineFile(job);
}

const jobs: readonly Job[] = JSON.parse(process.argv[2]);
for await (const report of examined(jobs)) tell({ kind: 'report', report });
process.exit(0); // whatever timers the files have set
