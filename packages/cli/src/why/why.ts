import { chooseLesson, chooseTraining } from '@retrace/catalogue/choose';
import type { Lesson, Training } from '@retrace/lesson';
import {
  type Command,
  parseOptions,
  progress,
  type Speaker,
  speakerFor,
  type Style,
  styleFor,
  type Streams,
  UsageError,
  wholeNumber,
  withHelp,
  wrap,
} from '@retrace/terminal';
import {
  answer,
  CannotRead,
  type Kind,
  kinds,
  puzzle,
  type Puzzle,
  readNumbers,
  search,
  slips,
  type Stage,
  stageNames,
} from '@retrace/why';
import { readFileSync } from 'node:fs';
import { checkFile } from './check-file.ts';
import { decoded, mostBytes } from './decoded.ts';
import { follow, isProgram } from './follow/follow.ts';
import { inProcesses } from './in-processes.ts';
import { answerText } from './text.ts';

const help = {
  en: `node retrace.mjs why <lesson> <numbers>   why do your numbers differ?
                                          finds the slip that gives them
node retrace.mjs why <lesson> <file.py>   runs your file with your Python, and
                                          names the first value that differs

Paste the numbers as your program prints them; more digits tell more. They may
also come from a file, or through a pipe:
  node retrace.mjs why single-neuron 9.67299303 -0.2078435 -4.62963669
  python3 my.py | node retrace.mjs why xor --program eleven-lines

  --program <program>   which program of the lesson; needed where it has several
  --what <kind>         what they are: outputs, weights or losses; else it is
                        worked out from their number and the words beside them
  --epochs <n,n,...>    after how many epochs they are; one for each loss
  --file <file>         reads the numbers from a file; - is what is piped
  --seeds <n>           tries so many seeds, 0, 1, 2 ...; 10,000 if left out; a
                        tenth of them together with the most frequent slips
  --minutes <n>         stops the search after so long; 5 if left out. Ctrl-C
                        stops it, too, and shows what was found
  --list                the slips that it knows of this program
  --json                everything as JSON
  --lang zh             in Chinese; en: in English; else as your system is set
  --no-color            no colours
`,
  zh: `node retrace.mjs why <课程> <数字>        为什么你的数字和文章不同？
                                         查出给出这些数字的疏忽
node retrace.mjs why <课程> <文件.py>     用你的 Python 运行你的文件，指出第一个
                                          不同的值

把程序打印的数字原样贴上；位数越多越好。也可以来自文件或管道：
  node retrace.mjs why single-neuron 9.67299303 -0.2078435 -4.62963669
  python3 my.py | node retrace.mjs why xor --program eleven-lines

  --program <程序>      课程里的哪个程序；有几个时必须指定
  --what <种类>         数字是什么：outputs 输出，weights 权重，losses 损失；
                        不写则根据个数和旁边的词判断
  --epochs <n,n,...>    是多少轮之后的数字：写一个，或为每个损失各写一个
  --file <文件>         从文件读取数字；- 表示键盘或管道
  --seeds <n>           尝试多少个种子（0、1、2……）；默认 10,000，
                        其中十分之一与最常见的疏忽一起尝试
  --minutes <n>         最多查找多少分钟；默认 5。按 Ctrl-C 也会停止，
                        并显示已查到的结果
  --list                列出这个程序可能有的疏忽
  --json                以 JSON 输出全部内容
  --lang zh             用中文；en：用英文；不写则按系统语言
  --no-color            不用颜色
`,
};

/** `why`. Gives the exit code: 0 if it has an answer, 1 if it has none. */
export const why: Command = withHelp(help, async (args, streams, now) => {
  const { values, positionals } = parseOptions(args.map(asNumber), {
    program: { type: 'string' },
    what: { type: 'string' },
    epochs: { type: 'string' },
    file: { type: 'string' },
    seeds: { type: 'string' },
    minutes: { type: 'string' },
    json: { type: 'boolean' },
    list: { type: 'boolean' },
    lang: { type: 'string' },
    'no-color': { type: 'boolean' },
  });
  const speaker = speakerFor(values.lang, streams);
  const [name, ...typed] = positionals;
  if (name === undefined) {
    throw new UsageError({
      en: 'no lesson is named; type for example: node retrace.mjs why single-neuron 9.67299303 -0.2078435 -4.62963669',
      zh: '没有写课程；例如：node retrace.mjs why single-neuron 9.67299303 -0.2078435 -4.62963669',
    });
  }
  const lesson = chooseLesson(name);
  const style = styleFor(streams.stdout, !values['no-color']);
  if (isProgram(typed[0])) {
    const { program, json = false } = values;
    return follow(lesson, typed[0], { program, json, style, speaker }, streams);
  }
  const program = programOf(lesson, values.program);
  const write = (lines: readonly string[]): unknown =>
    streams.stdout.write(`${lines.join('\n')}\n`);
  if (values.list) {
    write(listing(program, values.json ?? false, style, speaker));
    return 0;
  }
  const text = await textOf(typed, values.file, streams);
  const own = puzzleOf(program, text, {
    what: kindOf(values.what),
    epochs: epochsOf(values.epochs, program),
  });
  const seeds = wholeNumber('seeds', values.seeds, 0, 4294967296) ?? 10_000;
  const minutes = wholeNumber('minutes', values.minutes, 1, 10_000) ?? 5;
  const finding = await searched(
    own.puzzle,
    { lesson, program, seeds, minutes },
    own.options,
    streams,
    now,
    speaker,
  );
  const found = answer(own.puzzle, finding);
  const { isGood, ...told } = found;
  if (values.json) {
    const { verdict, tried, chance, isComplete } = finding;
    write([
      JSON.stringify(
        {
          lesson: lesson.slug,
          program: program.slug,
          verdict,
          tried,
          chance,
          isComplete,
          ...told,
        },
        null,
        2,
      ),
    ]);
  } else {
    write(answerText(found, style, speaker));
  }
  return isGood || finding.verdict === 'candidates' || finding.verdict === 'float32' ? 0 : 1;
});

