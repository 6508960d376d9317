import * as elementary from '@retrace/elementary';
import * as exercise from '@retrace/exercise';
import {
  type Check,
  examine,
  explain,
  faultText,
  inLanguage,
  slipOf,
  type Verdict,
} from '@retrace/exercise';
import type { Text } from '@retrace/lesson';
import * as lesson from '@retrace/lesson';
import * as linalg from '@retrace/linalg';
import * as nn from '@retrace/nn';
import * as random from '@retrace/random';
import { transform } from 'sucrase';
import type { Examine, Said, Told } from './protocol.ts';

// Examines one file, and is thrown away. It has no page to touch, and from the moment that a learner's
// code runs nothing to reach the network with.

const checks = import.meta.glob<{ readonly default: Check<unknown> }>(
  '../../../../examples/*/exercises/*.check.ts',
);

/** What a file may import. */
const packages: Readonly<Record<string, unknown>> = {
  '@retrace/elementary': elementary,
  '@retrace/exercise': exercise,
  '@retrace/lesson': lesson,
  '@retrace/linalg': linalg,
  '@retrace/nn': nn,
  '@retrace/random': random,
};

const post = postMessage.bind(globalThis);
const tell = (message: Told): void => post(message);

addEventListener('message', ({ data }: MessageEvent<Examine>) => {
  void look(data).then((said) => tell({ kind: 'said', said, isLast: true }));
});

async function look({ lesson: slug, name, code, language }: Examine): Promise<Said> {
  const { default: check } =
    await checks[`../../../../examples/${slug}/exercises/${name}.check.ts`]();
  tell({ kind: 'loaded' });
  let exported: unknown;
  let source = code;
  shutOut();
  try {
    source = transform(code, { transforms: ['typescript', 'imports'], production: true }).code;
    exported = run(source);
  } catch (error) {
    if (isGap(error)) {
      const { missing } = error;
      return {
        status: 'undone',
        passed: [],
        missing: missing[language],
        line: lineOf(error),
        hints: [],
      };
    }
    return { status: 'broken', passed: [], step: undefined, ...faultOf(error, code, language) };
  }
  const say = (text: Text): string => text[language];
  const verdict = examine(check, exported, (step, passed) =>
    tell({ kind: 'asking', step: say(step), passed: passed.map(say) }),
  );
  tell({ kind: 'said', said: saidOf(verdict, code, language), isLast: false });
  for (const level of levels) console[level] = () => {}; // it would print the same once more
  return saidOf(await explain(check, exported, verdict), code, language);
}

function saidOf(verdict: Verdict, code: string, language: 'en' | 'zh'): Said {
  const spoken = inLanguage(verdict, language);
  const { passed } = spoken;
  if (spoken.status === 'done') return { status: 'done', passed, says: spoken.says };
  if (spoken.status === 'undone') {
    const { missing, hints, gap } = spoken;
    return { status: 'undone', passed, missing, hints, line: lineOf(gap) };
  }
  if (spoken.status === 'wrong') {
    const { step, expected, got, mistake, hints } = spoken;
    return { status: 'wrong', passed, step, expected, got, mistake, hints };
  }
  return { status: 'broken', passed, step: spoken.step, ...faultOf(spoken.error, code, language) };
}

const isGap = (error: unknown): error is exercise.GapError => error instanceof exercise.GapError;

const levels = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Takes away what could reach out of this worker. */
function shutOut(): void {
  for (const name of [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'WebTransport',
    'EventSource',
    'Worker',
    'BroadcastChannel',
    'indexedDB',
    'caches',
    'importScripts',
    'postMessage',
  ]) {
    Object.defineProperty(globalThis, name, {
      value: undefined,
      configurable: true,
      writable: true,
    });
  }
  for (const level of levels) {
    console[level] = (...values: readonly unknown[]) =>
      tell({ kind: 'printed', line: values.map((value) => shown(value)).join(' ') });
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Float64Array || Array.isArray(value)) {
    return `[${Array.from(value, (each: unknown) => shown(each)).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null && !(value instanceof Error)) {
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}: ${shown(each)}`)
      .join(', ')}}`;
  }
  return String(value);
}

class Missing extends Error {}

function imported(name: string): unknown {
  const found = packages[name];
  if (found) return found;
  throw new Missing(`imports '${name}', which is not there`);
}

/** Runs a file as a module, on the lines that it has in the editor. */
function run(source: string): unknown {
  const exported = {};
  // The one place where text becomes a program: what the learner typed, on this page, a moment ago.
  // eslint-disable-next-line no-eval -- in a worker that has nothing to reach out with
  const start: unknown = (0, eval)(
    `(function (require, exports) {${source}\n})\n//# sourceURL=exercise.ts`,
  );
  if (typeof start === 'function') start(imported, exported);
  return exported;
}

function faultOf(
  error: unknown,
  code: string,
  language: 'en' | 'zh',
): { message: string; line: number | undefined; slip: string | undefined } {
  const line = lineOf(error);
  const slip = slipOf(error, line === undefined ? '' : code.split('\n')[line - 1])?.[language];
  return { message: faultText(messageOf(error))[language], line, slip };
}

/** What the command line says of an error, as far as the browser tells. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return `throws ${String(error)}; an Error would say where`;
  const [text] = error.message.split('\n', 1);
  if (error instanceof Missing) return text;
  if (error instanceof SyntaxError) {
    return `cannot be read: ${text.replaceAll(/^Error transforming [^:]*: | \(\d+:\d+\)$/g, '')}`;
  }
  // Firefox says it with an error of its own.
  const isEndless = error instanceof RangeError && /call stack/i.test(text);
  if (isEndless || error.name === 'InternalError') return 'calls itself without end';
  return `throws ${error.name}: ${text}`;
}

/** The line of the file where it happened. */
function lineOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const at =
    /exercise\.ts:(\d+)/.exec(error.stack ?? '')?.[1] ?? /\((\d+):\d+\)/.exec(error.message)?.[1];
  return at === undefined ? undefined : Number(at);
}
