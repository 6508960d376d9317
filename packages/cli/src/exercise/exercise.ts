import { lessons as allLessons } from '@retrace/catalogue';
import { textOf } from '@retrace/lesson';
import {
  choose,
  type Command,
  parseOptions,
  speakerFor,
  type Streams,
  type Token,
  UsageError,
  withHelp,
} from '@retrace/terminal';
import { statSync } from 'node:fs';
import { examineFiles } from './examine-files.ts';
import { type Exercise, exercisesOf, type Project, root, shortPath } from './exercises-of.ts';
import { hintsFor } from './hints.ts';
import { exerciseJson } from './json.ts';
import { listText } from './list-text.ts';
import { look, type State, stateOf } from './look.ts';
import { examinePupils } from './pupils.ts';
import { pupilsJson, pupilsText } from './pupils-text.ts';
import { pythonText } from './python-text.ts';
import { resetExercise } from './reset-exercise.ts';
import { command, type Screen, screenFor } from './screen.ts';
import { againText, compareText, exerciseText, nextText } from './text.ts';
import { watchExercises } from './watch.ts';

const help = {
  en: `${command}                    the exercises, and what is done
${command} <lesson>           those of one lesson
${command} <lesson> <number>  one: its task, or your answer

  --watch             looks whenever you save the file; without a number, or a
                      lesson, at the next exercise that is not done
  --hint              one more hint each time
  --reset             puts the gaps back, and keeps a copy of what you wrote;
                      it asks before, unless you add --yes
  --python            if you know Python: ten lines of it in TypeScript
  --in <folder> ...   looks at the exercises in these folders, one per pupil;
                      a lesson, and a number, may be named before it
  --strict            exit code 1 where something is not done, for scripts
  --json              everything as JSON
  --lang zh           in Chinese; en: in English; else as your system is set
  --no-color          no colours

Exit code: 0, whether it is done or not; 1 if a check is at fault, or with
--strict if something is not done; 2 if what was typed cannot be done.
`,
  zh: `${command}                 全部练习，以及完成情况
${command} <课程>          一课的练习
${command} <课程> <编号>   一个练习：显示题目，或检查你写的答案

  --watch             每次保存文件就检查；不写编号或课程时，从下一个未完成的
                      练习开始
  --hint              每次多看一条提示
  --reset             恢复原样，你写的内容会保存一份；会先询问，除非加上 --yes
  --python            如果你会 Python：十行对照
  --in <文件夹> ...   检查这些文件夹里的练习，每个学生一个文件夹；前面可以写课程
                      和编号
  --strict            有未完成的，退出码就为 1，供脚本使用
  --json              以 JSON 输出全部内容
  --lang zh           用中文；en：用英文；不写则按系统语言
  --no-color          不用颜色

退出码：0，不管完成与否；1，检查程序本身有误，或加了 --strict 而有未完成的；
2，输入的命令无法执行。
`,
};

const options = {
  watch: { type: 'boolean' },
  hint: { type: 'boolean' },
  reset: { type: 'boolean' },
  yes: { type: 'boolean' },
  python: { type: 'boolean' },
  in: { type: 'string' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  'no-color': { type: 'boolean' },
} as const;

/** What was typed. */
interface Typed {
  readonly options: ReturnType<typeof parseOptions<typeof options>>['values'];
  /** The lesson that was named, or all. */
  readonly lessons: Project['lessons'];
  /** The exercise that was named, or all of these lessons. */
  readonly exercises: readonly Exercise[];
  readonly isOne: boolean;
  /** The pupils' folders. */
  readonly folders: readonly string[];
}

/** What a command works with. */
interface Setting extends Typed {
  readonly project: Project;
  readonly streams: Streams;
  readonly screen: Screen;
  readonly now: () => number;
}

/** The command of this project. */
export const exercise: Command = exerciseCommand({ root, lessons: allLessons });

/** `exercise`, for the lessons of a project. Gives the exit code that its help tells. */
export function exerciseCommand(project: Project): Command {
  return withHelp(help, async (args, streams, now) => {
    const typed = read(args, project);
    const speaker = speakerFor(typed.options.lang, streams);
    const screen = screenFor(streams, speaker, {
      color: !typed.options['no-color'],
      lang: typed.options.lang,
    });
    const setting = { ...typed, project, streams, screen, now };
    const { watch, reset, python } = typed.options;
    if (python) return print(setting, pythonText(screen));
    if (typed.folders.length > 0) return showPupils(setting);
    if (watch) {
      typed.exercises.forEach(refuseMissing);
      await watchExercises(project, typed.exercises, streams, screen);
      return 0;
    }
    if (!typed.isOne) return list(setting);
    if (!reset) return showOne(setting);
    await resetExercise(typed.exercises[0], typed.options.yes ?? false, streams, screen);
    return 0;
  });
}

/** @throws {UsageError} if it cannot be done */
function read(args: readonly string[], project: Project): Typed {
  const { values, tokens } = parseOptions(args, options);
  const named = tokens.findIndex(({ kind, name }) => kind === 'option' && name === 'in');
  const [before, behind] =
    named === -1 ? [tokens, []] : [tokens.slice(0, named), tokens.slice(named)];
  const [lesson, number, ...rest] = positionals(before);
  const [first, second] = (['watch', 'hint', 'reset', 'python', 'in'] as const).filter(
    (name) => values[name] !== undefined,
  );
  if (second !== undefined) {
    throw new UsageError({
      en: `--${first} and --${second}: one of them at a time`,
      zh: `--${first} 和 --${second} 只能用一个`,
    });
  }
  if (rest.length > 0) {
    throw new UsageError({
      en: `one exercise at a time: got ${positionals(before).join(' ')}; type for example: ${command} xor 2`,
      zh: `一次一个练习：输入的是 ${positionals(before).join(' ')}；例如：${command} xor 2`,
    });
  }
  if (number === undefined && (first === 'hint' || first === 'reset')) {
    throw new UsageError({
      en: `--${first} needs an exercise; type for example: ${command} xor 2 --${first}`,
      zh: `--${first} 要说明是哪个练习；例如：${command} xor 2 --${first}`,
    });
  }
  const lessons =
    lesson === undefined
      ? project.lessons
      : [choose({ en: 'lesson', zh: '课程' }, lesson, project.lessons)];
  const inLessons = exercisesOf({ ...project, lessons });
  return {
    options: values,
    lessons,
    exercises:
      number === undefined ? inLessons : [chooseExercise(lessons[0].slug, inLessons, number)],
    isOne: number !== undefined,
    folders: values.in === undefined ? [] : [values.in, ...positionals(behind)],
  };
}

function positionals(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, value }) => (kind === 'positional' ? (value ?? []) : []));
}

