import { example, exercise, findSeed, golden, reproduce, why, withFaults } from '@retrace/cli';
import { capture, type Command } from '@retrace/terminal';
import { runPlain } from './run-plain.ts';
import type { Output, ShownOutput } from './shown-output.ts';

/** The commands whose output a document may show. */
const commands: readonly (readonly [typed: string, command: Command])[] = [
  ['example', example],
  ['exercise', exercise],
  ['find-seed', findSeed],
  ['golden', golden],
  ['reproduce', reproduce],
  ['why', why],
  ['node --import tsx', runPlain],
];

/**
 * Runs the command of a block; one that would write anything is not run.
 *
 * What a lesson prints while it is at fault is not to be shown: the lesson has to be fixed.
 */
export async function outputOf({ typed, lines: shown, code }: ShownOutput): Promise<Output> {
  if (!code.closed) {
    return {
      why: { en: 'its block has no end', zh: '代码块没有结束' },
      fix: { en: 'write ``` below its last line', zh: '在最后一行下面写上 ```' },
    };
  }
  if (shown.some((line) => line.startsWith('$ '))) {
    return {
      why: { en: 'it is not alone', zh: '代码块里不止一条命令' },
      fix: { en: 'show one command per block', zh: '每个代码块只写一条命令' },
    };
  }
  const plain = typed.replace(/^(?:(?:npx --yes )?pnpm run|node retrace\.mjs) /, '');
  const [name, command] = commands.find(([start]) => `${plain} `.startsWith(`${start} `)) ?? [];
  if (name === undefined || !command || writes.test(plain)) {
    return {
      why: { en: 'it is no command whose output can be checked', zh: '这条命令的输出没法核对' },
      fix: {
        en: 'show another, or mark the block as sh instead of console',
        zh: '换一条命令，或者把代码块标为 sh，不标 console',
      },
    };
  }
  const { code: exit, ...written } = await inEnglish(() =>
    capture(withFaults(command), plain.slice(name.length), { now: () => performance.now() }),
  );
  const lines = `${written.stdout}${written.stderr}`.trimEnd().split('\n');
  const isRight = exit === 0 || (exit === 1 && command === exercise); // 1: not yet done
  if (isRight) return { lines };
  const last = lines.at(-1) ?? '';
  return {
    why: { en: `it fails: ${last}`, zh: `运行失败：${last}` },
    fix: { en: 'fix that first', zh: '先改正它' },
  };
}

/** What would record, draw, write, run somebody's file, or take forever. */
const writes =
  /^golden +(?!check\b|diff\b)\w|^why .*(?:\.py\b|--file)|--plot|--png|--reset|--watch|--epochs[ =]\d{7}/;

/** Documents show what whoever reads English sees, unless they say `--lang zh`. */
async function inEnglish<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env['LC_ALL'];
  process.env['LC_ALL'] = 'en_US.UTF-8';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['LC_ALL'];
    else process.env['LC_ALL'] = before;
  }
}

/**
 * `outputOf`, one command after the other, and each once, however many documents show it.
 *
 * @param tell Hears of each command before it is run.
 */
export function rememberedOutputs(
  tell: (typed: string) => void,
): (shown: ShownOutput) => Promise<Output> {
  const outputs = new Map<string, Promise<Output>>();
  let last: Promise<unknown> = Promise.resolve();
  return (shown) => {
    const { typed, lines, code } = shown;
    // What is wrong with a block is its own.
    const isAlone = code.closed && !lines.some((line) => line.startsWith('$ '));
    const known = isAlone ? outputs.get(typed) : undefined;
    if (known) return known;
    const output = last.then(() => {
      tell(typed);
      return outputOf(shown);
    });
    last = output.catch(() => {});
    if (isAlone) outputs.set(typed, output);
    return output;
  };
}
