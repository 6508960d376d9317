import { columnsOf } from '@retrace/terminal';
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  engines: { node: string };
  scripts: Record<string, string>;
};

interface Launched {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Types `node retrace.mjs ...`, somewhere else, in a language. */
function launch(
  line: string,
  { folder = root, language = 'en_US.UTF-8', before = [] as readonly string[] } = {},
): Launched {
  const args = [...before, join(folder, 'retrace.mjs'), ...line.split(' ').filter(Boolean)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: language },
  });
  return { code: status, stdout, stderr };
}

/** The names in the list of commands. */
const listed = (stdout: string): string[] =>
  [...stdout.matchAll(/^ {2}([a-z:-]+) {2}/gm)].map(([, name]) => name);

describe('node retrace.mjs', () => {
  it.each(['', '--help'])('lists the commands in 80 columns: %j', (line) => {
    const { code, stdout, stderr } = launch(line);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(listed(stdout)).toContain('find-seed');
    expect(stdout.split('\n').filter(({ length }) => length > 80)).toEqual([]);
  });

  it('lists them in Chinese where the system speaks it, or that is typed', () => {
    const { stdout } = launch('', { language: 'zh_CN.UTF-8' });
    expect(listed(stdout)).toEqual(listed(launch('').stdout));
    const lines = stdout.split('\n').filter((line) => line !== '');
    expect(lines.filter((line) => !/\p{Script=Han}/u.test(line))).toEqual([]);
    expect(lines.filter((line) => columnsOf(line) > 80)).toEqual([]);
    expect(launch('--lang zh').stdout).toBe(stdout);
  });

  it('is what the scripts of package.json call, each by its own name', () => {
    const launched = Object.entries(manifest.scripts).filter(
      ([name, typed]) => typed.startsWith('node retrace.mjs ') && name !== 'golden:record',
    );
    const commands = listed(launch('').stdout);
    expect(Object.fromEntries(launched)).toEqual(
      Object.fromEntries(commands.map((name) => [name, `node retrace.mjs ${name}`])),
    );
  });

  it('suggests the nearest command', () => {
    expect(launch('exmple xor')).toEqual({
      code: 2,
      stdout: '',
      stderr: "retrace: there is no command 'exmple'; did you mean example?\n",
    });
    expect(launch('exmple xor', { language: 'zh_CN.UTF-8' }).stderr).toBe(
      "retrace: 没有命令 'exmple'；是不是 example？\n",
    );
  });

  it.runIf(process.platform === 'linux')('says that a disk is full', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'retrace.mjs')], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'The output cannot be written: ENOSPC: no space left on device, write\n',
    });
  });

  it('gives what the command gives', () => {
    const { code, stdout } = launch('example xor --program two-layer');
    expect(code).toBe(0);
    expect(stdout).toContain('4 of 4 values held');
    expect(launch('example nothing').code).toBe(2);
  });
});

describe('node retrace.mjs, with another Node', () => {
  const old = `Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } })`;
  const before = ['--import', `data:text/javascript,${old}`];

  it.each([
    ['en_US.UTF-8', 'Retrace needs Node 20.19 or later; this is 18.20.8\n'],
    ['zh_CN.UTF-8', 'Retrace 需要 Node 20.19 或更高版本；当前版本是 18.20.8\n'],
  ])('says what it needs, where the language is %s', (language, stderr) => {
    const said = launch('example xor', { before, language });
    expect(said).toEqual({ code: 1, stdout: '', stderr });
  });

  it('needs the one that package.json asks for', () => {
    const needed = /const least = '(.*)'/.exec(readFileSync(`${root}retrace.mjs`, 'utf8'))?.[1];
    expect(manifest.engines.node).toBe(`>=${needed}`);
  });
});

describe('node retrace.mjs, in another folder', () => {
  const home = mkdtempSync(join(tmpdir(), 'retrace-'));
  afterAll(() => rmSync(home, { recursive: true }), 120_000);

  /** A folder of this name, with copies from this repository. */
  function folderWith(name: string, parts: readonly string[]): string {
    const folder = join(home, name);
    mkdirSync(folder);
    for (const part of ['retrace.mjs', ...parts]) {
      cpSync(root + part, join(folder, part), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path) => !/[\\/](?:\.vitest|\.turbo|\.engines|vectors)$/.test(path),
      });
    }
    return folder;
  }

  it.each([
    ['en_US.UTF-8', 'Not all that Retrace needs is installed; type: npx --yes pnpm install\n'],
    ['zh_CN.UTF-8', 'Retrace 的依赖尚未装好；请输入：npx --yes pnpm install\n'],
  ])('says how to install what is missing, where the language is %s', (language, stderr) => {
    const bare = folderWith(`bare ${language}`, ['packages/catalogue/src', 'packages/cli/src']);
    expect(launch('example xor', { folder: bare, language })).toEqual({
      code: 1,
      stdout: '',
      stderr,
    });
  });

  describe.skipIf(process.platform === 'win32')('(not on Windows: links) a copy', () => {
    let folder: string;
    beforeAll(() => {
      folder = folderWith("it's [a] (b) 神经 50%", ['packages', 'examples', 'golden']);
      symlinkSync(`${root}node_modules`, join(folder, 'node_modules'));
    });

    it('runs from anywhere, whatever characters its path has', () => {
      expect(launch('example xor --program two-layer', { folder }).stdout).toContain('4 of 4');
      expect(launch('exercise xor 1', { folder }).stdout).toMatch(/^xor 1 {2}AND with one neuron/);
    });

    describe('where a lesson does not hold, and wants to look as if it did', () => {
      let text: string;
      const lesson = (): string => join(folder, 'examples/single-neuron/src/lesson.ts');
      beforeAll(() => {
        text = readFileSync(lesson(), 'utf8');
        const golden = join(folder, 'golden/single-neuron.json');
        writeFileSync(golden, readFileSync(golden, 'utf8').replace('"seed": 1', '"seed": 2'));
      });

      it.each(['example single-neuron', 'golden check single-neuron'])('says so: %s', (line) => {
        writeFileSync(lesson(), `process.on('exit', () => { process.exitCode = 0; });\n${text}`);
        const { code, stdout } = launch(line, { folder });
        expect(code).toBe(1);
        expect(stdout).toMatch(/^✗ /m);
      });

      it.each([
        'example single-neuron',
        'example single-neuron --json',
        'golden',
        'golden check single-neuron',
        'golden record single-neuron --reason test',
        'reproduce',
      ])('is never silent: %s', (line) => {
        writeFileSync(lesson(), `process.exit(0);\n${text}`);
        expect(launch(line, { folder })).toEqual({
          code: 1,
          stdout: '',
          stderr: `${line.split(' ', 1)[0]}: it ended before it had an answer: does a lesson call process.exit, or wait for what never comes?\n`,
        });
      });
    });
  });

  it.each([
    ['a?b', 'example xor', '?'],
    ['a#b', 'test', '#'],
  ])('names the character that the tools cannot read: in %s, %s', (name, line, character) => {
    expect(launch(line, { folder: folderWith(name, []) })).toEqual({
      code: 1,
      stdout: '',
      stderr: `The path of this folder has the character ${character}, which the tools cannot read; rename the folder\n`,
    });
  });
});
