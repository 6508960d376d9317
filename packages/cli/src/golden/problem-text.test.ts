import { lessons } from '@retrace/catalogue';
import { screenHeight } from '@retrace/golden/screen';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goldenCopy, verify } from '../verify/testing/golden-copy.ts';
import { problemText } from './problem-text.ts';

let folder: string;
beforeEach(() => {
  folder = goldenCopy();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('problemText', () => {
  const options = { all: false, taken: 3 };

  it('explains a difference where it is the only one', () => {
    const path = join(folder, 'xor.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('0.49641003190272537', '0.4964100319027254'),
    );
    const verified = verify(folder, ['xor']);
    const lines = problemText(verified, options);
    expect(lines[1]).toMatch(/^golden\/xor\.json: eleven-lines differs first at epoch 0, at 1 of/);
    expect(lines.length + 3).toBeLessThanOrEqual(screenHeight);
    const chinese = problemText(verified, { ...options, language: 'zh' });
    expect(chinese[1]).toMatch(/^golden\/xor\.json：eleven-lines 从第 0 轮开始不同，/);
    expect(chinese).toContainEqual(expect.stringMatching(/^可能的原因：/));
  });

  it('names several problems in short, in one screen, and how many more there are', () => {
    for (const { slug } of lessons) writeFileSync(join(folder, `${slug}.json`), '');
    for (let i = 0; i < 20; i++) writeFileSync(join(folder, `old-${i}.json`), '');
    const verified = verify(folder, ['xor']);
    const lines = problemText(verified, options);
    expect(lines.length + 3).toBeLessThanOrEqual(screenHeight);
    const shown = lines.filter((line) => line.startsWith('golden/')).length;
    expect(lines.at(-1)).toBe(
      `... and ${lessons.length + 20 - shown} more; pnpm run golden check --all shows them`,
    );
    const all = problemText(verified, { ...options, all: true });
    expect(all.join('\n')).toContain('golden/old-19.json: a file without a lesson');
    const chinese = problemText(verified, { ...options, language: 'zh' });
    expect(chinese.at(-1)).toBe(
      `... 还有 ${lessons.length + 20 - shown} 个；全部列出：pnpm run golden check --all`,
    );
    expect(chinese[1]).toMatch(/^golden\/[\w-]+\.json:1:1：/);
  });

  it('has nothing to say where all is well', () => {
    const verified = verify(folder, ['xor']);
    expect(problemText(verified, options)).toEqual([]);
    expect(problemText(verified, { ...options, all: true })).toEqual([]);
  });
});
