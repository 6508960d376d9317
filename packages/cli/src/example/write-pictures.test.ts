import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capture, type Captured } from '@retrace/terminal';
import { afterAll, describe, expect, it } from 'vitest';
import { example } from './example.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'retrace-'));
afterAll(() => rmSync(home, { recursive: true }));

const plot = (line: string): Promise<Captured> => capture(example, line);
const names = ['neuron-loss.svg', 'neuron-network.svg', 'neuron-outputs.svg'];

describe('example --plot', () => {
  it('writes a file for each picture into a new folder, and tells each in a line', async () => {
    const folder = join(home, 'new', 'folder');
    const { code, stdout } = await plot(`single-neuron --program neuron --plot ${folder}`);
    expect(code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(names);
    const told = stdout.split('\n').filter((line) => line.startsWith('wrote '));
    const here = relative(process.cwd(), folder);
    expect(told.toSorted()).toEqual(names.map((name) => `wrote ${join(here, name)}`));
    expect(stdout).toContain('golden file matches');
  });

  it('writes the same bytes again, PNG too', async () => {
    const drawing = ['first', 'second'].map(async (name) => {
      const folder = join(home, name);
      await plot(`single-neuron --program neuron --plot ${folder} --png`);
      return readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')]);
    });
    const [first, second] = await Promise.all(drawing);
    expect(first).toHaveLength(6);
    expect(second).toEqual(first);
  });

  it('draws the run that was asked for, under a title that fits it', async () => {
    const folder = join(home, 'other');
    await plot(`single-neuron --program neuron --seed 2 --epochs 5 --plot ${folder}`);
    const loss = readFileSync(join(folder, 'neuron-loss.svg'), 'utf8');
    expect(loss).toContain('seed 2 · 5 epochs');
    expect(loss).toContain('<title>The loss, epoch by epoch</title>');
  });

  it('says so where there is nothing to draw', async () => {
    const { stdout } = await plot(`gender-classifier --program mse --plot ${join(home, 'none')}`);
    expect(stdout).toContain('\nNothing to draw: no program here has pictures.\n');
  });

  it('keeps stdout pure JSON with --json', async () => {
    const folder = join(home, 'json');
    const { stdout, stderr } = await plot(`single-neuron --program neuron --json --plot ${folder}`);
    expect(JSON.parse(stdout)).toMatchObject({ lesson: 'single-neuron' });
    expect(stderr.match(/^wrote .+\.svg$/gm)).toHaveLength(3);
  });
});

describe('example --plot, when it cannot do what was typed', () => {
  const file = join(home, 'file');
  writeFileSync(file, 'kept');

  it.each([
    [`xor --plot ${file}`, `test: '${file}' cannot be written: EEXIST`],
    [`xor --plot ${file}/in-it`, `test: '${file}/in-it' cannot be written: ENOTDIR`],
    ['xor --png', 'test: --png says how to plot, not that; add --plot'],
    ['--plot', 'test: no lesson is named; type for example: node retrace.mjs example xor'],
    ['xor gender-classifier --plot', 'test: one lesson at a time: got xor and gender-classifier'],
  ])('answers %s with one line, before it trains', async (line, message) => {
    const { code, stdout, stderr } = await plot(line);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.startsWith(message)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });

  it('does not write over the pictures of another lesson', async () => {
    const folder = mkdtempSync(join(home, 'shared-'));
    await plot(`gender-classifier --program training --epochs 2 --plot ${folder}`);
    const before = readFileSync(join(folder, 'training-loss.svg'), 'utf8');
    const { code, stderr } = await plot(`backpropagation --program training --plot ${folder}`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/training-\w+\.svg' is a picture of gender-classifier; name a folder/);
    expect(readFileSync(join(folder, 'training-loss.svg'), 'utf8')).toBe(before);
  });

  it.skipIf(process.platform === 'win32')(
    'leaves each picture whole where there is no more room halfway (not on Windows: no ulimit)',
    async () => {
      const folder = mkdtempSync(join(home, 'full-'));
      const read = (): string[][] =>
        readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
      await plot(`single-neuron --program neuron --plot ${folder}`);
      const before = read();
      const typed = `example single-neuron --program neuron --seed 2 --plot ${folder} --lang en`;
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', `ulimit -f 1; exec "$0" retrace.mjs ${typed}`, process.execPath],
        { cwd: root, encoding: 'utf8' },
      );
      expect(stderr).toContain('cannot be written: EFBIG');
      expect(status).toBe(2);
      expect(read()).toEqual(before);
    },
    300_000,
  );

  it('answers with one line where a file cannot be written', async () => {
    const folder = mkdtempSync(join(home, 'taken-'));
    await plot(`single-neuron --program neuron --plot ${folder}/neuron-loss.svg`);
    const { code, stderr } = await plot(`single-neuron --program neuron --plot ${folder}`);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `test: '${folder}/neuron-loss.svg' cannot be written: EISDIR: illegal operation on a directory; name a folder that can be\n`,
    );
  });
});