/**
 * The exercise of this number, or of this name with or without its number.
 *
 * @throws {UsageError} if the lesson has no such exercise
 */
function chooseExercise(slug: string, exercises: readonly Exercise[], name: string): Exercise {
  const found = exercises.find((files) =>
    [String(files.number), files.name.replace(/^\d+-/, '')].includes(name),
  );
  if (found) return found;
  if (exercises.length === 0) {
    throw new UsageError({ en: `${slug} has no exercises`, zh: `${slug} 没有练习` });
  }
  return choose(
    { en: `exercise in ${slug}`, zh: `${slug} 的练习` },
    name,
    exercises.map((files) => ({ ...files, slug: files.name })),
  );
}

async function list({
  lessons,
  exercises,
  screen,
  options: { json, strict },
  ...setting
}: Setting): Promise<number> {
  const looked = await look(exercises);
  print(
    setting,
    json
      ? asJson(looked.map((each) => exerciseJson(each, screen.language)))
      : listText(lessons, looked, screen),
  );
  return exitCode(
    looked.map(({ state }) => state),
    strict,
  );
}

async function showOne(setting: Setting): Promise<number> {
  const { exercises, project, screen, options: typed } = setting;
  const [only] = exercises;
  refuseMissing(only);
  const { reports, printed } = await examineFiles([{ check: only.check, file: only.exercise }]);
  const [report] = reports;
  const state = stateOf(report);
  if (typed.json) {
    const looked = { exercise: only, title: report.title ?? textOf(only.name), state, report };
    print(setting, asJson({ ...exerciseJson(looked, screen.language), printed }));
  } else {
    const hints = hintsFor(only, report, typed.hint ?? false, project.root);
    const examined = { exercise: only, report, printed, hints };
    const all = exercisesOf(project);
    const next = all[all.findIndex(({ id }) => id === only.id) + 1];
    print(setting, [
      ...exerciseText(examined, screen),
      ...(state === 'done'
        ? [...compareText(only, screen), ...nextText(next, screen)]
        : againText(examined, screen)),
    ]);
  }
  return exitCode([state], typed.strict);
}

async function showPupils(setting: Setting): Promise<number> {
  const { folders, exercises, streams, now, screen, options: typed } = setting;
  const pupils = await examinePupils(folders, exercises, streams, now, screen);
  print(
    setting,
    typed.json ? asJson(pupilsJson(pupils, screen)) : pupilsText(pupils, exercises, screen),
  );
  const states = pupils.flatMap(({ answers }) =>
    answers.map(({ report }) => (report ? stateOf(report) : 'to do')),
  );
  return exitCode(states, typed.strict);
}

function print({ streams }: Pick<Setting, 'streams'>, lines: readonly string[]): number {
  streams.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function asJson(data: unknown): string[] {
  return [JSON.stringify(data, undefined, 2)];
}

/** An exercise that waits to be done is no failure, unless a script asks for that. */
function exitCode(states: readonly State[], strict = false): number {
  if (states.includes('bad check')) return 1;
  return strict && states.some((state) => state !== 'done') ? 1 : 0;
}

function refuseMissing({ exercise: path, check, id }: Exercise): void {
  if (!isFile(check)) {
    throw new UsageError({
      en: `there is no file ${shortPath(check)}; without it nothing can be looked at`,
      zh: `没有 ${shortPath(check)} 这个文件；缺了它就无法检查`,
    });
  }
  if (isFile(path)) return;
  throw new UsageError({
    en: `there is no file ${shortPath(path)}; this brings it back: ${command} ${id} --reset`,
    zh: `没有 ${shortPath(path)} 这个文件；可以这样恢复：${command} ${id} --reset`,
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
