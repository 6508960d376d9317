import type { Lesson, Text, Training } from '@retrace/lesson';
import {
  among,
  answer,
  type Answer,
  CannotRead,
  firstRows,
  type Helper,
  labels,
  puzzle,
  type Puzzle,
  readNumbers,
  sameAsText,
  search,
  stageNames,
  tryOut,
} from '@retrace/why';
import type { Ask, Found, Question, Task, Tell, Tried, Wish } from './protocol.ts';

// Searches the change of a program that gives somebody's numbers. It has helpers, as many as there are
// processors, which run this same file; so it hears at once when it is to stop. The page starts them:
// Firefox now and then never comes back from starting a worker within a worker.

/** How long a search goes on, in milliseconds. */
const patience = 5 * 60_000;

/** How many numbers may be pasted: more than any program of a lesson prints. */
const mostNumbers = 5000;

const tell = (message: Tell): void => postMessage(message);

let isStopped = false;
let stop = (): void => {};
const stopped = new Promise<void>((resolve) => {
  stop = resolve;
});

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if (data.kind === 'stop') {
    isStopped = true;
    stop();
  } else if (data.kind === 'search') answerTo(data.question, data.helpers).catch(fail);
  else help(data.port);
});

/** Whoever started this worker hears of an error that nobody catches. */
function fail(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

/** What cannot be read is said once, by the worker that is helped. */
function unread(error: unknown): undefined {
  if (!(error instanceof CannotRead)) throw error;
}

/** Grants one wish after the other, as they come. */
function help(port: MessagePort): void {
  let puzzled: Puzzle | undefined;
  let granted: Promise<void> = Promise.resolve();
  const grant = async (wish: Wish): Promise<void> => {
    if (wish.kind === 'read') puzzled = await puzzleOf(wish.task).catch(unread);
    else {
      const tried = wish.trials.map((trial) => puzzled && tryOut(puzzled, trial));
      port.postMessage(tried satisfies Tried);
    }
  };
  port.addEventListener('message', ({ data }: MessageEvent<Wish>) => {
    granted = granted.then(() => grant(data)).catch(fail);
  });
  port.start();
}

const lessons = import.meta.glob<{ readonly default: Lesson }>(
  '../../../../examples/*/src/lesson.ts',
);

async function programOf({ lesson, program }: Question | Task): Promise<Training> {
  const { default: definition } = await lessons[`../../../../examples/${lesson}/src/lesson.ts`]();
  const trainings = definition.programs.filter((each) => each.kind === 'training');
  const own = trainings.find(({ slug }) => slug === program);
  if (own) return own;
  throw new Error(`why: no such program: got '${program}'; it must be a training of ${lesson}`);
}

/** @throws {CannotRead} if the numbers are of nothing that the program has */
async function puzzleOf(task: Task, hear?: (done: number, total: number) => void): Promise<Puzzle> {
  const options = { ...task.options, ...(hear && { tell: hear }) };
  return puzzle(await programOf(task), task.numbers, options);
}

class Refused extends Error {
  readonly reason: Text;
  constructor(reason: Text) {
    super(reason.en);
    this.reason = reason;
  }
}

async function answerTo(question: Question, ports: readonly MessagePort[]): Promise<void> {
  const { language } = question;
  try {
    const task = await taskOf(question);
    // All of them read the numbers at the same time, which takes a while in a large network.
    const helpers = ports.map((port) => helper(port, task));
    const asked = await puzzleOf(task, (done, total) => {
      const says = {
        en: `working out what your numbers may be: ${done} of ${total} variants of the program`,
        zh: `正在判断你的数字是什么：程序的 ${total} 种变体，已看 ${done}`,
      };
      tell({ kind: 'progress', says: says[language], done, total, tried: 0 });
    });
    const finding = await searched(asked, helpers, language);
    tell({ kind: 'found', found: spoken(answer(asked, finding), language) });
  } catch (error) {
    if (!(error instanceof CannotRead || error instanceof Refused)) throw error;
    tell({ kind: 'refused', says: error.reason[language] });
  }
}

async function taskOf(question: Question): Promise<Task> {
  const { lesson, program, text, what } = question;
  const numbers = readNumbers(text);
  if (numbers.length > mostNumbers) {
    throw new Refused({
      en: `these are ${numbers.length.toLocaleString('en')} numbers; paste at most ${mostNumbers.toLocaleString('en')} of them`,
      zh: `这里有 ${numbers.length.toLocaleString('en')} 个数字；最多贴 ${mostNumbers.toLocaleString('en')} 个`,
    });
  }
  const { epochs: last } = await programOf(question);
  const epochs = question.epochs.split(/[\s,，、]+/u).filter(Boolean);
  for (const epoch of epochs) {
    if (/^\d+$/.test(epoch) && Number(epoch) <= last) continue;
    throw new Refused({
      en: `the epochs have '${epoch}'; they must be whole numbers from 0 to ${last}`,
      zh: `轮数里有“${epoch}”；应为 0 到 ${last} 的整数`,
    });
  }
  const options = { what, ...(epochs.length > 0 ? { epochs: epochs.map(Number) } : {}) };
  return { lesson, program, numbers, options };
}

async function searched(
  asked: Puzzle,
  helpers: readonly Helper[],
  language: 'en' | 'zh',
): ReturnType<typeof search> {
  const start = performance.now();
  let told = -Infinity;
  const first = {
    en: 'training the program as it is, and comparing',
    zh: '正在按原样训练程序，并与你的数字比较',
  };
  tell({ kind: 'progress', says: first[language], done: 0, total: 1, tried: 0 });
  return search(asked, {
    // Each helper has another trial waiting, so that it need not wait for one.
    tryAll: among([...helpers, ...helpers], 1),
    isOver: () => isStopped || performance.now() - start > patience,
    tell: (stage, done, total, tried) => {
      if (stage === 'none') {
        const next = {
          en: 'the program as it is has been tried; now one change after the other',
          zh: '原样的程序已经试过；现在逐个试改动',
        };
        tell({ kind: 'progress', says: next[language], done: 0, total: 1, tried });
        return;
      }
      if (performance.now() - told < 200) return;
      told = performance.now();
      const [all, so, of] = [tried, done, total].map((count) => count.toLocaleString('en'));
      const name = stageNames[stage];
      const says = {
        en: `${all} variations tried; now ${so} of ${of} ${name.en}`,
        zh: `已试 ${all} 种改动；现在试 ${of} ${name.zh}，已试 ${so}`,
      };
      tell({ kind: 'progress', says: says[language], done, total, tried });
    },
  });
}

/** Another worker like this one, that only tries. */
function helper(port: MessagePort, task: Task): Helper {
  const waiting: ((outcomes: Tried) => void)[] = [];
  port.addEventListener('message', ({ data }: MessageEvent<Tried>) => waiting.shift()?.(data));
  port.start();
  const ask = (wish: Wish): void => port.postMessage(wish);
  ask({ kind: 'read', task });
  return (trials) => {
    const outcomes = new Promise<Tried>((resolve) => {
      waiting.push(resolve);
    });
    ask({ kind: 'try', trials });
    // What takes long is not waited for when it is to stop.
    return Promise.race([outcomes, stopped.then(() => [])]);
  };
}

/** An answer as the page shows it, in its language. */
function spoken({ headline, isGood, changes, notes }: Answer, language: 'en' | 'zh'): Found {
  const of = (text: Text): string => text[language];
  return {
    headline: of(headline),
    isGood,
    labels: { right: of(labels.right), wrong: of(labels.wrong), yours: of(labels.yours) },
    changes: changes.map((change) => {
      const { rows, more } = firstRows(change);
      const { says, lines, readAs } = change;
      const sameAs = sameAsText(change);
      return {
        says: of(says),
        sameAs: sameAs && of(sameAs),
        lines,
        readAs: of(readAs),
        rows,
        more: more && of(more),
      };
    }),
    notes: notes.map(of),
  };
}
