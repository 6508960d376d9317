import { endless } from '@retrace/exercise';
import { type Text, textOf } from '@retrace/lesson';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Job, Limits, Message, Report } from './examined.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const program = fileURLToPath(new URL('./examine-files.main.ts', import.meta.url));

/** Generous, and for people: the slowest right answer of the lessons takes a tenth of it. */
export const patience: Limits = { computing: 10_000, waiting: 20_000 };

/** How much a file may print, in characters. */
const mostPrinted = 4_000_000;

/** What the files that were examined have printed, and what the checks said of them. */
export interface Examined {
  readonly reports: readonly Report[];
  readonly printed: string;
}

/**
 * Holds files against their checks, in another process, so that a loop without end is an answer, too.
 *
 * All are examined in one process. Where that one dies, the file under way is examined once more in a
 * process of its own, and those after it in another.
 *
 * @param told Hears of each report as it comes.
 */
export async function examineFiles(
  jobs: readonly Job[],
  limits: Limits = patience,
  told: (report: Report) => void = () => {},
): Promise<Examined> {
  const reports: Report[] = [];
  let printed = '';
  const add = (report: Report): void => {
    reports.push(report);
    told(report);
  };
  let alone = false;
  while (reports.length < jobs.length) {
    const first = reports.length;
    const some = jobs.slice(first, alone ? first + 1 : undefined);
    alone = false;
    // oxlint-disable-next-line no-await-in-loop -- each process begins where the one before it ended
    const end = await prepareExaminer([]).examine(some, limits, add);
    printed += end.printed;
    if (!end.report || reports.length === jobs.length) continue;
    // What a file before it has left behind may have ended the process.
    alone = reports.length > first && !end.isOwn;
    if (!alone) add(end.report);
  }
  return { reports, printed };
}

/** A process that is ready to examine, once. */
export interface Examiner {
  examine(jobs: readonly Job[], limits: Limits, told: (report: Report) => void): Promise<End>;
  /** Ends the process, if it was not needed. */
  close(): void;
}

/** How a process ended. */
interface End {
  readonly printed: string;
  /** Of the file at which it ended before its time; undefined where it came to the end of its jobs. */
  readonly report: Report | undefined;
  /** Whether this is sure to be of that file's own doing. */
  readonly isOwn: boolean;
}

/** Starts a process, and loads these checks in it, so that an answer comes at once. */
export function prepareExaminer(checks: readonly string[]): Examiner {
  const child = spawn(
    process.execPath,
    [
      '--max-old-space-size=512',
      '--disable-warning=ExperimentalWarning',
      // Also where Node reads TypeScript: tsx says better, and equally on each Node, what cannot be read.
      '--import',
      'tsx',
      program,
    ],
    { cwd: root, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] }, // tsx is found in the root
  );
  // A process that has ended does not read on.
  child.stdin.on('error', () => {});
  child.stdin.write(`${JSON.stringify(checks)}\n`);
  return {
    async examine(jobs, limits, told) {
      child.stdin.end(`${JSON.stringify({ limits, jobs })}\n`);
      return listen(child, told);
    },
    close: () => child.kill('SIGKILL'),
  };
}

async function listen(
  child: ChildProcessByStdio<Writable, Readable, Readable>,
  told: (report: Report) => void,
): Promise<End> {
  const printed = { stdout: '', stderr: '' };
  let tooMuch = false;
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
      if (printed[name].length < mostPrinted) return;
      tooMuch = true;
      child.kill('SIGKILL');
    });
  }
  /** Since the last report. */
  let messages: Message[] = [];
  let rest = '';
  const pipe = child.stdio[3];
  if (!pipe || !('setEncoding' in pipe)) throw new Error('listen: no pipe at 3; one is needed');
  pipe.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? ''; // the last line may be cut off in its midst
    for (const line of lines) {
      const message: Message = JSON.parse(line, (_, value: unknown) => harmless(value));
      if (message.kind !== 'report') messages.push(message);
      else {
        messages = [];
        told(message.report);
      }
    }
  });
  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done) => {
    child.on('close', (...end) => done(end));
  });
  const isWhole = status === 0 && messages.length === 0;
  const stopped = messages.find((message) => message.kind === 'stopped');
  return {
    printed: harmless(`${printed.stdout}${status === 0 ? printed.stderr : ''}`),
    report: isWhole
      ? undefined
      : unfinished(messages, stopped ? outOfTime[stopped.why] : endOf(tooMuch, signal, status)),
    isOwn: stopped !== undefined,
  };
}

/** A text without what a terminal would act on instead of showing it. */
function harmless(value: string): string;
function harmless(value: unknown): unknown;
function harmless(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return stripVTControlCharacters(value).replaceAll(/[^\P{Cc}\n\t]/gu, '');
}

function unfinished(messages: readonly Message[], message: Text): Report {
  const soFar = messages.find((other) => other.kind === 'so far');
  if (soFar) return soFar.report;
  const check = messages.find((other) => other.kind === 'check');
  // The file has not even been looked at.
  if (!check) {
    return { title: undefined, steps: 0, passed: [], said: { status: 'bad check', message } };
  }
  const { title, steps } = check;
  const asking = messages.findLast((other) => other.kind === 'asking');
  const { step, hints = [], passed = [] } = asking ?? {};
  return { title, steps, passed, said: { status: 'no answer', step, hints, message } };
}

const outOfTime: Readonly<Record<'computing' | 'waiting', Text>> = {
  computing: endless,
  waiting: {
    en: 'is waiting for something, and has no answer yet; nothing here needs to wait',
    zh: '在等什么东西，还没有结果；这里什么都不用等',
  },
};

function endOf(tooMuch: boolean, signal: NodeJS.Signals | null, status: number | null): Text {
  if (tooMuch) {
    return {
      en: 'prints without end: does a loop never end?',
      zh: '不停地输出：是不是有个循环停不下来？',
    };
  }
  if (signal === 'SIGABRT' || status === 134) {
    return {
      en: 'has used up its memory: does a list grow without end?',
      zh: '用完了内存：是不是有个列表一直在变长？',
    };
  }
  // What Node says where nothing is left that could ever settle a promise that is waited for.
  if (status === 13) return outOfTime.waiting;
  const how = textOf(signal ?? `exit code ${status}`);
  return {
    en: `ended its process (${how.en}) before the check had its answer`,
    zh: `还没有给出答案就结束了进程（${how.zh}）`,
  };
}
