import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Job, Message, Report } from './exercise-report.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = fileURLToPath(new URL('./examine-files.main.ts', import.meta.url));

/** How long files may take, in milliseconds. The slowest of the lessons' takes less than one second. */
const patience = 10_000;

/** What the files that were examined have printed, and what the checks said of them. */
export interface Examined {
  readonly reports: readonly Report[];
  readonly printed: string;
}

/**
 * Holds files against their checks, in another process, so that a loop without end is an answer, too.
 *
 * All are examined in one process. Where that one hangs or dies, the file under way is examined once
 * more in a process of its own, and those after it in another.
 */
export function examineFiles(jobs: readonly Job[], limit: number = patience): Examined {
  if (jobs.length === 0) return { reports: [], printed: '' };
  const { output, error, signal, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=512', '--import', 'tsx', program, JSON.stringify(jobs)],
    {
      cwd: root, // where tsx is found
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: limit,
      killSignal: 'SIGKILL',
      maxBuffer: 4_000_000,
    },
  );
  const messages = messagesIn(output?.[3] ?? '');
  const reports = messages.flatMap((message) => (message.kind === 'report' ? message.report : []));
  const code = error && 'code' in error ? error.code : undefined;
  const printed = harmless(
    `${output?.[1] ?? ''}${signal === null && status === 0 ? (output?.[2] ?? '') : ''}`,
  );
  if (reports.length === jobs.length) return { reports, printed };
  if (jobs.length === 1) {
    const end = endOf(code, signal, status, limit);
    return { reports: [unfinished(messages, end)], printed };
  }
  const alone = examineFiles(jobs.slice(reports.length, reports.length + 1), limit);
  const rest = examineFiles(jobs.slice(reports.length + 1), limit);
  return {
    reports: [...reports, ...alone.reports, ...rest.reports],
    printed: `${printed}${alone.printed}${rest.printed}`,
  };
}

/** The last line may be cut off in its midst. */
function messagesIn(text: string): Message[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line): Message => JSON.parse(line, (_, value: unknown) => harmless(value)));
}

/** A text without what a terminal would act on instead of showing it. */
function harmless<T>(value: T): T | string {
  if (typeof value !== 'string') return value;
  return stripVTControlCharacters(value).replaceAll(/[^\P{Cc}\n\t]/gu, '');
}

function unfinished(messages: readonly Message[], message: string): Report {
  const check = messages.find((other) => other.kind === 'check');
  // The file has not even been looked at.
  if (!check) return { title: '', passed: [], said: { status: 'bad check', message } };
  const asking = messages.findLast((other) => other.kind === 'asking');
  return {
    title: check.title,
    passed: asking?.passed ?? [],
    said: { status: 'broken', step: asking?.step, message, at: undefined },
  };
}

function endOf(
  code: unknown,
  signal: NodeJS.Signals | null,
  status: number | null,
  limit: number,
): string {
  if (code === 'ETIMEDOUT')
    return `is still running after ${limit / 1000} s: does a loop never end?`;
  if (code === 'ENOBUFS') return 'prints without end: does a loop never end?';
  if (signal === 'SIGABRT' || status === 134) {
    return 'has used up its memory: does a list grow without end?';
  }
  return `ended its process (${signal ?? `exit code ${status}`}) before the check had its answer`;
}
