import { type Check, examine, faultText, taskOf, type Verdict } from '@retrace/exercise';
import {
  type ExerciseFiles,
  exercisesIn,
  isUntouched,
  load,
  loadCheck,
} from '@retrace/exercise/files';
import type { Text, Words } from '@retrace/lesson';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Finding, finding } from './finding.ts';
import { type Pair, pairsIn } from './translations.ts';

const guide = { en: 'see packages/exercise/README.md', zh: '见 packages/exercise/README.md' };
const write = { en: `write it: ${guide.en}`, zh: `写上它：${guide.zh}` };
const edit = { en: `edit it: ${guide.en}`, zh: `修改它：${guide.zh}` };

/**
 * What is wrong with the exercises of a lesson as they are to be found by a learner, and all their words:
 * files that lack their fellows, a solution that does not pass, a check that lets a mistake pass, an
 * original that is not what the author has made of the exercise.
 *
 * @param root The folder of the repository, with a slash at its end.
 * @param tell Hears which file comes next: a solution may never come to its end.
 */
export async function exerciseFindings(
  slug: string,
  root: string,
  tell: (doing: Words) => void = () => {},
): Promise<{ findings: Finding[]; pairs: Pair[] }> {
  const folder = `${root}examples/${slug}`;
  const at: At = (path, wrong, ...fix) =>
    finding(relative(root, path).replaceAll('\\', '/'), wrong, ...fix);
  const exercises = exercisesIn(folder);
  if (exercises.length === 0) {
    const wrong = { en: 'it has no exercises', zh: '没有练习' };
    const fix = { en: `write one: ${guide.en}`, zh: `写一个练习：${guide.zh}` };
    const findings = [at(folder, wrong, fix)];
    return { findings, pairs: [] };
  }
  const findings = [...strayFiles(folder, at), ...numbering(exercises, at)];
  const pairs: Pair[] = [];
  for (const files of exercises) {
    findings.push(...missingFiles(files, at));
    if (!existsSync(files.check)) continue;
    tell({ en: `exercise ${files.name}`, zh: `练习 ${files.name}` });
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other, so that the next can be told
    const looked = await lookAt(files, at);
    findings.push(...looked.findings);
    pairs.push(...looked.pairs);
  }
  return { findings, pairs };
}

type At = (path: string, wrong: Text, ...fix: readonly Text[]) => Finding;

async function lookAt(
  files: ExerciseFiles,
  at: At,
): Promise<{ findings: Finding[]; pairs: Pair[] }> {
  const { exercise, check: checkPath, solution, original } = files;
  let check: Check<unknown>;
  try {
    check = await loadCheck(checkPath);
  } catch (error) {
    const wrong = {
      en: `it cannot be loaded: ${said(error)}`,
      zh: `载入不了：${said(error)}`,
    };
    return { findings: [at(checkPath, wrong, edit)], pairs: [] };
  }
  const findings = mistakesThatPass(check).map((wrong) => at(checkPath, wrong, edit));
  const pairs = pairsIn(check, nameIn(checkPath, files));
  if (existsSync(solution)) {
    const { status, says } = await saidOf(check, solution);
    if (status !== 'done') findings.push(at(solution, subject(says), edit));
  }
  if (existsSync(exercise) && existsSync(original)) {
    const begun = await ifBegun(check, original);
    if (begun !== undefined) {
      const fix = { en: 'a gap(...) belongs there', zh: '那里应该有一个 gap(...)' };
      findings.push(at(original, begun, fix));
    }
    if (!isUntouched(exercise)) {
      const wrong = {
        en: 'it is not the original: whoever resets the exercise gets another',
        zh: '它和原件不同：重置练习的人得到的会是另一个文件',
      };
      findings.push(at(exercise, wrong, ...sameAgain(files)));
    }
    const text = readFileSync(original, 'utf8');
    const [en, zh] = (['en', 'zh'] as const).map((each) => taskOf(text, each).join('\n'));
    const file = nameIn(exercise, files);
    if (en === '') {
      const wrong = { en: 'it tells no task', zh: '没有说明任务' };
      findings.push(at(exercise, wrong, { en: 'begin it with a comment', zh: '以一段注释开头' }));
    } else pairs.push({ file, place: 'the task', en, zh });
    pairs.push(...(await wordsOfGap(check, original, file)));
  }
  return { findings, pairs };
}

/** How a pair names its file: `examples/xor/exercises/1-one-line.ts`. */
function nameIn(path: string, { exercise }: ExerciseFiles): string {
  const folder = dirname(dirname(exercise));
  return `examples/${basename(folder)}/${relative(folder, path).replaceAll('\\', '/')}`;
}

/** Either may be the one that the author means. */
function sameAgain({ exercise, original }: ExerciseFiles): Text[] {
  const [from, to] = [exercise, original].map(
    (path) => `${basename(dirname(path))}/${basename(path)}`,
  );
  return [
    {
      en: `if the exercise is as it is to be: copy exercises/${basename(exercise)} to exercises/${to}`,
      zh: `如果练习就该是这样：把 exercises/${basename(exercise)} 复制到 exercises/${to}`,
    },
    {
      en: `if you have done it: compare ${from} with exercises/${to}, and keep yours elsewhere`,
      zh: `如果是你做过了：把 ${from} 与 exercises/${to} 比较，把你的答案存到别处`,
    },
  ];
}

