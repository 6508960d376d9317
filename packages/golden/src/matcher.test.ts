import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lesson, startRun, type TrainingRun } from '@retrace/lesson';
import { afterEach, type Assertion, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { type Box, box, drawn, lineLesson } from './line-lesson.ts';
import { startRuns } from './snapshot.ts';
import { toMatchGolden } from './matcher.ts';

expect.extend({ toMatchGolden });

let golden: Box;
beforeEach(() => {
  golden = box();
  golden.record();
});
afterEach(() => golden.remove());

const run = (seed = 1): TrainingRun => startRun(drawn({ seed }));

describe('toMatchGolden', () => {
  it('holds a lesson to its golden file', () => {
    const { folder } = golden;
    expect(lineLesson()).toMatchGolden('line', { folder });
    expect(lineLesson({ seed: 2 })).not.toMatchGolden('line', { folder });
  });

  it('takes runs that are there already', () => {
    const lesson = lineLesson();
    expect({ lesson, runs: startRuns(lesson) }).toMatchGolden('line', { folder: golden.folder });
  });

  it('holds a run to the program that is named', () => {
    const { folder } = golden;
    expect(run()).toMatchGolden('line', { program: 'drawn', folder });
    expect(run(2)).not.toMatchGolden('line', { program: 'drawn', folder });
    expect(run()).not.toMatchGolden('line', { program: 'at-rest', folder });
  });

  it('needs no program where there is one', () => {
    golden.record(lineLesson({}, [drawn()]));
    expect(run()).toMatchGolden('line', { folder: golden.folder });
  });

  it('says the same as the command', () => {
    const { folder } = golden;
    const { message } = golden.check(lineLesson({ seed: 2 }));
    expect(() => expect(lineLesson({ seed: 2 })).toMatchGolden('line', { folder })).toThrow(
      message,
    );
    expect(() => expect(run(2)).toMatchGolden('line', { program: 'drawn', folder })).toThrow(
      message,
    );
  });

  it.each<[string, () => void, string]>([
    [
      'a program that is not named',
      () => expect(run()).toMatchGolden('line', { folder: golden.folder }),
      'toMatchGolden: no such program: got none; { program } must be one of at-rest, drawn',
    ],
    [
      'a program that is not there',
      () => expect(run()).toMatchGolden('line', { program: 'x', folder: golden.folder }),
      'toMatchGolden: no such program: got "x"; { program } must be one of at-rest, drawn',
    ],
    [
      'a run of a lesson without a file',
      () => expect(run()).toMatchGolden('lime', { folder: golden.folder }),
      "golden/lime.json: missing: the lesson 'lime' has no golden file; restore or record it\n  git restore golden/lime.json",
    ],
    [
      'the name of another lesson',
      () => {
        const text = golden.read().replace('"line"', '"lime"');
        writeFileSync(join(golden.folder, 'lime.json'), text);
        expect(lineLesson()).toMatchGolden('lime', { folder: golden.folder });
      },
      "toMatchGolden: another lesson: got 'line'; 'lime' is needed",
    ],
    [
      'a name that is none',
      () => expect(run()).toMatchGolden('../line', { folder: golden.folder }),
      'golden/: not a lesson name: got "../line"; ',
    ],
    [
      'a missing file, even where no match is wanted',
      () => expect(lineLesson()).not.toMatchGolden('lime', { folder: golden.folder }),
      "golden/lime.json: missing: the lesson 'lime' has no golden file; restore or record it",
    ],
    [
      'a match where none is wanted',
      () => expect(lineLesson()).not.toMatchGolden('line', { folder: golden.folder }),
      'golden/line.json matches; a difference is needed',
    ],
  ])('answers %s', (_, check, says) => {
    expect(check).toThrow(says);
  });

  it.each([
    [3, 'number'],
    [null, 'object'],
  ])('answers what is no run: %j', (given: unknown, kind) => {
    expect(() => expect(given as TrainingRun).toMatchGolden('line')).toThrow(
      `toMatchGolden: not a run: got ${kind}; a lesson, a run, or { lesson, runs } is needed`,
    );
  });

  it('keeps what it ran into as the cause of its error', () => {
    const cause: unknown = expect.objectContaining({ name: 'GoldenError' });
    expect(() => expect(lineLesson()).toMatchGolden('lime', { folder: golden.folder })).toThrow(
      expect.objectContaining({ cause }),
    );
  });

  it('is typed: a number can never match, and the lesson must be named', () => {
    type Arguments<Received> = Parameters<Assertion<Received>['toMatchGolden']>;
    expectTypeOf<Arguments<TrainingRun>[0]>().toEqualTypeOf<string>();
    expectTypeOf<Arguments<Lesson>[0]>().toEqualTypeOf<string>();
    expectTypeOf<
      Arguments<number>[0]
    >().toEqualTypeOf<'a lesson or a run can match a golden file'>();
  });
});
