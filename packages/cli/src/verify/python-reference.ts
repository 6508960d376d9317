import { at } from '@retrace/golden/screen';
import { type Text, textOf, type Words } from '@retrace/lesson';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const reference = fileURLToPath(
  new URL('../../../../golden/reference/reference.py', import.meta.url),
);

/** What the reference implementation says of a lesson's golden file. */
export interface ReferenceResult {
  /** `partial`: equal as far as it went, where a training is too large for it. */
  readonly status: 'equal' | 'partial' | 'differs' | 'not run';
  /** Why it was not run, what differs, or how far it went; empty where all is equal. */
  readonly says: Text;
}

/** What may be the command of a Python 3; on Windows `python3` may be a stub that opens a shop. */
const pythons: readonly (readonly string[])[] = [['python3'], ['py', '-3'], ['python']];

interface Options {
  readonly python?: readonly string[] | undefined;
  readonly program?: string;
  /** As in the environment; any text but the empty one means that Python has to be there. */
  readonly ci?: string | undefined;
}

/**
 * Recomputes a lesson's golden file in Python, to the last bit, where there is a Python. Each program of
 * the file has to be equal; silence is no answer.
 */
export function pythonReference(
  lesson: string,
  programs: readonly string[],
  { python = findPython(), program = reference, ci = process.env['CI'] }: Options = {},
): ReferenceResult {
  if (!existsSync(program))
    return notRun(
      {
        en: 'golden/reference/reference.py is not there',
        zh: '没有 golden/reference/reference.py',
      },
      ci,
    );
  if (!python) return notRun({ en: 'Python 3 is not installed', zh: '没有安装 Python 3' }, ci);
  const [command, ...args] = python;
  const { error, signal, stdout, stderr } = spawnSync(
    command,
    [...args, '-B', program, '--json-verdict', lesson], // -B: leaves no __pycache__ behind
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (error ?? signal) {
    const by = error?.message ?? signal;
    return differs({ en: `it was stopped: ${by}`, zh: `它被中止了：${by}` });
  }
  const verdict = verdictIn(lastLine(stdout), lesson);
  const silent = { en: 'it ended without a verdict', zh: '它没有给出结论就结束了' };
  if (!verdict) return differs(lastLine(stderr) || silent);
  const results = programs.map((slug) => ({ slug, result: verdict[slug] }));
  const wrong = results.find(({ result }) => !['equal', 'partial'].includes(result?.status ?? ''));
  if (wrong) return differs(at(wrong.slug, textOf(wrong.result?.says ?? unknown)));
  const partial = results.filter(({ result }) => result?.status === 'partial');
  if (partial.length === 0) return { status: 'equal', says: textOf('') };
  const far = (upTo: (epoch: number | null | undefined) => string, between: string): string =>
    partial.map(({ slug, result }) => `${slug} ${upTo(result?.upTo)}`).join(between);
  return {
    status: 'partial',
    says: {
      en: far((epoch) => `up to epoch ${epoch}`, ', '),
      zh: far((epoch) => `算到第 ${epoch} 轮`, '，'),
    },
  };
}

interface ProgramVerdict {
  readonly status: string;
  readonly says?: string | null;
  readonly upTo?: number | null;
}

/** The last line that it prints; undefined where that is no verdict on this lesson. */
function verdictIn(
  line: string,
  lesson: string,
): Readonly<Record<string, ProgramVerdict | undefined>> | undefined {
  try {
    const value: { lesson?: unknown; programs?: Record<string, ProgramVerdict> } = Object(
      JSON.parse(line),
    );
    return value.lesson === lesson && Object.keys(value.programs ?? {}).length > 0
      ? value.programs
      : undefined;
  } catch {
    return undefined;
  }
}

const unknown = { en: 'it does not know this program', zh: '它不认识这个程序' };

/** The first command that starts a Python 3. */
export function findPython(): readonly string[] | undefined {
  return pythons.find(([command, ...args]) => {
    const { status, stdout } = spawnSync(command, [...args, '--version'], { encoding: 'utf8' });
    return status === 0 && stdout.startsWith('Python 3');
  });
}

/** Where nobody looks at notes, what was not run counts as what differs. */
function notRun(says: Text, ci: string | undefined): ReferenceResult {
  return (ci ?? '') === ''
    ? { status: 'not run', says }
    : differs({ en: `it was not run: ${says.en}`, zh: `没有运行：${says.zh}` });
}

function differs(says: Words): ReferenceResult {
  return { status: 'differs', says: textOf(says) };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
