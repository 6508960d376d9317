import { type Check, examine, inLanguage, taskOf } from '@retrace/exercise';
import {
  type ExerciseFiles,
  exercisesIn,
  isUntouched,
  load,
  loadCheck,
} from '@retrace/exercise/files';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Finding, finding } from './finding.ts';
import { type Pair, pairsIn } from './translations.ts';

const guide = 'see packages/exercise/README.md';

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
  tell: (doing: string) => void = () => {},
): Promise<{ findings: Finding[]; pairs: Pair[] }> {
  const folder = `${root}examples/${slug}`;
  const at = (path: string, wrong: string, ...fix: readonly string[]): Finding =>
    finding(relative(root, path).replaceAll('\\', '/'), wrong, ...fix);
  const exercises = exercisesIn(folder);
  if (exercises.length === 0) {
    const findings = [at(folder, 'it has no exercises', `write one: ${guide}`)];
    return { findings, pairs: [] };
  }
  const findings = [...strayFiles(folder, at), ...numbering(exercises, at)];
  const pairs: Pair[] = [];
  for (const files of exercises) {
    findings.push(...missingFiles(files, at));
    if (!existsSync(files.check)) continue;
    tell(`exercise ${files.name}`);
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other, so that the next can be told
    const looked = await lookAt(files, at);
    findings.push(...looked.findings);
    pairs.push(...looked.pairs);
  }
  return { findings, pairs };
}

type At = (path: string, wrong: string, ...fix: readonly string[]) => Finding;

async function lookAt(
  files: ExerciseFiles,
  at: At,
): Promise<{ findings: Finding[]; pairs: Pair[] }> {
  const { exercise, check: checkPath, solution, original } = files;
  let check: Check<unknown>;
  try {
    check = await loadCheck(checkPath);
  } catch (error) {
    return { findings: [at(checkPath, `it cannot be loaded: ${said(error)}`, edit)], pairs: [] };
  }
  const findings = mistakesThatPass(check).map((wrong) => at(checkPath, wrong, edit));
  const pairs = pairsIn(check, nameIn(checkPath, files));
  if (existsSync(solution)) {
    const says = await saidOf(check, solution);
    if (says !== 'passes') findings.push(at(solution, `it ${says}`, edit));
  }
  if (existsSync(exercise) && existsSync(original)) {
    const begun = await ifBegun(check, original);
    if (begun !== undefined) findings.push(at(original, begun, 'a gap(...) belongs there'));
    if (!isUntouched(exercise)) {
      const wrong = 'it is not the original: whoever resets the exercise gets another';
      findings.push(at(exercise, wrong, ...sameAgain(files)));
    }
    const text = readFileSync(original, 'utf8');
    const [en, zh] = (['en', 'zh'] as const).map((each) => taskOf(text, each).join('\n'));
    const file = nameIn(exercise, files);
    if (en === '') findings.push(at(exercise, 'it tells no task', 'begin it with a comment'));
    else pairs.push({ file, place: 'the task', en, zh });
    pairs.push(...(await wordsOfGap(check, original, file)));
  }
  return { findings, pairs };
}

const edit = `edit it: ${guide}`;

/** How a pair names its file: `examples/xor/exercises/1-one-line.ts`. */
function nameIn(path: string, { exercise }: ExerciseFiles): string {
  const folder = dirname(dirname(exercise));
  return `examples/${basename(folder)}/${relative(folder, path).replaceAll('\\', '/')}`;
}

/** Either may be the one that the author means. */
function sameAgain({ exercise, original }: ExerciseFiles): string[] {
  const [from, to] = [exercise, original].map(
    (path) => `${basename(dirname(path))}/${basename(path)}`,
  );
  return [
    `if the exercise is as it is to be: copy exercises/${basename(exercise)} to exercises/${to}`,
    `if you have done it: compare ${from} with exercises/${to}, and keep yours elsewhere`,
  ];
}

/** Mistakes that the check does not reject, or does not know as its own. */
function mistakesThatPass(check: Check<unknown>): string[] {
  return check.mistakes.flatMap(({ says, answer }) => {
    const verdict = examine(check, answer);
    if (verdict.status === 'done') return [`it lets a mistake pass: ${says.en}`];
    const isKnown = verdict.status === 'wrong' && verdict.mistake?.en === says.en;
    return isKnown ? [] : [`it does not recognise its own mistake: ${says.en}`];
  });
}

/** What a check says of a file, in a line. */
async function saidOf(check: Check<unknown>, path: string): Promise<string> {
  let exported: unknown;
  try {
    exported = await load(path);
  } catch (error) {
    return `cannot be loaded: ${said(error)}`;
  }
  const verdict = inLanguage(examine(check, exported), 'en');
  switch (verdict.status) {
    case 'done':
      return 'passes';
    case 'undone':
      return `still has a gap: ${verdict.missing}`;
    case 'wrong':
      return `does not pass '${verdict.step}': ${verdict.expected === undefined ? '' : `${verdict.expected} is expected, `}got ${verdict.got}`;
    default:
      return `throws ${said(verdict.error)}, at '${verdict.step}'`;
  }
}

/** How an original is not undone from the first step on. */
async function ifBegun(check: Check<unknown>, path: string): Promise<string | undefined> {
  const says = await saidOf(check, path);
  if (says === 'passes') return 'it passes before it is done';
  if (!says.startsWith('still has a gap')) return `it meets no gap before it is done: it ${says}`;
  const { passed } = examine(check, await load(path));
  return passed.length === 0 ? undefined : `it passes '${passed[0].en}' before it is done`;
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
        'it belongs to no exercise: its name is not like 2-hidden-gradient.ts',
        'give it such a name',
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
      : [at(exercise, `it has the number ${number} where ${i + 1} is next`, 'rename its files')],
  );
}

function missingFiles({ exercise, check, solution, original }: ExerciseFiles, at: At): Finding[] {
  const missing = Object.entries({ exercise, check, solution })
    .filter(([, path]) => !existsSync(path))
    .map(([what, path]) =>
      at(
        path,
        `it is not there: the exercise has no ${what === 'exercise' ? 'file to fill in' : what}`,
        `write it: ${guide}`,
      ),
    );
  if (!existsSync(exercise) || existsSync(original)) return missing;
  const wrong = 'it is not there: the exercise could not be reset';
  return [...missing, at(original, wrong, `copy exercises/${basename(exercise)} there, undone`)];
}
