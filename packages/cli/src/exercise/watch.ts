import type { Streams } from '@retrace/terminal';
import { existsSync, readFileSync } from 'node:fs';
import { emitKeypressEvents } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { type Examiner, patience, prepareExaminer } from './examine-files.ts';
import type { Report } from './examined.ts';
import { type Exercise, exercisesOf, type Project } from './exercises-of.ts';
import { look } from './look.ts';
import { progressBar, type Screen } from './screen.ts';
import { compareText, exerciseText } from './text.ts';

/** How often the file and the keys are looked at, in milliseconds. Not every disk tells of changes. */
const pause = 80;

/**
 * Shows one exercise after the other, each until it is done, and answers as soon as its file is saved.
 * On a terminal, h shows one more hint, and q ends it.
 */
export async function watchExercises(
  project: Project,
  exercises: readonly Exercise[],
  streams: Streams,
  screen: Screen,
): Promise<void> {
  const all = exercisesOf(project);
  const looked = await look(all);
  const done = new Set(
    looked.flatMap(({ state, exercise: { id } }) => (state === 'done' ? id : [])),
  );
  const keys = listenToKeys(streams);
  try {
    for (const exercise of exercises.filter(({ id }) => !done.has(id))) {
      const progress = (more: number): string => progressBar(done.size + more, all.length, screen);
      // oxlint-disable-next-line no-await-in-loop -- the next one is shown when this one is done
      const end = await watchOne(exercise, progress, keys, streams, screen);
      if (end === 'left') return;
      done.add(exercise.id);
    }
    streams.stdout.write(`${screen.say('Everything here is done.', '这里全部完成了。')}\n`);
  } finally {
    keys.close();
  }
}

async function watchOne(
  exercise: Exercise,
  progress: (more: number) => string,
  keys: Keys,
  { stdout, env }: Streams,
  screen: Screen,
): Promise<'done' | 'left'> {
  const clear = stdout.isTTY === true && env['TERM'] !== 'dumb' ? '\u001B[2J\u001B[H' : '\n';
  let shown: Answer | undefined;
  const show = (answer: Answer, asked: number): void => {
    const { report, printed } = answer;
    const { status } = report.said;
    const hints = asked + (status === 'wrong' ? 1 : 0);
    const lines = [
      ...exerciseText({ exercise, report, printed, hints }, screen),
      ...(status === 'done' ? [...compareText(exercise, screen), ''] : []),
      progress(status === 'done' ? 1 : 0),
      ...(status === 'done' ? [] : [keysText(keys, screen)]),
    ];
    // What was said of the exercise before stays above this one until something changes.
    stdout.write(`${shown ? clear : '\n'}${lines.join('\n')}\n`);
    shown = answer;
  };
  const answers = answersTo(exercise);
  let text: string | undefined;
  let asked = 0;
  try {
    for (;;) {
      const key = keys.next();
      if (key === 'q') return 'left';
      const now = read(exercise.exercise);
      if (now !== undefined && now !== text) answers.ask();
      text = now ?? text;
      const answer = answers.next();
      if (answer) {
        if (stepOf(answer) !== stepOf(shown)) asked = 0;
        show(answer, asked);
        if (answer.report.said.status === 'done') return 'done';
      } else if (key === 'h' && shown) {
        show(shown, ++asked);
      }
      // oxlint-disable-next-line no-await-in-loop -- until something happens
      await setTimeout(pause);
    }
  } finally {
    answers.close();
  }
}

interface Answer {
  readonly report: Report;
  readonly printed: string;
}

function stepOf(answer: Answer | undefined): string | undefined {
  const said = answer?.report.said;
  return said && 'hints' in said ? said.step?.en : undefined;
}

/** Answers to what a file holds, each from a process that has been waiting for it. */
function answersTo({ check, exercise: file }: Exercise): {
  /** Asks for one, in the place of any that is still to come. */
  ask(): void;
  /** One that has come since the last call. */
  next(): Answer | undefined;
  close(): void;
} {
  let examiner = prepareExaminer([check]);
  let isAsked = false;
  let answer: Answer | undefined;
  const renew = (): void => {
    examiner.close();
    examiner = prepareExaminer([check]);
  };
  const answerOf = async (asked: Examiner): Promise<void> => {
    const reports: Report[] = [];
    const end = await asked.examine([{ check, file }], patience, (report) => reports.push(report));
    const report = reports[0] ?? end.report;
    if (asked !== examiner || !report) return;
    answer = { report, printed: end.printed };
    isAsked = false;
    renew();
  };
  return {
    ask() {
      if (isAsked) renew();
      isAsked = true;
      void answerOf(examiner);
    },
    next() {
      const next = answer;
      answer = undefined;
      return next;
    },
    close() {
      const last = examiner;
      examiner = { ...last };
      last.close();
    },
  };
}

/** A file that an editor is writing anew may not be there for a moment. */
function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The keys that a person presses, one at a time. */
interface Keys {
  next(): 'h' | 'q' | undefined;
  /** Whether there is anybody who could. */
  readonly isOpen: boolean;
  close(): void;
}

function listenToKeys({ stdin, stdout }: Streams): Keys {
  if (!stdin.isTTY || !stdout.isTTY) {
    return { next: () => undefined, isOpen: false, close: () => {} };
  }
  const pressed: ('h' | 'q')[] = [];
  const hear = (_: unknown, { name, ctrl }: { name?: string; ctrl?: boolean }): void => {
    if (name === 'h') pressed.push('h');
    if (name === 'q' || (ctrl && name === 'c')) pressed.push('q');
  };
  emitKeypressEvents(stdin);
  stdin.setRawMode?.(true);
  stdin.on('keypress', hear).resume();
  return {
    next: () => pressed.shift(),
    isOpen: true,
    close() {
      stdin.off('keypress', hear).pause();
      stdin.setRawMode?.(false);
    },
  };
}

function keysText({ isOpen }: Keys, { say }: Screen): string {
  const saves = say('Save the file to have it looked at', '保存文件就会检查');
  return isOpen
    ? say(`${saves}; h: one more hint, q: end.`, `${saves}；h：再看一条提示，q：结束。`)
    : say(`${saves}; Ctrl-C ends.`, `${saves}；Ctrl-C 结束。`);
}
