import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculation, defineLesson, type Lesson, printed, type Run, claim } from '@retrace/lesson';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quoted } from '../name.ts';
import { inBoth } from '../testing/in-both.ts';
import { type Box, box, drawn, lineLesson } from '../testing/line-lesson.ts';
import { checkFolder } from './check-folder.ts';
import { unfinishedFiles } from './folder.ts';

let golden: Box;
beforeEach(() => {
  golden = box();
  golden.record();
});
afterEach(() => golden.remove());

const check = (...lessons: Lesson[]): string[] =>
  checkFolder(lessons.length === 0 ? [lineLesson()] : lessons, golden.folder).map(
    ({ says, message }) => {
      expect(says).toEqual(inBoth(message));
      return message;
    },
  );

describe('checkFolder', () => {
  it('has nothing to say where lessons and files are one to one', () => {
    expect(check()).toEqual([]);
  });

  it('finds a lesson without a golden file', () => {
    rmSync(golden.path);
    expect(check()).toEqual([
      "golden/line.json: missing: the lesson 'line' has no golden file; restore or record it",
    ]);
  });

  it('finds a golden file without a lesson', () => {
    cpSync(golden.path, join(golden.folder, 'lime.json'));
    expect(check()).toEqual([
      "golden/lime.json: a file without a lesson: no lesson is called 'lime'; it must go",
    ]);
  });

  it.each([
    'Line.json',
    'line.JSON',
    'line.json.bak',
    'line.json~',
    'line.jsonl',
    '.json',
    'con.json',
    'a b.json',
  ])('finds %s, which no golden file can be called', (name) => {
    writeFileSync(join(golden.folder, name), '');
    expect(check()).toEqual([
      `golden/${name}: a file without a lesson: no golden file can be called that; it must go`,
    ]);
  });

  it('finds two lessons of one name', () => {
    expect(check(lineLesson(), lineLesson())).toEqual([
      "golden/line.json: two lessons are called 'line'; each needs a name of its own",
    ]);
  });

  it('cuts a name that is too long to be one', () => {
    const fits = `${'a'.repeat(58)}.jsonx`;
    const long = `${'b'.repeat(59)}.jsonx`;
    for (const name of [fits, long]) writeFileSync(join(golden.folder, name), '');
    expect(checkFolder([lineLesson()], golden.folder).map(({ file }) => file)).toEqual([
      `golden/${fits}`,
      `golden/${long.slice(0, 64)}...`,
    ]);
  });

  it('takes only names that a recording writes to for unfinished', () => {
    for (const name of [
      'line.json.1.tmp',
      'line.json.1.tmp.bak',
      'line.json.x.tmp',
      'line.json.json',
    ]) {
      writeFileSync(join(golden.folder, name), '');
    }
    expect(unfinishedFiles(golden.folder)).toEqual(['golden/line.json.1.tmp']);
    expect(checkFolder([lineLesson()], golden.folder).map(({ file }) => file)).toEqual([
      'golden/line.json.1.tmp.bak',
      'golden/line.json.json',
      'golden/line.json.x.tmp',
    ]);
  });

  it('takes a printed value for something that says what is right', () => {
    const values = [printed<Run>('nothing', '0', () => 0)];
    const lesson = lineLesson({}, [drawn({ claims: [], printed: values })]);
    golden.record(lesson);
    expect(checkFolder([lesson], golden.folder)).toEqual([]);
  });

  it('lets an error that is none of its own be', () => {
    const lesson = lineLesson();
    const broken = new Proxy(lesson, {
      get: (of, key) => {
        if (key === 'slug') throw new Error('a bug');
        return Reflect.get(of, key) as unknown;
      },
    });
    expect(() => checkFolder([broken], golden.folder)).toThrow('a bug');
  });

  it('lets be what has nothing to do with golden files', () => {
    mkdirSync(join(golden.folder, 'reference'));
    writeFileSync(join(golden.folder, 'README.md'), '');
    expect(check()).toEqual([]);
  });

  it('finds a program that only the lesson has', () => {
    const programs = [...lineLesson().programs, drawn({ slug: 'more' })];
    expect(check(lineLesson({}, programs))).toEqual([
      "golden/line.json: a program is missing: got no 'more'; the lesson trains it",
    ]);
  });

  it('finds a program that only the file has', () => {
    expect(check(lineLesson({}, [drawn()]))).toEqual([
      "golden/line.json: a program too many: got 'at-rest'; the lesson trains none such",
    ]);
  });

  it('finds both where a program was renamed', () => {
    const [, atRest] = lineLesson().programs;
    expect(check(lineLesson({}, [drawn({ slug: 'drown' }), atRest]))).toEqual([
      "golden/line.json: a program is missing: got no 'drown'; the lesson trains it",
      "golden/line.json: a program too many: got 'drawn'; the lesson trains none such",
    ]);
  });

  it('finds a number of epochs that is stale', () => {
    expect(check(lineLesson({ epochs: 20 }))).toEqual([
      "golden/line.json: a stale epoch: got 12 epochs of 'drawn'; the lesson trains 20",
    ]);
  });

  it('finds a checkpoint at which no run stops', () => {
    golden.edit((text) => text.replace('"epoch": 2,', '"epoch": 3,'));
    expect(check()).toEqual([
      "golden/line.json: a stale epoch: got 'drawn' at epoch 3; no run stops there",
    ]);
  });

  it('finds a checkpoint that is missing', () => {
    golden.edit((text) => text.replace(/ {8}\{\n {10}"epoch": 2,[^]*?\n {8}\},\n/, ''));
    expect(check()).toEqual([
      "golden/line.json: a missing epoch: got no 'drawn' at epoch 2; every run stops there",
    ]);
    expect(golden.check().problems[0].message).toContain('a missing epoch');
  });

  it('finds a program that nothing but its golden file would vouch for', () => {
    const bare = drawn({ claims: [] });
    golden.record(lineLesson({}, [bare]));
    expect(check(lineLesson({}, [bare]))).toEqual([
      "examples/line: nothing says what is right: got no printed value and no claim in 'drawn'; one is needed",
    ]);
  });

  it('wants no training of a program that just computes', () => {
    const curve = calculation({
      slug: 'curve',
      title: { en: 'A curve', zh: '曲线' },
      claims: [claim({ en: 'it holds', zh: '成立' }, () => true)],
    });
    expect(check(lineLesson({}, [...lineLesson().programs, curve]))).toEqual([]);
  });

  it('reads each file as strictly as a check does', () => {
    golden.edit((text) => text.slice(0, 100));
    expect(check()[0]).toMatch(/^golden\/line\.json:6:16: not JSON: /);
  });

  it('says of each problem what kind it is, and which file and program it is about', () => {
    cpSync(golden.path, join(golden.folder, 'lime.json'));
    writeFileSync(join(golden.folder, 'A.json'), '');
    const programs = [drawn({ slug: 'more', claims: [] }), drawn({ epochs: 20 })];
    const kinds = (lessons: Lesson[]): unknown[] =>
      checkFolder(lessons, golden.folder).map(({ kind, file, program }) => [kind, file, program]);
    expect(kinds([lineLesson({}, programs)])).toEqual([
      ['no-value', 'examples/line', 'more'],
      ['program-missing', 'golden/line.json', 'more'],
      ['program-orphan', 'golden/line.json', 'at-rest'],
      ['stale-epoch', 'golden/line.json', 'drawn'],
      ['orphan', 'golden/lime.json', undefined],
      ['bad-name', 'golden/A.json', undefined],
    ]);
    expect(kinds([lineLesson(), lineLesson()])[0]).toEqual([
      'same-name',
      'golden/line.json',
      undefined,
    ]);
    golden.remove();
    expect(kinds([lineLesson()])[0]).toEqual(['bad-folder', 'golden/', undefined]);
  });

  it('says once that there is no folder', () => {
    golden.remove();
    const other = defineLesson({ ...lineLesson(), slug: 'lime' });
    expect(check(lineLesson(), other)).toEqual([
      `golden/: not a folder: got nothing at ${quoted(golden.folder).en}; a folder is needed`,
    ]);
    expect(unfinishedFiles(golden.folder)).toEqual([]);
  });

  it('tells of a program that nothing says is right, whether or not its file can be read', () => {
    rmSync(golden.path);
    const lesson = lineLesson({}, [drawn({ claims: [] })]);
    expect(checkFolder([lesson], golden.folder).map(({ kind }) => kind)).toEqual([
      'no-value',
      'missing-file',
    ]);
  });
});
