import { lessons } from '@retrace/catalogue';
import { chooseLesson, chooseProgram } from '@retrace/catalogue/choose';
import { checkGoldenFile } from '@retrace/golden/files';
import { compiledText } from '@retrace/compile';
import { allHold, type Lesson, type Training } from '@retrace/lesson';
import { trainer } from '@retrace/nn';
import {
  type Command,
  parseOptions,
  progress,
  type Speaker,
  speakerFor,
  type Style,
  styleFor,
  tableOrList,
  UsageError,
  wholeNumber,
  withHelp,
} from '@retrace/terminal';
import { type FinishedProgram, runProgram, together } from '../verify/run-program.ts';
import { changed, changeOf } from './changes.ts';
import { exampleJson } from './json.ts';
import { splitPlot, takeFolder } from './plot-option.ts';
import { onlyTraining, saveWeights, startingWith } from './weights.ts';
import { stepText } from './step-text.ts';
import { closing, type Golden, programText, title, writtenText } from './text.ts';

const help = {
  en: `node retrace.mjs example             lists lessons and their programs
node retrace.mjs example <lesson>    runs one, beside what its article prints

  --program <program>   only this program
  --step                one update by its numbers; --epoch 10 --sample 2: which

Change something, and see what becomes of it; then nothing is compared:
  --seed <n>            another seed, a whole number from 0 to 4294967295
  --epochs <n>          another number of passes over the data
  --learning-rate <x>   another learning rate
  --hidden <n>          another number of hidden neurons
  --set name=value      the same, or batchSize, order, update; commas between

  --wat                 the WebAssembly text of a training, as it is compiled
  --interpret           runs the readable code instead; the numbers are the same
  --plot [folder]       writes its pictures as SVG; without a folder, into
                        pictures/<lesson>
  --png                 and as PNG, too
  --save <file.npz>     writes the trained weights and losses, for NumPy
  --weights <file.npz>  begins with the weights of such a file
  --json                everything as JSON
  --lang zh             in Chinese; en: in English; else as your system is set
  --no-color            no colours
`,
  zh: `node retrace.mjs example             列出各课和它们的程序
node retrace.mjs example <课程>      运行一课，与文章给出的数字对照

  --program <程序>      只运行这个程序
  --step                逐个数字列出一次更新；用 --epoch 10 --sample 2 指定

改一改，看看结果怎样变化；改动之后不再与文章对照：
  --seed <n>            换一个种子，0 到 4294967295 的整数
  --epochs <n>          换一个轮数（把全部数据过一遍是一轮）
  --learning-rate <x>   换一个学习率
  --hidden <n>          换一个隐藏神经元个数
  --set 名称=值         同上，还有 batchSize、order、update；用英文逗号隔开

  --wat                 输出训练编译成的 WebAssembly 文本
  --interpret           改为运行便于阅读的代码；数字相同
  --plot [文件夹]       把图片存为 SVG；不写文件夹时存到 pictures/<课程>
  --png                 同时存为 PNG
  --save <文件.npz>     把训练好的权重和损失存成 NumPy 能读的文件
  --weights <文件.npz>  从这种文件里的权重开始训练
  --json                以 JSON 输出全部内容
  --lang zh             用中文；en：用英文；不写则按系统语言
  --no-color            不用颜色
`,
};

