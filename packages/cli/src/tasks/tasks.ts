import { type Command, speakerFor, type Translated, withHelp } from '@retrace/terminal';
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const turbo = `${root}node_modules/turbo/bin/turbo`;

const helps = {
  test: {
    en: `node retrace.mjs test [word]    tests everything, and ends with what is
                                reproduced

  word            only the test files with this word in their path
  --shard=1/3     one share of three of the files
Other options go to vitest.

Exit code: 0 if all tests pass and all is reproduced as the lessons state.
`,
    zh: `node retrace.mjs test [词]    运行全部测试，最后列出重现了什么

  词              只运行路径中含有这个词的测试文件
  --shard=1/3     只运行三份中的第一份
其他选项交给 vitest。

退出码：0，测试全部通过，重现结果也与各课所述相符。
`,
  },
  check: {
    en: `node retrace.mjs check    types, lint, format, unused code, consistent versions

The first time it installs its tools. Options go to turbo.
`,
    zh: `node retrace.mjs check    检查类型、代码规范、格式、无用代码和依赖版本

第一次运行时会安装所需的工具。选项交给 turbo。
`,
  },
  bench: {
    en: `node retrace.mjs bench    times the trainings beside other libraries, and pages

It takes minutes. The first time it installs those libraries. Options go to each
package's own program: packages/bench/README.md.
`,
    zh: `node retrace.mjs bench    给训练和网页计时，并与其他库比较

需要几分钟。第一次运行时会安装这些库。选项交给各个包自己的程序，
见 packages/bench/README.md。
`,
  },
} satisfies Record<string, Translated>;

/**
 * `pnpm test`: the tests of every package, or of those files whose path has a word in it, and, however they
 * end, what is reproduced.
 */
export const test: Command = withHelp(
  helps.test,
  andReproduce(
    (args) => runTurbo(['run', 'vitest', '--', ...args]),
    (isColoured) => {
      const env = { ...process.env, ...(isColoured && { FORCE_COLOR: '1' }) };
      const child = spawn(process.execPath, [`${root}retrace.mjs`, 'reproduce'], { env });
      let text = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (more: string) => (text += more));
      }
      return ended(child).then((code) => ({ code, text }));
    },
  ),
);

/** What a run of `reproduce` wrote, and its exit code. */
interface Reproduced {
  readonly code: number;
  readonly text: string;
}

/**
 * Both at once, and what is reproduced is shown last. Fails where the tests fail, or where not all is
 * reproduced. That is run by the launcher, which lets no lesson decide.
 */
export function andReproduce(
  runTests: (args: readonly string[]) => Promise<number>,
  reproduce: (isColoured: boolean) => Promise<Reproduced>,
): Command {
  return async (args, { stdout, stderr, env }) => {
    const { say } = speakerFor(undefined, { env });
    const reproducing = reproduce(stdout.isTTY === true);
    const tests = await runTests(args);
    const waits = stderr.isTTY === true;
    if (waits) stderr.write(`  ${say('running every article ...', '正在运行所有文章 ……')}`);
    const { code, text } = await reproducing;
    if (waits) stderr.write('\r\u001B[2K');
    if (text !== '') stdout.write(`\n${text}`); // Ctrl-C leaves nothing to show
    return tests === 0 ? code : tests;
  };
}

/** `pnpm run bench`: one package after the other, so that none slows another down. */
export const bench: Command = withHelp(helps.bench, (args) =>
  runTurbo(['run', 'bench', '--concurrency=1', '--', ...args]),
);

/** `pnpm run check`: all that is wrong, and not only the first. */
export const check: Command = withHelp(helps.check, (args) =>
  runTurbo(['run', 'types', 'lint', 'format', 'unused', 'consistent', '--continue', ...args]),
);

/**
 * Runs turbo on this terminal, within pnpm, which it calls. What it keeps of a task is good for one
 * version of Node only.
 */
function runTurbo(args: readonly string[]): Promise<number> {
  const isInPnpm = process.env['npm_config_user_agent']?.startsWith('pnpm') ?? false;
  const [program, ...before] = isInPnpm
    ? [process.execPath, turbo]
    : ['npx', '--yes', 'pnpm', 'exec', 'turbo'];
  const child = spawn(program, [...before, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', RETRACE_NODE: process.version },
    shell: !isInPnpm && process.platform === 'win32',
  });
  return ended(child);
}

/**
 * The exit code of a process; 1 where it did not start, or was ended. Ctrl-C reaches it as well, and it is waited for:
 * what it still writes does not come after the shell's prompt.
 */
export function ended(child: ChildProcess): Promise<number> {
  process.on('SIGINT', wait);
  return new Promise<number>((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  }).finally(() => process.off('SIGINT', wait));
}

function wait(): void {}