/** Mistakes that the check does not reject, or does not know as its own. */
function mistakesThatPass(check: Check<unknown>): Text[] {
  return check.mistakes.flatMap(({ says, answer }) => {
    const verdict = examine(check, answer);
    if (verdict.status === 'done') {
      return [{ en: `it lets a mistake pass: ${says.en}`, zh: `它放过了一个错误：${says.zh}` }];
    }
    const isKnown = verdict.status === 'wrong' && verdict.mistake?.en === says.en;
    return isKnown
      ? []
      : [
          {
            en: `it does not recognise its own mistake: ${says.en}`,
            zh: `它认不出自己列出的错误：${says.zh}`,
          },
        ];
  });
}

/** What a check says of a file, in a line without its subject. */
async function saidOf(
  check: Check<unknown>,
  path: string,
): Promise<{ readonly status: Verdict['status']; readonly says: Text }> {
  let exported: unknown;
  try {
    exported = await load(path);
  } catch (error) {
    return { status: 'broken', says: faultText(`cannot be loaded: ${said(error)}`) };
  }
  const verdict = examine(check, exported);
  const { status } = verdict;
  switch (status) {
    case 'done':
      return { status, says: { en: 'passes', zh: '通过了' } };
    case 'undone': {
      const { en, zh } = verdict.missing;
      return { status, says: { en: `still has a gap: ${en}`, zh: `还有一处空着：${zh}` } };
    }
    case 'wrong': {
      const { step, expected, got } = verdict;
      const needed = expected && {
        en: `${expected.en} is expected, `,
        zh: `应为 ${expected.zh}，`,
      };
      return {
        status,
        says: {
          en: `does not pass '${step.en}': ${needed?.en ?? ''}got ${got.en}`,
          zh: `没有通过“${step.zh}”：${needed?.zh ?? ''}得到 ${got.zh}`,
        },
      };
    }
    default: {
      const { step, error } = verdict;
      return {
        status,
        says: {
          en: `throws ${said(error)}, at '${step.en}'`,
          zh: `在“${step.zh}”这一步抛出了 ${said(error)}`,
        },
      };
    }
  }
}

function subject({ en, zh }: Text): Text {
  return { en: `it ${en}`, zh: `它${zh}` };
}

/** How an original is not undone from the first step on. */
async function ifBegun(check: Check<unknown>, path: string): Promise<Text | undefined> {
  const { status, says } = await saidOf(check, path);
  if (status === 'done') {
    return { en: 'it passes before it is done', zh: '还没有做就通过了' };
  }
  if (status !== 'undone') {
    return {
      en: `it meets no gap before it is done: it ${says.en}`,
      zh: `还没有做，却没有遇到空着的地方：它${says.zh}`,
    };
  }
  const [first] = examine(check, await load(path)).passed;
  if (first === undefined) return undefined;
  return {
    en: `it passes '${first.en}' before it is done`,
    zh: `还没有做就通过了“${first.zh}”`,
  };
}

async function wordsOfGap(check: Check<unknown>, path: string, file: string): Promise<Pair[]> {
  try {
    const verdict = examine(check, await load(path));
    return verdict.status === 'undone' ? pairsIn(verdict.missing, file, 'the gap') : [];
  } catch {
    return []; // that it can't be loaded is found already
  }
}

function said(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Names that look like an exercise and are none would be left out in silence. */
function strayFiles(folder: string, at: At): Finding[] {
  const known = new Set(
    exercisesIn(folder).flatMap(({ exercise, check, solution }) => [exercise, check, solution]),
  );
  return ['exercises', 'solutions']
    .filter((part) => existsSync(join(folder, part)))
    .flatMap((part) => readdirSync(join(folder, part)).map((file) => join(folder, part, file)))
    .filter((path) => !known.has(path) && looksMeant(path))
    .map((path) =>
      at(
        path,
        {
          en: 'it belongs to no exercise: its name is not like 2-hidden-gradient.ts',
          zh: '它不属于任何练习：名字应像 2-hidden-gradient.ts 那样',
        },
        { en: 'give it such a name', zh: '给它取一个这样的名字' },
      ),
    );
}

/** In `exercises/` there may be other files, which checks share, and what learners keep. */
function looksMeant(path: string): boolean {
  const name = basename(path);
  return basename(dirname(path)) === 'solutions' || /^\d/.test(name) || name.includes('.check.');
}

function numbering(exercises: readonly ExerciseFiles[], at: At): Finding[] {
  return exercises.flatMap(({ number, exercise }, i) =>
    number === i + 1
      ? []
      : [
          at(
            exercise,
            {
              en: `it has the number ${number} where ${i + 1} is next`,
              zh: `它的编号是 ${number}，接下来应该是 ${i + 1}`,
            },
            { en: 'rename its files', zh: '给它的几个文件改名' },
          ),
        ],
  );
}

const partsOfExercise: Readonly<Record<string, Text>> = {
  exercise: { en: 'file to fill in', zh: '要填写的文件' },
  check: { en: 'check', zh: '检查' },
  solution: { en: 'solution', zh: '解答' },
};

function missingFiles({ exercise, check, solution, original }: ExerciseFiles, at: At): Finding[] {
  const missing = Object.entries({ exercise, check, solution })
    .filter(([, path]) => !existsSync(path))
    .map(([what, path]) =>
      at(
        path,
        {
          en: `it is not there: the exercise has no ${partsOfExercise[what].en}`,
          zh: `没有这个文件：练习缺少${partsOfExercise[what].zh}`,
        },
        write,
      ),
    );
  if (!existsSync(exercise) || existsSync(original)) return missing;
  const wrong = {
    en: 'it is not there: the exercise could not be reset',
    zh: '没有这个文件：练习没法重置',
  };
  const from = `exercises/${basename(exercise)}`;
  const fix = { en: `copy ${from} there, undone`, zh: `把还没有做的 ${from} 复制到那里` };
  return [...missing, at(original, wrong, fix)];
}
