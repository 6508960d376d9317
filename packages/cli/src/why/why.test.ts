import { capture, columnsOf } from '@retrace/terminal';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { why } from './why.ts';

const folder = mkdtempSync(join(tmpdir(), 'retrace-why-'));
afterAll(() => rmSync(folder, { recursive: true }));

const trained = 'single-neuron 9.67299303 -0.2078435 -4.62963669';

describe('why', () => {
  it('names the slip, both lines of code, and how sure that is', async () => {
    const { code, stdout } = await capture(why, trained);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^With this one change the program gives all your digits\.\n/);
    expect(stdout).toContain('it is trained for 10,000 epochs');
    expect(stdout).toContain('look for         for epoch in range(10000):');
    expect(stdout).toMatch(/-0\.2078435 {3}-0\.20784349\d+ +✓/);
    expect(stdout).toMatch(/\d+ variations were tried; by chance alone/);
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
  });

  it('says so in Chinese', async () => {
    const { stdout } = await capture(why, `${trained} --lang zh`);
    expect(stdout).toMatch(/^只作这一处改动，程序就给出你的每一位数字。\n/);
    expect(stdout).toContain('训练了 10,000 轮');
  });

  it("knows the article's own numbers, cut off as they are", async () => {
    const { code, stdout } = await capture(
      why,
      'xor --program two-layer 0.0096 0.0078 0.9935 0.9921',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^These are the program's own numbers/);
    expect(stdout).toContain('before the last update');
  });

  it('reads numbers from a pipe, and from a file, as NumPy prints them', async () => {
    const text = '[[ 0.5]\n [-1. ]\n [ 2. ]]\n'; // too few digits: there is an answer at once
    const file = join(folder, 'numbers.txt');
    writeFileSync(file, text);
    const expected = (await capture(why, 'single-neuron 0.5 -1. 2.')).stdout;
    expect(expected).toMatch(/^The digits are too few/);
    expect((await capture(why, 'single-neuron', { keys: text })).stdout).toBe(expected);
    expect((await capture(why, 'single-neuron -', { keys: text })).stdout).toBe(expected);
    expect((await capture(why, `single-neuron --file ${file}`)).stdout).toBe(expected);
  });

  it('reads a pipe whose parts end within a character', async () => {
    const log = Buffer.from('准确率：0.5\n'); // which is no number of the network's
    const parts = [log.subarray(0, 1), log.subarray(1)];
    const told = await capture(why, 'single-neuron', { keys: Readable.from(parts) });
    expect(told).toEqual(await capture(why, 'single-neuron 准确率：0.5'));
  });

  it('does not wait for the end of a pipe that has none', async () => {
    function* endless(): Generator<Buffer> {
      for (;;) yield Buffer.from('0.5\n'.repeat(100_000));
    }
    expect(await capture(why, 'single-neuron', { keys: Readable.from(endless()) })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('too much to read: got 10,400,000 bytes'),
    });
  });

  it('tells everything as JSON', async () => {
    const { stdout } = await capture(why, `${trained} --json`);
    expect(JSON.parse(stdout)).toMatchObject({
      lesson: 'single-neuron',
      program: 'neuron',
      verdict: 'found',
      isComplete: true,
      changes: [{ says: { en: 'it is trained for 10,000 epochs' } }],
    });
  });

  it('refuses digits that are too few', async () => {
    const { code, stdout } = await capture(why, 'single-neuron 0.5');
    expect(code).toBe(1);
    expect(stdout).toBe('The digits are too few to tell: print more of them.\n');
  });

  it('lists what it knows of a program, as text and as JSON', async () => {
    const { stdout } = await capture(why, 'backpropagation --list');
    expect(stdout).toContain('output weights that have moved already');
    expect(stdout).not.toContain('seed is 42');
    expect(stdout).toMatch(/\n\d+ slips, and other seeds; two at a time, too\n$/);
    const json: unknown = JSON.parse((await capture(why, 'backpropagation --list --json')).stdout);
    expect(json).toContainEqual(
      expect.objectContaining({ name: 'hidden-through-moved-weights', about: 'update' }),
    );
  });

  it.each(['en', 'zh'])('says with --help what it takes, in 80 columns: %s', async (language) => {
    const { code, stdout } = await capture(why, `--help --lang ${language}`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^node retrace\.mjs why </);
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
  });

  it.each([
    ['', 'no lesson is named; type for example: node retrace.mjs why single-neuron 9.67299303'],
    ['xr 0.5', "there is no lesson 'xr'; did you mean xor?"],
    [
      'xor 0.5',
      'xor has 4 programs that train; say which with --program: two-layer-js, three-layer-js, two-layer, eleven-lines',
    ],
    ['single-neuron no', 'there are no numbers; paste what your program prints'],
    [
      'single-neuron --what weights 1 2 3 4 5',
      'neuron has nothing of which there are 5; it has 4 outputs and 3 parameters.',
    ],
    [
      'single-neuron --what colours 1.5',
      "--what is 'colours'; it must be outputs, weights or losses",
    ],
    [
      'single-neuron --epochs 1,x 1.5 2.5',
      "--epochs is 'x'; it must be a whole number from 0 to 15000",
    ],
    ['single-neuron --seeds many 1.5', "--seeds is 'many'; it must be a whole number from 0"],
    ['single-neuron --file /nowhere/at/all', 'there is no file /nowhere/at/all'],
    ['single-neuron /nowhere/my.py', 'there is no file /nowhere/my.py'],
    [`single-neuron --file ${folder}`, `${folder} is a folder; a file is needed`],
    ['single-neuron [[nan] [nan] [nan]]', 'there are no numbers but nan and inf: the training'],
  ])('answers `%s` with one line', async (line, start) => {
    const { code, stdout, stderr } = await capture(why, line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.startsWith(`test: ${start}`) ? start : stderr).toBe(start);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
