import { capture, type Captured, columnsOf } from '@retrace/terminal';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import recorded from '../../vectors/seeds.json' with { type: 'json' };
import { findSeed } from './find-seed.ts';

const chinese = { env: { LANG: 'zh_CN.UTF-8' } };
const classifier = 'gender-classifier --program training';
const folder = mkdtempSync(join(tmpdir(), 'retrace-find-seed-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Output {
  readonly found: readonly { seed: unknown; skip: number | null }[];
  readonly [field: string]: unknown;
}

async function resultOf(line: string): Promise<Output> {
  return JSON.parse((await capture(findSeed, `${line} --json`)).stdout);
}

describe('find-seed', () => {
  it.each([
    ['xor --program two-layer-js', 748],
    [classifier, 4366],
  ])('finds the smallest seed for %s', async (line, seed) => {
    const program = line.split(' ').at(-1);
    expect(await capture(findSeed, line)).toEqual({
      code: 0,
      stdout: `${seed} is the smallest seed that reproduces the printed values of ${program}\n`,
      stderr: '',
    });
  });

  it('finds how many draws the spiral has skipped', async () => {
    expect(await capture(findSeed, 'spiral --program linear-classifier --skip 0..100')).toEqual({
      code: 0,
      stdout:
        '0 (18 draws skipped) is the smallest seed that reproduces the printed values of linear-classifier\n',
      stderr: '',
    });
  });

  it('says as JSON what it has tried and found', async () => {
    expect(await resultOf('xor --program two-layer-js')).toEqual({
      format: 1,
      lesson: 'xor',
      program: 'two-layer-js',
      generator: null,
      listsOf: null,
      skips: null,
      isOneEnough: true,
      places: { first: 0, last: 4294967295 },
      tried: [{ first: 0, last: 748 }],
      missing: [],
      triedTwice: [],
      found: [{ place: 748, seed: 748, skip: null }],
    });
  });

  it('counts how many of the first seeds do, and lists them', async () => {
    const { stdout } = await capture(findSeed, 'xor --program two-layer-js --count-to 2500');
    expect(stdout).toBe(
      '748 is the smallest seed that reproduces the printed values of two-layer-js (3 among the first 2,500 seeds)\n' +
        'all: 748, 2051, 2381\n',
    );
    expect((await capture(findSeed, 'single-neuron --program neuron --count-to 3')).stdout).toBe(
      '1 is the smallest seed that reproduces the printed values of neuron (1 among the first 3 seeds)\n',
    );
  });

  it('begins where it is told to', async () => {
    expect((await capture(findSeed, `${classifier} --from 4367`)).stdout).toBe(
      '15949 reproduces the printed values of training\n',
    );
    const line = `${classifier} --from 4367 --count-to 5000`;
    expect(await capture(findSeed, line)).toMatchObject({
      code: 1,
      stdout: 'none of the seeds 4367 to 4999 reproduces the printed values of training\n',
    });
  });

  it('says when none of the first does', async () => {
    expect(await capture(findSeed, 'xor --program two-layer-js --count-to 700')).toEqual({
      code: 1,
      stdout: 'no seed below 700 reproduces the printed values of two-layer-js\n',
      stderr: '',
    });
  });

  it('speaks Chinese where the system does', async () => {
    const said = async (line: string): Promise<string> =>
      (await capture(findSeed, line, chinese)).stdout;
    expect(await said('xor --program two-layer-js --count-to 2500')).toBe(
      '748 是能重现 two-layer-js 印出的数字的最小种子（前 2,500 个种子中有 3 个）\n全部：748、2051、2381\n',
    );
    expect(await said('xor --program two-layer-js --count-to 7')).toBe(
      '小于 7 的种子中，没有一个能重现 two-layer-js 印出的数字\n',
    );
  });

  it.each(['en', 'zh'])('says with --help what it does, within 80 columns: %s', async (lang) => {
    const { code, stdout } = await capture(findSeed, `--help --lang ${lang}`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^node retrace.mjs find-seed <.+> --program <.+>\n/);
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
  });
});

// Made by vectors/make-seeds.py: NumPy and Python draw, and plain Python trains.
describe('find-seed finds what Python has found', () => {
  it.each([
    ['numbers', '', recorded.numbers.below, recorded.numbers.found],
    ['lists', '--lists 2', recorded.lists.below ** 2, recorded.lists.found],
    ['Python’s', '--generator python', recorded.pythonNumbers.below, recorded.pythonNumbers.found],
  ])('%s', async (_, options, count, seeds) => {
    const { found } = await resultOf(`${classifier} ${options} --count-to ${count}`);
    const all = found.map(({ seed }) => seed);
    expect(new Set(all.map(String))).toEqual(new Set(seeds.map(String)));
    expect(all).toHaveLength(seeds.length);
  });

  it('with draws skipped', async () => {
    const { below, last } = recorded.skips;
    const { found } = await resultOf(`${classifier} --skip 0..${last} --count-to ${below}`);
    expect(found.map(({ seed, skip }) => [seed, skip])).toEqual(recorded.skips.found);
  });
});

describe('find-seed --shard and --merge', () => {
  const line = 'xor --program two-layer-js --count-to 2500 --json';
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const written = async (name: string, options: string, search = line): Promise<string> =>
    file(name, (await capture(findSeed, `${search} ${options}`)).stdout);

  it('give together what one search gives', async () => {
    const files = await Promise.all([1, 2, 3].map((k) => written(`${k}.json`, `--shard ${k}/3`)));
    const whole = await capture(findSeed, line);
    expect(await capture(findSeed, `--merge ${files.join(' ')} --json`)).toEqual(whole);
    expect((await capture(findSeed, `--merge ${files.join(' ')}`)).stdout).toBe(
      (await capture(findSeed, line.replace(' --json', ''))).stdout,
    );
  });

  it('say what is missing, and what was tried twice', async () => {
    const [first, third, half] = [
      await written('a.json', '--shard 1/3'),
      await written('b.json', '--shard 3/3'),
      await written('c.json', '--shard 1/2'),
    ];
    expect(await capture(findSeed, `--merge ${first} ${third} ${half}`)).toEqual({
      code: 1,
      stdout:
        '748 reproduces the printed values of two-layer-js (3 among the first 2,500 seeds)\n' +
        'all: 748, 2051, 2381\n' +
        'not tried: seeds 1250 to 1665\n' +
        'tried twice: seeds 0 to 832\n',
      stderr: '',
    });
  });

  it('need the smallest seed and all before it, where the search was for that', async () => {
    // Of both halves of all 2^32 seeds, each has some, and is searched up to its first.
    const shares = await Promise.all(
      ['1/2', '2/2'].map((share, i) =>
        written(`half-${i}.json`, `--shard ${share}`, 'xor --program two-layer-js --json'),
      ),
    );
    expect(await capture(findSeed, `--merge ${shares.join(' ')}`)).toMatchObject({
      code: 0,
      stdout: '748 is the smallest seed that reproduces the printed values of two-layer-js\n',
    });
    expect(await capture(findSeed, `--merge ${shares[1]}`)).toMatchObject({ code: 1 });
  });

  it('refuse files of different searches, and files that disagree', async () => {
    const whole = await written('whole.json', '');
    const { stdout } = await capture(findSeed, `${classifier} --count-to 100 --json`);
    const other = file('other.json', stdout);
    expect(await capture(findSeed, `--merge ${whole} ${other}`)).toMatchObject({
      code: 2,
      stderr: `test: ${whole} and ${other} do not search for the same: xor --program two-layer-js --count-to, gender-classifier --program training --count-to\n`,
    });
    const json = JSON.parse((await capture(findSeed, line)).stdout);
    const short = file('short.json', JSON.stringify({ ...json, found: json.found.slice(1) }));
    expect(await capture(findSeed, `--merge ${whole} ${short}`)).toMatchObject({
      code: 2,
      stderr: `test: ${short} has tried seed 748, and did not find it; another file did\n`,
    });
  });

  it('refuse a file that is something else', async () => {
    const json = JSON.parse((await capture(findSeed, `${line} --shard 1/500`)).stdout);
    const texts = [
      'x',
      '[]',
      ...[{ format: 2 }, { found: [{ place: 1 }] }, { tried: [{}] }].map((change) =>
        JSON.stringify({ ...json, ...change }),
      ),
    ];
    await Promise.all(
      texts.map(async (text, i) => {
        const path = file(`bad-${i}.json`, text);
        expect(await capture(findSeed, `--merge ${path}`)).toEqual({
          code: 2,
          stdout: '',
          stderr: `test: ${path} is not what find-seed --json writes\n`,
        });
      }),
    );
  });
});

describe('find-seed, when it is stopped', () => {
  /** Somebody types Ctrl-C when the clock has been looked at so often. */
  function stopped(line: string, looks: number): Promise<Captured> {
    let looked = 0;
    return capture(findSeed, `xor --program two-layer-js --jobs 2 --count-to 90000 ${line}`, {
      now() {
        if (++looked > looks) process.emit('SIGINT');
        return 0;
      },
    });
  }

  it('says what it has found, and how to go on', async () => {
    expect(await stopped('', 38)).toEqual({
      code: 130,
      stdout:
        'stopped; found so far: 748, 2051, 2381\ntried: seeds 0 to 4095; to go on: --from 4096\n',
      stderr: '',
    });
    const { tried, missing } = JSON.parse((await stopped('--json', 38)).stdout);
    expect(tried).toEqual([{ first: 0, last: 4095 }]);
    expect(missing).toEqual([{ first: 4096, last: 89999 }]);
    expect((await stopped('--lang zh', 5)).stdout).toBe(
      '已停止；到目前为止没有找到\n试过：种子 0 到 1；接着试：--from 2\n',
    );
  });
});

describe('find-seed refuses, before it searches,', () => {
  const js = 'xor --program two-layer-js';
  const example = 'node retrace.mjs find-seed xor --program two-layer-js';
  it.each([
    [
      '',
      `name one lesson and a program, for example: ${example}`,
      `请写出一课和一个程序，例如：${example}`,
    ],
    [
      'xor',
      `name one lesson and a program, for example: ${example}`,
      `请写出一课和一个程序，例如：${example}`,
    ],
    [
      'xor --program three-layer-js',
      'three-layer-js has given initial weights; there is no seed to find',
      'three-layer-js 的初始权重是给定的，没有种子可找',
    ],
    [
      'xor --program eleven-lines',
      'eleven-lines has no printed values; there is no seed to find',
      'eleven-lines 没有印出的数字，无从找种子',
    ],
    [
      'xor --program slope-and-update',
      "'slope-and-update' trains nothing; these programs of xor do: two-layer-js, three-layer-js, two-layer, eleven-lines",
      "'slope-and-update' 不训练网络；xor 中训练网络的程序：two-layer-js、three-layer-js、two-layer、eleven-lines",
    ],
    [
      `${js} --count-to 0`,
      "--count-to is '0'; it must be a whole number from 1 to 4294967296",
      "--count-to 是 '0'；应为 1 到 4294967296 的整数",
    ],
    [
      `${js} --count-to 10 --from 10`,
      "--from is '10'; it must be a whole number from 0 to 9",
      "--from 是 '10'；应为 0 到 9 的整数",
    ],
    [
      `${js} --skip 5..3`,
      "--skip is '5..3'; it must be a range such as 0..100, up to 1000000",
      "--skip 是 '5..3'；应为一个范围，例如 0..100，最多 1000000",
    ],
    [
      `${js} --skip 0..1000001`,
      "--skip is '0..1000001'; it must be a range such as 0..100, up to 1000000",
      "--skip 是 '0..1000001'；应为一个范围，例如 0..100，最多 1000000",
    ],
    [
      `${js} --generator ruby`,
      "--generator is 'ruby'; it must be numpy or python",
      "--generator 是 'ruby'；应为 numpy 或 python",
    ],
    [
      `${js} --lists 17`,
      "--lists is '17'; it must be a whole number from 1 to 16",
      "--lists 是 '17'；应为 1 到 16 的整数",
    ],
    [
      `${js} --lists 2 --generator python`,
      "--lists is for NumPy, and two-layer-js draws from Python's generator here, which takes no list",
      '--lists 用于 NumPy；two-layer-js 这里用的是 Python 的随机数，种子不能是列表',
    ],
    [
      'from-scratch --program backpropagation --lists 2',
      "--lists is for NumPy, and backpropagation draws from Python's generator here, which takes no list",
      '--lists 用于 NumPy；backpropagation 这里用的是 Python 的随机数，种子不能是列表',
    ],
    [
      `${js} --shard 0/3`,
      "--shard is '0/3'; it must be such as 3/16, the third of sixteen shares",
      "--shard 是 '0/3'；应为例如 3/16，即十六份中的第三份",
    ],
    [
      `${js} --shard 4/3`,
      "--shard is '4/3'; it must be such as 3/16, the third of sixteen shares",
      "--shard 是 '4/3'；应为例如 3/16，即十六份中的第三份",
    ],
    [
      `${js} --jobs 0`,
      "--jobs is '0'; it must be a whole number from 1 to 1024",
      "--jobs 是 '0'；应为 1 到 1024 的整数",
    ],
    [
      '--merge',
      'name the files to be merged, for example: --merge 1.json 2.json',
      '请写出要合并的文件，例如：--merge 1.json 2.json',
    ],
    [
      '--merge a.json --jobs 2',
      '--jobs is for a search, and --merge only adds up what searches have written',
      '--jobs 用于搜索；--merge 只合并已有的结果',
    ],
  ])('`%s`', async (line, en, zh) => {
    expect(await capture(findSeed, line)).toEqual({ code: 2, stdout: '', stderr: `test: ${en}\n` });
    expect((await capture(findSeed, line, chinese)).stderr).toBe(`test: ${zh}\n`);
  });
});
