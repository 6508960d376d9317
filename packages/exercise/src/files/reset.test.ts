import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exercisesIn } from './exercises-in.ts';
import { isUntouched, reset } from './reset.ts';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reset-'));
  path = join(folder, 'exercises', '1-slope.ts');
  mkdirSync(join(folder, 'exercises', '.originals'), { recursive: true });
  writeFileSync(join(folder, 'exercises', '.originals', '1-slope.ts'), 'gap');
  writeFileSync(path, 'gap');
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name: string): string => readFileSync(join(folder, 'exercises', name), 'utf8');
const names = (): string[] => readdirSync(join(folder, 'exercises')).toSorted();

describe('reset', () => {
  it('brings the original back, and keeps each time what was written', () => {
    writeFileSync(path, 'first try');
    expect(reset(path)).toBe(join(folder, 'exercises', 'yours-1-slope-1.ts'));
    writeFileSync(path, 'second try');
    expect(reset(path)).toBe(join(folder, 'exercises', 'yours-1-slope-2.ts'));
    expect(names()).toEqual([
      '.originals',
      '1-slope.ts',
      'yours-1-slope-1.ts',
      'yours-1-slope-2.ts',
    ]);
    expect(read('1-slope.ts')).toBe('gap');
    expect(read('yours-1-slope-1.ts')).toBe('first try');
    expect(read('yours-1-slope-2.ts')).toBe('second try');
  });

  it('keeps nothing where nothing was written, or the file is lost', () => {
    expect(reset(path)).toBeUndefined();
    rmSync(path);
    expect(reset(path)).toBeUndefined();
    expect(read('1-slope.ts')).toBe('gap');
    expect(names()).toEqual(['.originals', '1-slope.ts']);
  });

  it('keeps a copy that no later edit of the exercise changes', () => {
    writeFileSync(path, 'mine');
    reset(path);
    writeFileSync(path, 'more'); // into the file itself, as many editors do
    expect(read('yours-1-slope-1.ts')).toBe('mine');
  });

  it('leaves the file alone where there is no original', () => {
    rmSync(join(folder, 'exercises', '.originals'), { recursive: true });
    writeFileSync(path, 'mine');
    expect(() => reset(path)).toThrow('reset: no original: ');
    expect(read('1-slope.ts')).toBe('mine');
  });

  it('keeps files that are not taken for exercises', () => {
    writeFileSync(path, 'mine');
    reset(path);
    expect(exercisesIn(folder).map(({ name }) => name)).toEqual(['1-slope']);
  });
});

describe('isUntouched', () => {
  it('compares with the original, byte for byte', () => {
    expect(isUntouched(path)).toBe(true);
    writeFileSync(path, 'gap\n');
    expect(isUntouched(path)).toBe(false);
  });
});
