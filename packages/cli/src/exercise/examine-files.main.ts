import {
  type Check,
  examine,
  explain,
  faultText,
  GapError,
  slipOf,
  type Verdict,
} from '@retrace/exercise';
import { load, loadCheck } from '@retrace/exercise/files';
import { type Text, textOf } from '@retrace/lesson';
import { readFileSync, writeSync } from 'node:fs';
import { register } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { faultOf, placeIn } from '../faults/fault.ts';
import type { Job, Limits, Message, Report, Said } from './examined.ts';

/**
 * A process of its own for files that may never end, or end their process. The first line of its input
 * names checks to be loaded ahead, the second one the limits and the jobs. File descriptor 3 gets a
 * message a line.
 */
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const checks: readonly string[] = await nextLine();
// Whether they can be loaded is told when they are needed.
await Promise.allSettled(checks.map(loadCheck));
const { limits, jobs }: { readonly limits: Limits; readonly jobs: readonly Job[] } =
  await nextLine();
const clock = new Float64Array(new SharedArrayBuffer(16));
new Worker(new URL('./processor-watch.mjs', import.meta.url), {
  execArgv: [],
  workerData: { clock, computing: limits.computing },
}).unref();
process.stdin.destroy(); // nothing but the files keeps this process alive from here on
register('./imports-of.mjs', import.meta.url, {
  data: jobs.flatMap(({ file, exercise }) =>
    exercise === undefined ? [] : [[file, exercise].map((path) => pathToFileURL(path).href)],
  ),
});
for await (const report of examined()) tell({ kind: 'report', report });
process.exit(0); // whatever timers the files have set

async function nextLine<T>(): Promise<T> {
  const { value, done } = await lines.next();
  if (done) process.exit(0); // whoever started this has ended
  return JSON.parse(value);
}

/** One after the other: what hangs or falls is then known by its place. */
async function* examined(): AsyncGenerator<Report> {
  for (const job of jobs) yield examineFile(job);
}

async function examineFile({ check: checkPath, file }: Job): Promise<Report> {
  let check: Check<unknown>;
  try {
    check = await loadCheck(checkPath);
  } catch (error) {
    const message = textOf(String(error));
    return { title: undefined, steps: 0, passed: [], said: { status: 'bad check', message } };
  }
  const { title } = check;
  const steps = check.steps.length;
  tell({ kind: 'check', title, steps });
  let passed: readonly Text[] = [];
  let said: Said;
  try {
    const exported = await loadInTime(file);
    const verdict = examine(check, exported, (step, before) => {
      const hints = check.steps.find(({ what }) => what === step)?.hints ?? [];
      tell({ kind: 'asking', step, hints, passed: before });
    });
    ({ passed } = verdict);
    said = saidOf(verdict, file);
    tell({ kind: 'so far', report: { title, steps, passed, said } });
    said = saidOf(await silently(() => explain(check, exported, verdict)), file);
  } catch (error) {
    said = thrown(error, undefined, [], file);
  }
  clock.fill(0);
  return { title, steps, passed, said };
}

/** The clock starts here. Time in which the file waits is counted in turns that the loop makes freely. */
async function loadInTime(file: string): Promise<unknown> {
  const { user, system } = process.cpuUsage();
  clock.set([user + system, Date.now()]);
  let turns = 0;
  const waiting = setInterval(() => {
    if (++turns * 100 < limits.waiting) return;
    tell({ kind: 'stopped', why: 'waiting' });
    process.exit(0);
  }, 100).unref();
  try {
    return await load(file);
  } finally {
    clearInterval(waiting);
  }
}

/** What the file prints each time that it is asked once more is not shown. */
async function silently<T>(work: () => Promise<T>): Promise<T> {
  const streams = [process.stdout, process.stderr];
  for (const stream of streams) stream.write = () => true;
  try {
    return await work();
  } finally {
    for (const stream of streams) Reflect.deleteProperty(stream, 'write');
  }
}

function saidOf(verdict: Verdict, file: string): Said {
  if (verdict.status === 'done') return { status: 'done', says: verdict.says };
  const { step, hints } = verdict;
  if (verdict.status === 'undone') return thrown(verdict.gap, step, hints, file);
  if (verdict.status === 'broken') return thrown(verdict.error, step, hints, file);
  const { expected, got, mistake } = verdict;
  return { status: 'wrong', step, hints, expected, got, mistake };
}

function thrown(
  error: unknown,
  step: Text | undefined,
  hints: readonly Text[],
  file: string,
): Said {
  if (error instanceof GapError) {
    const at = placeIn(file, error.stack ?? '');
    return { status: 'undone', step, hints, missing: error.missing, at };
  }
  const { message, at } = faultOf(error, file);
  const line = at?.path === file ? readFileSync(file, 'utf8').split('\n')[at.line - 1] : '';
  const slip = slipOf(error, line);
  return { status: 'broken', step, hints, message: faultText(message), slip, at };
}

function tell(message: Message): void {
  writeSync(3, `${JSON.stringify(message)}\n`);
}
