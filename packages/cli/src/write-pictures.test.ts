import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exampleWith } from './example.ts';
import { type Outcome, type } from './typed.ts';
import { writePictures } from './write-pictures.ts';

const home = mkdtempSync(join(tmpdir(), 'retrace-'));
afterAll(() => rmSync(home, { recursive: true }));

const plot = (line: string): Outcome => type(exampleWith(writePictures), line);
const names = ['neuron-loss.svg', 'neuron-network.svg', 'neuron-outputs.svg'];

describe('example --plot', () => {
  it('writes a file for each picture into a new folder, and tells each in a line', () => {
    const folder = join(home, 'new', 'folder');
    const { code, stdout } = plot(`single-neuron --program neuron --plot ${folder}`);
    expect(code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(names);
    const told = stdout.split('\n').filter((line) => line.startsWith('wrote '));
    const here = relative(process.cwd(), folder);
    expect(told.toSorted()).toEqual(names.map((name) => `wrote ${join(here, name)}`));
    expect(stdout).toContain('golden file matches');
  });

  it('writes the same bytes again, PNG too', () => {
    const [first, second] = ['first', 'second'].map((name) => {
      const folder = join(home, name);
      plot(`single-neuron --program neuron --plot ${folder} --png`);
      return readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')]);
    });
    expect(first).toHaveLength(6);
    expect(second).toEqual(first);
  });

  it('draws the run that was asked for, under a title that fits it', () => {
    const folder = join(home, 'other');
    plot(`single-neuron --program neuron --seed 2 --epochs 5 --plot ${folder}`);
    const loss = readFileSync(join(folder, 'neuron-loss.svg'), 'utf8');
    expect(loss).toContain('seed 2 · 5 epochs');
    expect(loss).toContain('<title>The loss, epoch by epoch</title>');
  });

  it('says so where there is nothing to draw', () => {
    const { stdout } = plot(`gender-classifier --program mse --plot ${join(home, 'none')}`);
    expect(stdout).toContain('\nNothing to draw: no program here has pictures.\n');
  });

  it('keeps stdout pure JSON with --json', () => {
    const folder = join(home, 'json');
    const { stdout, stderr } = plot(`single-neuron --program neuron --json --plot ${folder}`);
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
    ['--plot', 'test: no lesson is named; type for example: pnpm run example xor'],
    ['xor gender-classifier --plot', 'test: one lesson at a time: got xor and gender-classifier'],
  ])('answers %s with one line, before it trains', (line, message) => {
    const { code, stdout, stderr } = plot(line);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.startsWith(message)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });

  it('answers with one line where a file cannot be written', () => {
    const folder = mkdtempSync(join(home, 'taken-'));
    plot(`single-neuron --program neuron --plot ${folder}/neuron-loss.svg`);
    const { code, stderr } = plot(`single-neuron --program neuron --plot ${folder}`);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `test: '${folder}/neuron-loss.svg' cannot be written: EISDIR: illegal operation on a directory; name a folder that can be\n`,
    );
  });
});