/** A number below 0 is no option. */
function asNumber(arg: string): string {
  return arg.replace(/^-(?=[\d.])/, '−');
}

function programOf(lesson: Lesson, name: string | undefined): Training {
  if (name !== undefined) return chooseTraining(lesson, name);
  const trainings = lesson.programs.filter((each) => each.kind === 'training');
  if (trainings.length === 1) return trainings[0];
  const names = trainings.map(({ slug }) => slug).join(', ');
  throw new UsageError({
    en: `${lesson.slug} has ${trainings.length} programs that train; say which with --program: ${names}`,
    zh: `${lesson.slug} 有 ${trainings.length} 个训练程序；请用 --program 指定：${names}`,
  });
}

function kindOf(what: string | undefined): Kind | undefined {
  const kind = kinds.find((each) => each === what);
  if (what === undefined || kind) return kind;
  throw new UsageError({
    en: `--what is '${what}'; it must be outputs, weights or losses`,
    zh: `--what 是 '${what}'；应为 outputs、weights 或 losses`,
  });
}

function epochsOf(text: string | undefined, { epochs }: Training): number[] | undefined {
  return text?.split(',').map((each) => wholeNumber('epochs', each.trim(), 0, epochs) ?? 0);
}

/** What was typed, what a file has, or what comes through a pipe. */
async function textOf(
  typed: readonly string[],
  file: string | undefined,
  { stdin }: Streams,
): Promise<string> {
  if (file !== undefined && file !== '-') {
    checkFile(file);
    return decoded(readFileSync(file));
  }
  const isPiped = file === '-' || typed.join() === '-' || (typed.length === 0 && !stdin.isTTY);
  if (!isPiped) return typed.join('\n');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stdin) {
    parts.push(typeof part === 'string' ? Buffer.from(part) : part);
    length += part.length;
    if (length > mostBytes) break; // a pipe may have no end
  }
  return decoded(Buffer.concat(parts));
}

type Options = NonNullable<Parameters<typeof puzzle>[2]>;

/** @throws {UsageError} if there are no finite numbers, or so many are neither outputs nor weights nor losses */
function puzzleOf(
  program: Training,
  text: string,
  options: Options,
): { readonly puzzle: Puzzle; readonly options: Options } {
  const numbers = readNumbers(text);
  if (numbers.length === 0 && /\b(?:nan|inf(?:inity)?)\b/iu.test(text)) {
    throw new UsageError({
      en: 'there are no numbers but nan and inf: the training has diverged; paste what it prints in an earlier epoch, or name your file: my.py',
      zh: '除了 nan 和 inf 没有别的数字：训练已经发散；请贴上更早一轮打印的数字，或者写上你的文件：my.py',
    });
  }
  try {
    return { puzzle: puzzle(program, numbers, options), options };
  } catch (error) {
    if (!(error instanceof CannotRead)) throw error;
    const how = numbers.length > 0 ? ['--what losses --epochs 0,1000'] : [];
    throw new UsageError({
      en: [error.reason.en, ...how].join(': '),
      zh: [error.reason.zh, ...how].join('：'),
    });
  }
}

interface Wanted {
  readonly lesson: Lesson;
  readonly program: Training;
  readonly seeds: number;
  readonly minutes: number;
}

/** Searches on all processors, with a bar, until it has an answer, time is over, or Ctrl-C is pressed. */
async function searched(
  own: Puzzle,
  { lesson, program, seeds, minutes }: Wanted,
  options: Options,
  { stderr }: Streams,
  now: () => number,
  { say }: Speaker,
): ReturnType<typeof search> {
  const told = { lesson: lesson.slug, program: program.slug, numbers: own.numbers, options };
  const { tryAll, end } = inProcesses(own, told, now);
  const started = now();
  let isStopped = false;
  const stop = (): void => {
    if (isStopped) process.exit(130); // who presses twice wants nothing more
    isStopped = true;
  };
  process.on('SIGINT', stop);
  const nameOf = (at: Stage): string => say(stageNames[at].en, stageNames[at].zh);
  let meter = progress(stderr, nameOf('none'), now);
  let stage: Stage = 'none';
  try {
    return await search(own, {
      seeds,
      tryAll,
      isOver: () => isStopped || now() - started > 60_000 * minutes,
      tell: (at, done, total) => {
        if (at !== stage) {
          meter.clear();
          meter = progress(stderr, nameOf(at), now);
          stage = at;
        }
        meter.show(done, total);
      },
    });
  } finally {
    meter.clear();
    process.off('SIGINT', stop);
    end();
  }
}

/** The slips that can be made in a program. */
function listing(program: Training, isJson: boolean, { width }: Style, { say }: Speaker): string[] {
  const own = slips.filter(({ apply }) => apply(program) !== undefined);
  if (isJson) {
    const plain = own.map(({ name, about, says, line }) => ({ name, about, says, line }));
    return [JSON.stringify(plain, null, 2)];
  }
  return [
    ...own.flatMap(({ says }) => wrap(say(says.en, says.zh), '  ', width)),
    '',
    say(
      `${own.length} slips, and other seeds; two at a time, too`,
      `共 ${own.length} 种疏忽，另有其他种子；也会两种一起尝试`,
    ),
  ];
}
