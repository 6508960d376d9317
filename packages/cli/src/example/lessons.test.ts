import { checkGoldenFile } from '@retrace/golden/files';
import { columnsOf, speakerFor, styleFor } from '@retrace/terminal';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FinishedProgram, runProgram, together } from '../verify/run-program.ts';
import { quickLessons } from '../verify/testing/quick-lessons.ts';
import { exampleJson } from './json.ts';
import { closing, type Golden, programText, title } from './text.ts';

interface ProgramJson {
  readonly program: string;
  readonly epochs: number | null;
  readonly checkpoints: readonly { readonly epoch: number }[];
  readonly printedValues: readonly { readonly printed: string; readonly holds: boolean }[];
  readonly claims: readonly { readonly holds: boolean }[];
}

// A lesson is run once, and shown in each way.
describe.each(quickLessons)('what example shows of $slug', (lesson) => {
  let finished: readonly FinishedProgram[];
  let golden: Golden;
  beforeAll(() => {
    finished = lesson.programs.map((program) => runProgram(program));
    golden = checkGoldenFile(lesson, together(finished).runs);
  });

  const shown = (lang: string): string[] => {
    const speaker = speakerFor(lang);
    const style = styleFor({ write: () => {} }, false);
    return [
      ...title(lesson, style, speaker),
      ...finished.flatMap((program) => programText(program, style, speaker)),
      ...closing(lesson, finished, golden, 0, style, speaker),
    ];
  };

  it('says that everything holds', () => {
    const text = shown('en').join('\n');
    expect(text).not.toContain('✗');
    expect(text).toMatch(/^✓ [^]*golden\s+file\s+matches,\s+trained\s+in\s+0\.00 s$/m);
  });

  it('speaks Chinese', () => {
    const text = shown('zh').join('\n');
    expect(text).not.toMatch(/\b(?:epochs?|seed|held|printed|article|this run|trained)\b/);
    expect(text.replaceAll(/\s/g, '')).toContain('与记录一致');
  });

  it.each(['en', 'zh'])('keeps within 80 columns in %s', (lang) => {
    // Links are as long as they are.
    const long = shown(lang).filter((line) => columnsOf(line) > 80 && !/^https?:/.test(line));
    expect(long).toEqual([]);
  });

  it('has all of it as JSON', () => {
    const json = JSON.parse(exampleJson(lesson, finished, golden)) as {
      readonly programs: readonly ProgramJson[];
    };
    const { programs } = json;
    expect(json).toMatchObject({ lesson: lesson.slug, golden: 'matches' });
    expect(programs.map(({ program }) => program)).toEqual(lesson.programs.map((p) => p.slug));
    expect(programs.flatMap((program) => program.printedValues.map((v) => v.printed))).toEqual(
      lesson.programs.flatMap((program) => program.printed.flatMap((value) => value.printed)),
    );
    for (const { epochs, checkpoints, printedValues, claims } of programs) {
      expect([...printedValues, ...claims].every(({ holds }) => holds)).toBe(true);
      if (epochs === null) continue;
      expect(checkpoints[0].epoch).toBe(0);
      expect(checkpoints.at(-1)?.epoch).toBe(epochs);
    }
  });
});
