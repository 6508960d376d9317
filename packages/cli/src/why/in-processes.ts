import { among, type Outcome, type Puzzle, type Trial, type TryAll, tryOut } from '@retrace/why';
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const inside = fileURLToPath(new URL('try-out.main.ts', import.meta.url));

/** What a process is told: the puzzle, and then some trials at a time. */
export type Task =
  | {
      readonly kind: 'puzzle';
      readonly lesson: string;
      readonly program: string;
      readonly numbers: Puzzle['numbers'];
      readonly options: Parameters<typeof import('@retrace/why').puzzle>[2];
    }
  | { readonly kind: 'trials'; readonly trials: readonly Trial[] };

/** As long as it takes to start the processes, all is tried here; in milliseconds. */
const patience = 1000;
/** So many trials are sent at a time: few, so that a search stops soon. */
const atOnce = 16;

/** Tries trials on all processors, once it takes long. */
export function inProcesses(
  own: Puzzle,
  told: Omit<Extract<Task, { kind: 'puzzle' }>, 'kind'>,
  now: () => number,
): { readonly tryAll: TryAll; readonly end: () => void } {
  const started = now();
  let children: ChildProcess[] | undefined;

  const tryAll: TryAll = async (trials, heard, isOver) => {
    let next = 0;
    const isSoon = (): boolean => !children && now() - started < patience;
    while (next < trials.length && isSoon()) {
      if (isOver()) return;
      heard([tryOut(own, trials[next++])]);
      // oxlint-disable-next-line no-await-in-loop -- one trial after the other
      await new Promise(setImmediate); // so that Ctrl-C is heard
    }
    if (next === trials.length) return;
    children ??= Array.from({ length: availableParallelism() }, () => start(told));
    const helpers = children.map((child) => (some: readonly Trial[]) => ask(child, some));
    try {
      await among(helpers, atOnce)(trials.slice(next), heard, isOver);
    } catch (error) {
      if (!isOver()) throw error; // Ctrl-C ends a process that is still starting
    }
  };
  const end = (): void =>
    children?.forEach((child) => {
      if (child.connected) child.disconnect();
    });
  return { tryAll, end };
}

function start(told: Omit<Extract<Task, { kind: 'puzzle' }>, 'kind'>): ChildProcess {
  const typescript =
    'typescript' in process.features && process.features.typescript ? [] : ['--import', 'tsx'];
  const child = fork(inside, {
    cwd: root, // where tsx is found
    execArgv: ['--no-warnings', ...typescript],
    serialization: 'advanced', // NaN stays NaN
  });
  child.send({ kind: 'puzzle', ...told } satisfies Task, () => {}); // an error is that of the trials, too
  return child;
}

function ask(
  child: ChildProcess,
  trials: readonly Trial[],
): Promise<readonly (Outcome | undefined)[]> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void =>
      reject(new Error(`a process that tries variations ended: exit code ${code}`));
    child.once('exit', ended);
    child.once('message', (outcomes: (Outcome | undefined)[]) => {
      child.off('exit', ended);
      resolve(outcomes);
    });
    child.send({ kind: 'trials', trials } satisfies Task, (error) => error && reject(error));
  });
}
