import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lesson } from '@retrace/lesson';
import { afterEach, type Assertion, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { explain } from '../explain.ts';
import { startRuns } from '../snapshot.ts';
import { type Box, box, lineLesson } from '../testing/line-lesson.ts';
import { toMatchGolden } from './matcher.ts';

expect.extend({ toMatchGolden });

let golden: Box;
beforeEach(() => {
  golden = box();
  golden.record();
});
afterEach(() => golden.remove());

describe('toMatchGolden', () => {
  it('holds a lesson to its golden file', () => {
    expect(lineLesson()).toMatchGolden(golden.folder);
    expect(lineLesson({ seed: 2 })).not.toMatchGolden(golden.folder);
  });

  it('takes runs that are there already', () => {
    const lesson = lineLesson();
    expect({ lesson, runs: startRuns(lesson) }).toMatchGolden(golden.folder);
  });

  it('says what a check says', () => {
    const other = lineLesson({ seed: 2 });
    expect(() => expect(other).toMatchGolden(golden.folder)).toThrow(
      explain(golden.check(other)).join('\n'),
    );
  });

  it.each<[string, () => void, string]>([
    [
      'a match where none is wanted',
      () => expect(lineLesson()).not.toMatchGolden(golden.folder),
      'golden/line.json matches; a difference is needed',
    ],
    [
      'a missing file, even where no match is wanted',
      () => expect(lineLesson()).not.toMatchGolden(join(golden.folder, 'none')),
      'golden/: not a folder: got nothing at ',
    ],
    [
      'a file that is none, even where no match is wanted',
      () => {
        writeFileSync(golden.path, 'hello');
        expect(lineLesson()).not.toMatchGolden(golden.folder);
      },
      "golden/line.json:1:1: not JSON: got 'hello'; a value is needed",
    ],
  ])('answers %s', (_, check, says) => {
    expect(check).toThrow(says);
  });

  it('is typed: a number can never match', () => {
    type Arguments<Received> = Parameters<Assertion<Received>['toMatchGolden']>;
    expectTypeOf<Arguments<Lesson>>().toEqualTypeOf<[folder?: string]>();
    expectTypeOf<Arguments<number>[0]>().toEqualTypeOf<'a lesson can match a golden file'>();
  });
});
