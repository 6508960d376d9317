import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem.ts';
import { problemLines, unfinishedNote, withFix } from './problem-lines.ts';

const problem = (kind: Problem['kind'], parts: Partial<Omit<Problem, 'says'>> = {}): Problem => ({
  kind,
  file: 'golden/line.json',
  says: { en: 'wrong', zh: '不对' },
  message: 'wrong',
  changed: ['file'],
  ...parts,
});

/** All that git may list as changed. */
const changedFiles = [
  'golden/line.json',
  'golden/lime.json',
  'golden/README.md',
  'examples/line/src/line.ts',
  'examples/line/exercises/1-sum.ts',
  'examples/line/README.md',
  'examples/lime/src/lime.ts',
  'packages/nn/src/dense.ts',
  'packages/nn/package.json',
];

const restore = 'git stash push golden/line.json';
const record = 'pnpm run golden record line --reason "..."';

describe('withFix(problem, changedFiles)', () => {
  it.each<[Problem['kind'], Partial<Omit<Problem, 'says'>>, readonly string[]]>([
    ['bad-name', { file: 'golden/' }, ['pnpm run example']],
    ['bad-name', { file: 'golden/Line.json' }, ['rm -i golden/Line.json']],
    ['bad-name', { file: 'golden/$(ls).json' }, []],
    ['bad-name', { file: `golden/${'b'.repeat(64)}...` }, []],
    ['bad-folder', { file: 'golden/' }, ['git stash push golden/line.json golden/lime.json']],
    ['orphan', {}, ['rm -i golden/line.json']],
    ['missing-file', {}, [restore, record]],
    ['not-a-file', {}, ['mv -n golden/line.json elsewhere', restore]],
    ['too-large', {}, [restore]],
    ['unreadable', {}, ['ls -l golden/line.json']],
    ['not-text', {}, [restore]],
    [
      'merge-marker',
      {},
      ['git checkout --ours golden/line.json', 'git checkout --theirs golden/line.json'],
    ],
    ['line-ends', {}, [restore]],
    ['not-json', {}, [restore]],
    ['older-schema', {}, [record]],
    ['newer-schema', {}, ['git pull']],
    ['shape', {}, [restore]],
    ['layout', {}, [restore]],
    ['same-name', { changed: ['lesson'] }, ['git stash push examples/line/src/line.ts']],
    [
      'no-value',
      { file: 'examples/line', program: 'drawn' },
      ['pnpm run example line --program drawn'],
    ],
    [
      'program-missing',
      { changed: ['lesson', 'file'] },
      ['git stash push golden/line.json examples/line/src/line.ts', record],
    ],
    ['program-orphan', {}, [restore, record]],
    ['stale-epoch', {}, [restore, record]],
    ['differs', { changed: ['packages'] }, ['git stash push packages/nn/src/dense.ts', record]],
    ['in-ci', { changed: [] }, ['pnpm run golden diff line']],
    ['bad-reason', { changed: [] }, [record]],
    ['unwritable', { changed: [] }, ['ls -ld golden']],
  ])('knows for %s, %j, what to type', (kind, parts, fix) => {
    expect(withFix(problem(kind, parts), changedFiles)).toEqual({ ...problem(kind, parts), fix });
  });

  it('restores nothing that git does not know or that has not changed', () => {
    expect(withFix(problem('shape')).fix).toEqual([]);
    expect(withFix(problem('merge-marker')).fix).toEqual([]);
    expect(withFix(problem('shape'), ['golden/lime.json']).fix).toEqual([]);
  });

  it('names no exercise, no name that a shell would act on, and no more files than fit a line', () => {
    const fixOf = (...files: string[]): readonly unknown[] =>
      withFix(problem('same-name', { changed: ['lesson', 'packages'] }), files).fix;
    expect(fixOf('examples/line/src/exercises/1-sum.ts')).toEqual([]);
    expect(fixOf('examples/line/src/$(ls).ts')).toEqual([]);
    expect(fixOf('examples/line/src/a b.ts')).toEqual([]);
    expect(fixOf(...Array.from({ length: 9 }, (_, i) => `packages/nn/src/${i}.ts`))).toEqual([]);
  });
});

describe('problemLines(problem)', () => {
  it('puts below a problem what to type', () => {
    expect(problemLines(withFix(problem('layout'), changedFiles))).toEqual([
      'wrong',
      `  ${restore}`,
    ]);
    expect(problemLines(withFix(problem('layout')), 'zh')).toEqual(['不对']);
    const fix = ['rm x', { en: 'write it', zh: '写上它' }];
    expect(problemLines({ says: problem('layout').says, fix }, 'zh')).toEqual([
      '不对',
      '  rm x',
      '  写上它',
    ]);
  });
});

describe('unfinishedNote(file)', () => {
  it('says where it comes from, and how to be rid of it', () => {
    expect(unfinishedNote('golden/line.json.1.tmp')).toEqual({
      en: 'golden/line.json.1.tmp: left by an interrupted recording; rm golden/line.json.1.tmp',
      zh: 'golden/line.json.1.tmp：记录中断时留下的；rm golden/line.json.1.tmp',
    });
  });
});
