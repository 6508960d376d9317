import {
  CannotVary,
  type Change,
  checkpointEpochs,
  type Checkpoint,
  current,
  type Language,
  type Lesson,
  oneStep,
  pictureStops,
  type Program,
  type Run,
  startRun,
  type Training,
  vary,
} from '@retrace/lesson';
import { formatMatrix, type Matrix } from '@retrace/linalg';
import { NonFiniteError, predict } from '@retrace/nn';
import {
  liveAnswers,
  liveCurves,
  liveLoss,
  liveNetwork,
  livePlots,
  speaker,
} from '@retrace/plot/live';
import type { Ask, Opened, Setting, Shown, Tell } from './protocol.ts';
import { rowsComputed, rowsSoFar } from './rows.ts';

/** The program that is open, and how far it has come. */
interface Job {
  readonly lesson: Lesson;
  readonly program: Program;
  readonly language: Language;
  run: Run | undefined;
  begun: boolean;
  /** The epoch that is shown. */
  epoch: number;
  /** The epoch that was asked for, while it has not been shown. */
  goal: number | undefined;
}

/** How much a page takes on. The command line has no such limits. */
const most: Readonly<Partial<Record<keyof Change, number>>> = { epochs: 1_000_000, hidden: 500 };

/** How long it trains without looking up, in milliseconds. */
const patience = 80;

let job: Job | undefined;
let working = false;
let language: Language = 'en';

const tell = (message: Tell): void => postMessage(message);

/** Each lesson is fetched only when it is opened. */
const lessons = import.meta.glob<{ readonly default: Lesson }>(
  '../../../../examples/*/src/lesson.ts',
);

async function lessonOf(slug: string): Promise<Lesson | undefined> {
  const load = lessons[`../../../../examples/${slug}/src/lesson.ts`];
  return load && (await load()).default;
}

/** One wish after the other, as they came. */
let answered: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  answered = answered.then(() => answer(data)).catch(failed);
});

async function answer(ask: Ask): Promise<void> {
  switch (ask.kind) {
    case 'open':
      ({ language } = ask);
      job = undefined;
      open(ask.program, ask.change, await lessonOf(ask.lesson));
      return;
    case 'go':
      if (!job) return;
      job.goal = ask.epoch;
      if (!working) work();
      return;
    case 'stay':
      if (job?.goal !== undefined) job.goal = job.run?.epoch ?? job.goal;
      return;
    case 'step':
      step(ask.epoch, ask.batch);
      return;
    case 'file':
      if (job) tell({ kind: 'file', ...(await import('./file-of.ts')).fileOf(job, ask.format) });
      return;
    case 'compare':
      ({ language } = ask);
      await compare(ask.lesson, ask.golden);
  }
}

/** An error is told in words; the worker goes on. */
function failed(error: unknown): void {
  if (job) job.goal = undefined;
  tell({ kind: 'failed', says: inWords(error) });
}

function inWords(error: unknown): string {
  if (error instanceof CannotVary) return error.reason[language];
  if (error instanceof NonFiniteError) {
    return language === 'zh'
      ? `训练到第 ${error.epoch} 轮，第 ${error.layer} 层出现了无穷大或 NaN。学习率小一些，也许就不会。`
      : `In epoch ${error.epoch} the training leaves the finite numbers: layer ${error.layer} has infinite ones, or NaN. A smaller learning rate may keep them finite.`;
  }
  if (error instanceof RangeError && /allocation|length/i.test(error.message)) {
    return language === 'zh' ? '浏览器的内存不够。' : 'The browser has not enough memory for this.';
  }
  return error instanceof Error ? error.message : String(error);
}

function open(name: string, change: Change, lesson: Lesson | undefined): void {
  const own = lesson?.programs.find(({ slug }) => slug === name);
  if (!lesson || !own) throw new Error(unknown(name, lesson));
  const program = own.kind === 'training' ? vary(own, withinReason(change)) : own;
  const run = program.kind === 'training' ? begin(program) : undefined;
  job = { lesson, program, language, run, begun: false, epoch: 0, goal: undefined };
  tell(opened(job));
  tell(shown(job, false));
}

/** A run that also stops where the paths of its parameters take a look. */
function begin(program: Training): Run {
  const paths = program.pictures.filter(({ kind }) => kind === 'parameters');
  return startRun(program, { checkpoints: pictureStops(paths, program.epochs) });
}

function unknown(name: string, lesson: Lesson | undefined): string {
  const names = lesson?.programs.map(({ slug }) => slug) ?? [];
  return language === 'zh'
    ? `没有叫“${name}”的程序；有的是：${names.join('、')}`
    : `There is no program '${name}'; there are ${names.join(', ')}.`;
}

function withinReason(change: Change): Change {
  for (const name of ['epochs', 'hidden'] as const) {
    const [value, limit] = [change[name], most[name]];
    if (value === undefined || limit === undefined || value <= limit) continue;
    throw new CannotVary({
      en: `${name}: got ${value}; in the browser at most ${limit} are trained`,
      zh: `${name}：得到 ${value}，浏览器里最多 ${limit}`,
    });
  }
  return change;
}

function opened({ program, run }: Job): Opened {
  if (program.kind === 'calculation' || !run) {
    return {
      kind: 'opened',
      epochs: 1,
      trains: false,
      varied: false,
      checkpoints: [],
      batches: 0,
      samples: 0,
      settings: [],
    };
  }
  const samples = run.data.x.rows;
  const batchSize = program.batchSize ?? samples;
  return {
    kind: 'opened',
    epochs: run.epochs,
    trains: true,
    varied: program.varied !== undefined,
    checkpoints: checkpointEpochs(run.epochs, program.checkpoints),
    batches: Math.ceil(samples / batchSize),
    samples: Math.min(samples, batchSize),
    settings: settingsOf(program),
  };
}

