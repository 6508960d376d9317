import { type Text, textOf, type Words } from '@retrace/lesson';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Job, Message } from './message.ts';
import { shortEnvironment } from './short-environment.mjs';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const inside = fileURLToPath(new URL('isolated.main.ts', import.meta.url));

/** What a function says that was called in a process of its own, or why it could not. */
export type Isolated<Answer> =
  | { readonly status: 'answered'; readonly answer: Answer }
  /** A sentence without its subject: `throws TypeError: x is not a function`. */
  | { readonly status: 'failed'; readonly because: Text };

export interface IsolatedOptions {
  /** How long it may take, in milliseconds. */
  readonly limit?: number;
  /** Hears what the function is about to do, as it tells. */
  readonly told?: (doing: Words) => void;
}

/**
 * Calls an exported function of a module, `look(input, tell)`, in a process of its own. Its answer counts
 * only as a message of this process: a lesson that ends it, sets its exit code, never comes to an end or
 * prints anything says nothing by that, but that it failed. Input and answer are plain data.
 *
 * @param module Such as `new URL('look-at.ts', import.meta.url)`.
 */
export async function runIsolated<Answer>(
  module: URL,
  name: string,
  input: unknown,
  { limit = 3_600_000, told = () => {} }: IsolatedOptions = {},
): Promise<Isolated<Answer>> {
  const key = randomUUID();
  const child = start();
  const job: Job = { key, module: module.href, name, input };
  let doing: Words = { en: 'loading', zh: '载入' };
  let answer: { readonly value: Answer } | undefined;
  let error: string | undefined;
  let isLate = false;
  child.on('message', (message: Message<Answer>) => {
    // Only the program inside knows the key; a lesson has none.
    if (message.key !== key || answer || error !== undefined) return;
    if (message.kind === 'doing') told((doing = message.doing));
    else if (message.kind === 'error') error = message.error;
    else answer = { value: message.answer };
    if (message.kind !== 'doing') child.kill('SIGKILL');
  });
  child.on('error', () => {}); // it cannot be started, or be sent the job: then it has ended
  child.send(job, () => {});
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, limit);
  const [printed, { code, signal }] = await Promise.all([outputOf(child), endOf(child)]);
  clearTimeout(timer);
  if (error !== undefined) return failed({ en: `throws ${error}`, zh: `抛出了 ${error}` });
  const at = textOf(doing);
  if (isLate) {
    const seconds = limit / 1000;
    return failed({
      en: `is still running after ${seconds} s, at: ${at.en}; does a loop never end?`,
      zh: `过了 ${seconds} 秒还在运行，进行到：${at.zh}；是不是有个循环停不下来？`,
    });
  }
  if (answer && printed === '') return { status: 'answered', answer: answer.value };
  const said = printed === '' ? '' : line(printed);
  if (answer) {
    return failed({ en: `prints something of its own: ${said}`, zh: `打印了多余的内容：${said}` });
  }
  if (signal === 'SIGABRT' || code === 134) {
    return failed({
      en: `has used up its memory, at: ${at.en}; does a list grow without end?`,
      zh: `用完了内存，进行到：${at.zh}；是不是有个列表一直在变长？`,
    });
  }
  const last =
    said === '' ? textOf('') : { en: `; it printed: ${said}`, zh: `；它打印了：${said}` };
  return failed({
    en: `ended its process before it had an answer, at: ${at.en}; does it call process.exit, or wait for what never comes?${last.en}`,
    zh: `还没有结果，进程就结束了，进行到：${at.zh}；是不是调用了 process.exit，或者在等永远不会来的东西？${last.zh}`,
  });
}

function start(): ChildProcess {
  const typescript =
    'typescript' in process.features && process.features.typescript ? [] : ['--import', 'tsx'];
  return spawn(process.execPath, ['--no-warnings', ...typescript, inside], {
    cwd: root, // where tsx is found
    env: shortEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced', // NaN stays NaN
  });
}

/** All that it prints. */
function outputOf(child: ChildProcess): Promise<string> {
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      if (parts.length < 100) parts.push(text);
    });
  }
  return new Promise((resolve) => {
    child.on('close', () => resolve(parts.join('')));
    child.on('error', () => resolve(parts.join('')));
    // A process that it has left behind may hold its streams open.
    child.on('exit', () => setTimeout(() => closeStreams(child), 500).unref());
  });
}

function closeStreams({ stdout, stderr }: ChildProcess): void {
  stdout?.destroy();
  stderr?.destroy();
}

function endOf(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly signal: string | null }> {
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve({ code, signal }));
    child.on('error', () => resolve({ code: null, signal: null }));
  });
}

function failed(because: Text): { readonly status: 'failed'; readonly because: Text } {
  return { status: 'failed', because };
}

/** The line of an output that says most: that of an error, or the first. */
function line(text: string): string {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const said = lines.find((each) => /^\w*Error\b/.test(each)) ?? lines[0] ?? "''";
  return said.length > 200 ? `${said.slice(0, 200)} ...` : said;
}
