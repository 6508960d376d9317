import { capture, columnsOf } from '@retrace/terminal';
import { describe, expect, it } from 'vitest';
import { commands, runLessons } from './commands.mjs';

const names = Object.keys(commands);
const chinese = ['example', 'exercise', 'golden', 'lesson:check', 'reproduce'];

async function helpOf(name: string, language: 'en' | 'zh'): Promise<string> {
  const { code, stdout } = await capture(await commands[name][1](), `--help --lang ${language}`);
  expect(code).toBe(0);
  return stdout;
}

/** The options that a help tells, `--lang zh` as `--lang`. */
const optionsIn = (help: string): string[] =>
  [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);

describe('--help', () => {
  it.each(names)('of %s keeps within 80 columns, in each language', async (name) => {
    for (const language of ['en', 'zh'] as const) {
      const help = await helpOf(name, language);
      expect(help).toContain(name);
      expect(help.split('\n').filter((line) => columnsOf(line) > 80)).toEqual([]);
    }
  });

  it.each(chinese)('of %s tells the same options in Chinese', async (name) => {
    const [english, translated] = [await helpOf(name, 'en'), await helpOf(name, 'zh')];
    expect(translated).toMatch(/\p{Script=Han}/u);
    expect(english).not.toMatch(/\p{Script=Han}/u);
    expect(optionsIn(translated)).toEqual(optionsIn(english));
    expect(optionsIn(english)).toEqual(expect.arrayContaining(['--lang', '--no-color']));
  });
});

/** What a person sees in a terminal of 40 columns: no line but one long word is wider. */
async function narrow(name: string, line: string): Promise<string[]> {
  const options = { isTTY: true, columns: 40 };
  const { stdout, stderr } = await capture(await commands[name][1](), line, options);
  return `${stdout}${stderr}`
    .split('\n')
    .filter((each) => !each.includes('\r') && columnsOf(each) > 40 && / \S/.test(each.trim()));
}

describe('a terminal of 40 columns', () => {
  it.each([
    ...names.map((name) => [name, '--help'] as const),
    ['example', ''],
    ['example', 'xor'],
    ['example', 'xor --step'],
    ['example', 'xor --program two-layer --epochs 20'],
    ['example', 'xr'],
    ['exercise', 'xor'],
    ['exercise', 'xor 2'],
    ['golden', 'check xor'],
    ['golden', 'diff nosuch'],
    ['why', ''],
    ['why', 'xor --program eleven-lines --list'],
  ] as const)('shows `%s %s` in lines that fit, in each language', async (name, line) => {
    for (const language of ['en', 'zh']) {
      expect(await narrow(name, `${line} --lang ${language}`)).toEqual([]);
    }
  });
});

describe('runLessons', () => {
  it('names commands that there are', () => {
    expect([...runLessons].filter((name) => !Object.hasOwn(commands, name))).toEqual([]);
  });
});