/** Asks for something else of each kind, and listens whether that can be. */
function settingsOf(program: Training): Setting[] {
  const others: Change = {
    seed: current(program, 'seed') === 1 ? 2 : 1,
    epochs: program.epochs === 1 ? 2 : 1,
    learningRate: current(program, 'learningRate') === 1 ? 2 : 1,
    hidden: current(program, 'hidden') === 1 ? 2 : 1,
    batchSize: current(program, 'batchSize') === 1 ? 2 : 1,
    order: current(program, 'order') === 'given' ? 'permutation' : 'given',
  };
  const names = ['learningRate', 'seed', 'epochs', 'hidden', 'batchSize', 'order'] as const;
  return names.map((name) => {
    const now = {
      name,
      value: current(program, name),
      schedule: name === 'learningRate' ? scheduleOf(program) : undefined,
    };
    try {
      vary(program, { [name]: others[name] });
      return { ...now, cannot: undefined };
    } catch (error) {
      return { ...now, cannot: inWords(error) };
    }
  });
}

/** A learning rate that changes from step to step, as code. */
function scheduleOf({ optimizer }: Training): string | undefined {
  const { learningRate } = optimizer.options;
  if (!Object.hasOwn(Object(learningRate), 'options')) return undefined;
  const { name, options } = Object(learningRate);
  const parts = Object.entries(options).map(([key, value]) => `${key}: ${String(value)}`);
  return `${name}({ ${parts.join(', ')} })`;
}

/** Trains to the goal, a little at a time, so that another wish is heard on the way. */
function work(told: number = performance.now()): void {
  const mine = job;
  working = mine?.goal !== undefined;
  if (!mine || mine.goal === undefined) return;
  let last = told;
  try {
    const there = advance(mine, mine.goal);
    if (there) mine.goal = undefined;
    if (there || performance.now() - told > 100) {
      tell(shown(mine, !there));
      last = performance.now();
    }
  } catch (error) {
    failed(error);
  }
  if (mine.goal === undefined) working = false;
  else setTimeout(() => work(last));
}

/** Whether it has come to the goal. */
function advance(mine: Job, goal: number): boolean {
  mine.begun = true;
  const { program } = mine;
  if (program.kind === 'calculation' || !mine.run) {
    mine.epoch = 1;
    return true;
  }
  const end = Math.max(0, Math.min(Math.floor(goal) || 0, mine.run.epochs));
  if (end < mine.run.epoch && !mine.run.checkpoints.includes(end)) mine.run = begin(program);
  const { run } = mine;
  const start = performance.now();
  let chunk = 1;
  while (run.epoch < end && performance.now() - start < patience) {
    const before = performance.now();
    run.advance(Math.min(chunk, end - run.epoch));
    if (performance.now() - before < patience / 8) chunk *= 2;
  }
  mine.epoch = Math.min(end, run.epoch);
  return run.epoch >= end;
}

function shown(mine: Job, underWay: boolean): Shown {
  const { program, run, epoch, begun } = mine;
  if (program.kind === 'calculation' || !run) {
    return {
      kind: 'shown',
      epoch,
      underWay,
      loss: undefined,
      answers: [],
      plots: liveCurves(program, speaker(mine.language)),
      network: undefined,
      weights: [],
      ...(program.kind === 'calculation' && begun
        ? rowsComputed(program, mine.language)
        : rowsSoFar(program, undefined, 0, mine.language)),
    };
  }
  const now = epoch === run.epoch ? run.look() : run.at(epoch);
  const subject = { ...speaker(mine.language), program, run };
  const answers = (points: Matrix): Matrix =>
    epoch === run.epoch ? predict(run.network, points) : run.predict(points, epoch);
  return {
    kind: 'shown',
    epoch,
    underWay,
    loss: liveLoss(subject, now.losses),
    answers: liveAnswers(subject, now, answers),
    plots: [...livePlots(subject, now), ...liveCurves(program, subject)],
    network: liveNetwork(subject, now),
    weights: weightsOf(now),
    ...rowsSoFar(program, begun ? run : undefined, epoch, mine.language),
  };
}

/** As NumPy prints them, so that they can be compared by eye. */
function weightsOf({ parameters }: Checkpoint): Shown['weights'] {
  return parameters.flatMap((layer, i) =>
    Object.entries(layer).map(([name, value]) => ({
      name: `${name}${parameters.length > 1 ? i + 1 : ''}`,
      text: formatMatrix(value),
    })),
  );
}

function step(epoch: number, batch: number): void {
  if (job?.program.kind !== 'training') return;
  tell({ kind: 'step', epoch, batch, step: oneStep(job.program, { epoch, batch }) });
}

async function compare(slug: string, text: string): Promise<void> {
  const { checkGolden, explain, lossDigest, startRuns } = await import('@retrace/golden');
  const lesson = await lessonOf(slug);
  if (!lesson) return;
  const runs = startRuns(lesson);
  const check = checkGolden(lesson, runs, text);
  tell({
    kind: 'compared',
    lesson: slug,
    matches: check.status === 'matches',
    programs: [...runs].map(([program, run]) => ({
      program,
      digest: lossDigest(run),
      differs: check.problems.some((problem) => problem.program === program),
    })),
    explained: explain(check, language),
  });
}
