import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../', import.meta.url));
mkdirSync(`${cli}.vitest`, { recursive: true });
const folder = mkdtempSync(`${cli}.vitest/`);
afterAll(() => rmSync(folder, { recursive: true }));

// As the launcher does: a command whose lesson is imported with it, and that finds it wrong.
writeFileSync(
  join(folder, 'launch.mjs'),
  `import { runCommand } from '../../src/isolated/run-command.mjs';
const code = await runCommand(process.argv[2], 'check', []);
process.exitCode = code ?? 'silent'.length;`,
);
const silent = 'silent'.length;

let count = 0;
/** What is seen outside of a command that is given by its text. */
function launch(text: string): { code: number | null; stdout: string; stderr: string } {
  const name = `command-${count++}`;
  writeFileSync(join(folder, `${name}.ts`), text);
  writeFileSync(
    join(folder, `${name}.mjs`),
    `export const commands = { check: ['', () => import('./${name}.ts').then(({ check }) => check)] };`,
  );
  const table = pathToFileURL(join(folder, `${name}.mjs`)).href;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'launch.mjs'), table],
    {
      encoding: 'utf8',
      maxBuffer: 1e9,
      timeout: 250_000,
      env: { ...process.env, SECRET: 'x', CI: 'true' },
    },
  );
  return { code: status, stdout, stderr };
}

/** The command that finds this lesson wrong, in several ways of counting. */
function withLesson(lesson: string): string {
  const name = `lesson-${count++}.mjs`;
  writeFileSync(join(folder, name), lesson);
  return `import './${name}';
export async function check(args: string[], { stdout }) {
  const holds = [{ holds: false }, { holds: true }].every(({ holds }) => holds)
    || [{ holds: false }].filter(({ holds }) => !holds).length === 0
    || Object.is(0, -0) || new Map([['a', 1]]).get('a') !== 1 || JSON.stringify([1]) !== '[1]'
    || Float64Array.of(1).every((x) => x === 2) || 'lesson'.startsWith('x') || process.env.CI !== 'true';
  stdout.write(holds ? 'all is well\\n' : 'it does not hold\\n');
  return holds ? 0 : 1;
}
`;
}

describe('runCommand(commands, name, args)', () => {
  it('gives what the command writes, to which stream, and its exit code', () => {
    const text = `export function check(args, { stdout, stderr }) {
      stdout.write('a\\u2713\\n'); stderr.write('b'); stdout.write('c'.repeat(3_000_000)); return 3; }`;
    const { code, stdout, stderr } = launch(text);
    expect({ code, stderr }).toEqual({ code: 3, stderr: 'b' });
    expect(stdout === `a✓\n${'c'.repeat(3_000_000)}`).toBe(true);
  });

  it('says whether there is a terminal, and shows a short list of the environment', () => {
    const text = `export function check(args, { stdout, stderr, env }) {
      stdout.write(JSON.stringify([stdout.isTTY, stderr.isTTY, env.SECRET, env.CI])); return 0; }`;
    expect(launch(text).stdout).toBe('[false,false,null,"true"]');
  });

  it('throws what the command throws, with its trace', () => {
    const { code, stdout, stderr } = launch(
      "export function check() { throw new TypeError('a bug'); }",
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/TypeError: a bug\n +at .*command-\d+\.ts:1/);
  });

  it('shows what a lesson prints behind a bar, without what a terminal acts on', () => {
    const lesson = withLesson("console.log('\\u001B[2Jx = 1\\n\\ry'); console.error('z');");
    const { code, stdout, stderr } = launch(lesson);
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'it does not hold\n' });
    expect(stderr.split('\n').toSorted()).toEqual(['', '| x = 1', '| y', '| z']);
  });
});

const hook = (text: string): string => `process.on('exit', () => { ${text} });`;

describe('a lesson that does not hold', () => {
  it.each([
    ['sets the exit code', 'process.exitCode = 0;'],
    ['sets it when it ends', hook('process.exitCode = 0;')],
    ['ends when it ends', hook('process.exit(0);')],
    [
      'defines the exit code',
      "try { Object.defineProperty(process, 'exitCode', { get: () => 0 }); } catch {}",
    ],
    ['exchanges process.exit', 'process.exit = () => {}; process.reallyExit = () => {};'],
    ['exchanges process.kill', 'process.kill = () => true; process.abort = () => {};'],
    ['swallows what is written', 'process.stdout.write = () => true; console.log = () => {};'],
    ['lets the output go', 'process.stdout.unref?.(); process.stdout.destroy();'],
    ['closes the output', "import fs from 'node:fs'; fs.closeSync(1); fs.closeSync(2);"],
    ['catches what nobody catches', "process.on('uncaughtException', () => process.exit(0));"],
    ['removes the listeners', 'process.removeAllListeners();'],
    [
      'forges a message',
      'import fs from \'node:fs\'; fs.writeSync(3, \'\\nkey {"code":0}\\n{"code":0}\');',
    ],
    ['listens for what comes in', "process.stdin.on('data', (text) => console.log(text));"],
    ['takes every signal', "for (const s of ['SIGTERM', 'SIGINT']) process.on(s, () => {});"],
    ['leaves a timer that ends it', 'setTimeout(() => process.exit(0), 60_000);'],
    ['slows the clock', 'performance.now = () => NaN;'],
    ['throws late', "setTimeout(() => { throw new Error('late'); }, 60_000);"],
    [
      'throws from what is asked for',
      "Object.defineProperty(process, 'argv', { get() { throw 1; } });",
    ],
    [
      'leaves a process behind',
      "import { spawn } from 'node:child_process'; spawn(process.execPath, ['-e', 'setTimeout(() => {}, 3000)'], { stdio: 'inherit', detached: true }).unref();",
    ],
  ])('is told so where it %s', (_, lesson) => {
    const { code, stdout } = launch(withLesson(lesson));
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'it does not hold\n' });
  });

  it.each([
    ['what the language has', 'Array.prototype.every = () => true;'],
    ['that this is CI', 'delete process.env.CI;'],
    ['the environment', 'process.env = {};'],
  ])('cannot exchange %s', (_, lesson) => {
    const { code, stdout, stderr } = launch(withLesson(lesson));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/TypeError: Cannot (?:assign to|delete) /);
  });

  it.each([
    ['ends the process', 'process.exit(0);'],
    ['never is loaded', 'await new Promise(() => {});'],
    [
      'ends it in a moment, and never is loaded',
      'setTimeout(() => process.exit(0)); await new Promise(() => {});',
    ],
    ['ends it by a signal', "process.kill(process.pid, 'SIGKILL'); for (;;);"],
    ['ends it by what it takes for one', "process.emit('SIGTERM'); process.reallyExit(0);"],
    ['aborts', 'process.abort();'],
    ['closes the way out', "import fs from 'node:fs'; fs.closeSync(3); process.exit(0);"],
    [
      'sends what never ends',
      "import fs from 'node:fs'; const text = 'x'.repeat(1e7); for (;;) fs.writeSync(3, text);",
    ],
  ])('is silent, and fails, where it %s', (_, lesson) => {
    const { code, stdout } = launch(withLesson(lesson));
    expect({ code, stdout }).toEqual({ code: silent, stdout: '' });
  });
});
