import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exercisesIn } from './exercises-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'exercises-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('exercisesIn', () => {
  it('finds none where there is no folder', () => {
    expect(exercisesIn(folder)).toEqual([]);
  });

  it('finds each exercise of which at least one file is there, by number', () => {
    mkdirSync(join(folder, 'exercises'));
    mkdirSync(join(folder, 'solutions'));
    for (const file of [
      'exercises/10-last.ts',
      'exercises/2-other.ts',
      'exercises/2-next.ts',
      'exercises/2-next.check.ts',
      'solutions/2-next.ts',
      'solutions/1-first.ts',
      'exercises/shared.ts',
      'exercises/yours-1-first-1.ts',
      'exercises/3-notes.md',
    ]) {
      writeFileSync(join(folder, file), '');
    }
    const found = exercisesIn(folder);
    expect(found.map(({ name }) => name)).toEqual(['1-first', '2-next', '2-other', '10-last']);
    expect(found[1]).toEqual({
      number: 2,
      name: '2-next',
      exercise: join(folder, 'exercises', '2-next.ts'),
      check: join(folder, 'exercises', '2-next.check.ts'),
      solution: join(folder, 'solutions', '2-next.ts'),
      original: join(folder, 'exercises', '.originals', '2-next.ts'),
    });
  });
});