/** `example`. Gives the exit code: 0 if all held, 1 if something did not. */
export const example: Command = withHelp(help, async (args, { stdout, stderr }, now) => {
  const { values, tokens } = parseOptions(splitPlot(args), {
    program: { type: 'string' },
    step: { type: 'boolean' },
    wat: { type: 'boolean' },
    interpret: { type: 'boolean' },
    epoch: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string' },
    epochs: { type: 'string' },
    'learning-rate': { type: 'string' },
    hidden: { type: 'string' },
    set: { type: 'string' },
    plot: { type: 'boolean' },
    png: { type: 'boolean' },
    save: { type: 'string' },
    weights: { type: 'string' },
    json: { type: 'boolean' },
    lang: { type: 'string' },
    'no-color': { type: 'boolean' },
  });
  const style = styleFor(stdout, !values['no-color']);
  const speaker = speakerFor(values.lang);
  const { names, folder } = takeFolder(tokens);
  const [name, ...rest] = names;
  if (name === undefined) {
    if (Object.keys(values).some((option) => option !== 'no-color' && option !== 'lang')) {
      throw new UsageError({
        en: 'no lesson is named; type for example: node retrace.mjs example xor',
        zh: '没有写明是哪一课；例如输入：node retrace.mjs example xor',
      });
    }
    stdout.write(`${listing(style, speaker).join('\n')}\n`);
    return 0;
  }
  if (rest.length > 0) {
    throw new UsageError({
      en: `one lesson at a time: got ${names.join(' and ')}`,
      zh: `一次一课：输入的是 ${names.join(' ')}`,
    });
  }
  if (values.png && !values.plot) {
    throw new UsageError({
      en: '--png says how to plot, not that; add --plot',
      zh: '--png 只说明怎样画；请加上 --plot',
    });
  }
  const lesson = chooseLesson(name);
  const chosen =
    values.program === undefined ? lesson.programs : [chooseProgram(lesson, values.program)];
  const { programs: varied, reasons } = changed(chosen, changeOf(values), speaker);
  const programs = values.weights === undefined ? varied : [startingWith(values.weights, varied)];
  if (values.save !== undefined) onlyTraining('save', programs);
  const lines = (text: readonly string[]): unknown => stdout.write(`${text.join('\n')}\n`);

  if (values.step || values.wat) {
    const program = programs.find((each): each is Training => each.kind === 'training');
    if (!program) {
      throw new UsageError({
        en: `nothing of '${lesson.slug}' is trained here`,
        zh: `'${lesson.slug}' 的这个程序没有训练`,
      });
    }
    if (values.wat) {
      const text = compiledText(trainer(program), program.emitters);
      if (text === undefined) {
        throw new UsageError({
          en: `${program.slug} is not compiled: it has a part of its own`,
          zh: `${program.slug} 没有编译：它有自己的部件`,
        });
      }
      stdout.write(`${text.trimEnd()}\n`);
      return 0;
    }
    const epoch = wholeNumber('epoch', values.epoch, 0, program.epochs) ?? 0;
    const sample = wholeNumber('sample', values.sample, 1, 1_000_000_000) ?? 1;
    lines(stepText(program, epoch, sample - 1, style, speaker));
    return 0;
  }
  if (values.epoch !== undefined || values.sample !== undefined) {
    throw new UsageError({
      en: '--epoch and --sample say which step is shown; add --step',
      zh: '--epoch 和 --sample 说明显示哪一步；请加上 --step',
    });
  }

  const pictures = folder ?? `pictures/${lesson.slug}`;
  // It loads a library for graphics, and so only where it is wanted.
  const plot = values.plot ? await import('./write-pictures.ts') : undefined;
  plot?.makeFolder(pictures);
  const finished: FinishedProgram[] = [];
  let trainingTime = 0;
  if (!values.json) lines(title(lesson, style, speaker));
  for (const program of programs) {
    const started = now();
    const meter = progress(stderr, speaker.say('epochs', '轮'), now);
    try {
      finished.push(
        runProgram(program, {
          pictures: values.plot ?? false,
          interpret: values.interpret ?? false,
          tell: meter.show,
        }),
      );
    } finally {
      meter.clear();
    }
    const done = finished[finished.length - 1];
    if (done.run) trainingTime += now() - started;
    if (!values.json) lines(programText(done, style, speaker));
  }
  if (plot) {
    const files = await plot.writePictures(lesson, finished, pictures, {
      png: values.png ?? false,
      language: speaker.language,
    });
    // Whoever reads JSON from stdout must find nothing else there.
    (values.json ? stderr : stdout).write(`${writtenText(files, speaker).join('\n')}\n`);
  }
  if (values.save !== undefined) saveWeights(values.save, finished);
  const measured = together(finished);
  const golden = goldenOf(lesson, finished);
  if (values.json) stdout.write(`${exampleJson(lesson, finished, golden)}\n`);
  else {
    const { weights } = values;
    const begun =
      weights === undefined
        ? []
        : [speaker.say(`It began with the weights of ${weights}.`, `从 ${weights} 里的权重开始。`)];
    lines([
      '',
      ...reasons,
      ...begun,
      ...closing(lesson, finished, golden, trainingTime, style, speaker),
    ]);
  }
  return allHold(measured) && golden?.status !== 'differs' ? 0 : 1;
});

/** What the golden file says; undefined where it says nothing of these runs. */
function goldenOf(lesson: Lesson, finished: readonly FinishedProgram[]): Golden {
  const isVaried = finished.some(({ program }) => 'varied' in program);
  const { runs } = together(finished);
  return isVaried || runs.size === 0 ? undefined : checkGoldenFile(lesson, runs);
}

function listing(style: Style, { say }: Speaker): string[] {
  return [
    ...lessons.flatMap((lesson) => [
      `${style.bold(lesson.slug)}  ${say(lesson.title.en, lesson.title.zh)}`,
      ...tableOrList(
        [['', ''], ...lesson.programs.map(({ slug, title: { en, zh } }) => [slug, say(en, zh)])],
        'll',
        style.width,
      ).filter((line) => line.trim() !== ''),
      '',
    ]),
    say('Run one:  node retrace.mjs example xor', '运行一课：node retrace.mjs example xor'),
    say(
      'All options:  node retrace.mjs example --help',
      '全部选项：node retrace.mjs example --help',
    ),
  ];
}
