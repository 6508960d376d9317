import { capture, type Captured } from '@retrace/terminal';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scratchRepository } from '../testing/scratch-repository.ts';
import { checkLessons } from './lesson-check.ts';

const check = (place: string, line: string): Promise<Captured> =>
  capture((...typed) => checkLessons(place, ...typed), line);

describe('lesson:check of a lesson that votes for itself', () => {
  let copy: string;
  beforeEach(() => {
    copy = scratchRepository('single-neuron');
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  function edit(path: string, from: string, to: string): void {
    const text = readFileSync(copy + path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(copy + path, text.replace(from, to));
  }
  const lesson = 'examples/single-neuron/src/lesson.ts';
  const neuron = 'examples/single-neuron/src/neuron.ts';

  it.each([
    [
      'sets the exit code at its end',
      "process.on('exit', () => { process.exitCode = 0; });",
      '1 of 10 printed values does not hold',
    ],
    ['goes silent', 'await new Promise(() => {});', 'ended its process before it had an answer'],
    ['prints its own verdict', "console.log('✓');", 'prints something of its own: ✓'],
    ['exchanges Object.is', 'Object.is = () => true;', 'Cannot assign to read only property'],
  ])('fails one that %s', async (_, trick, wrong) => {
    edit(lesson, 'const lesson', `${trick}\nconst lesson`);
    edit(neuron, "'-0.16595599'", "'-0.16595598'");
    const { code, stdout } = await check(copy, 'single-neuron');
    expect(code).toBe(1);
    expect(stdout).toContain(wrong);
  });

  it('takes no silence, and no exit code, for an answer', async () => {
    const trick = "process.on('exit', () => { process.exitCode = 0; }); process.exit(0);";
    edit(lesson, 'const lesson', `${trick}\nconst lesson`);
    const { code, stdout, stderr } = await check(copy, 'single-neuron');
    expect(code).toBe(1);
    expect(stderr).toBe('single-neuron ...\n');
    expect(stdout).toMatch(
      /^examples\/single-neuron\n {2}looking at it ended its process before it had an answer, at: .*; does it call process\.exit/,
    );
    expect(stdout).toContain('correct it until it runs: pnpm run example single-neuron');
  });

  it('finds a value that is written down, and a claim that cannot fail', async () => {
    edit(
      neuron,
      '(run) => run.at(0).parameters[0].W,',
      '() => [-0.16595599, 0.44064899, -0.99977125],',
    );
    edit(neuron, 'return first >', 'return true || first >');
    const { code, stdout } = await check(copy, 'single-neuron');
    expect(code).toBe(1);
    expect(stdout).toContain("'initial weights' of 'neuron' cannot fail");
    expect(stdout).toContain(
      "'the first weight ends up by far the largest' of 'neuron' cannot fail",
    );
  });
});
