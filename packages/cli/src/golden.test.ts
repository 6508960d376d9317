import { startRuns } from '@retrace/golden';
import type { Lesson } from '@retrace/lesson';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lessons } from './catalogue.ts';
import { figuresInDoubt } from './golden-record.ts';
import { golden } from './golden.ts';
import { type } from './typed.ts';

const file = fileURLToPath(new URL('../../../golden/xor.json', import.meta.url));

afterEach(() => vi.unstubAllEnvs());

describe('golden', () => {
  it('shows every lesson and its witnesses in 80 columns, and that Python is not there', () => {
    vi.stubEnv('PATH', '');
    const { code, stdout, stderr } = type(golden, '');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(head).toBe(
      '  lesson             printed figures  claims  gradients  golden file  Python',
    );
    expect(rows).toContain(
      '  xor                       15 of 15  6 of 6   38 of 38  matches      not run',
    );
    expect(rows).toContain(
      '  linear-regression             none  4 of 4     3 of 3  matches      not run',
    );
    expect(rows.slice(lessons.length)).toEqual([
      '',
      'the Python witness was not run: python3 is not installed',
      `✓ ${lessons.length} lessons: every witness that was run agrees`,
    ]);
    expect([head, ...rows].every((line) => line.length <= 80)).toBe(true);
  });

  it('shows on a terminal what it waits for, and wipes it away', () => {
    vi.stubEnv('PATH', '');
    const { stderr } = type(golden, '--json', { isTTY: true });
    expect(stderr).toContain('  recomputing xor in Python ...');
    expect(stderr.endsWith('\r\u001B[2K')).toBe(true);
  });
});

describe('golden check', () => {
  it('holds every lesson to its golden file', () => {
    expect(type(golden, 'check')).toEqual({
      code: 0,
      stdout: `✓ ${lessons.length} of ${lessons.length} golden files match\n`,
      stderr: '',
    });
  });

  it('takes the lessons that are named', () => {
    expect(type(golden, 'check xor single-neuron').stdout).toBe('✓ 2 of 2 golden files match\n');
  });

  it('gives the report for machines with --json, and nothing else', () => {
    const report = JSON.parse(type(golden, 'check xor --json').stdout) as unknown;
    expect(report).toEqual({
      format: 1,
      holds: true,
      lessons: [
        {
          lesson: 'xor',
          holds: true,
          printedFigures: { hold: 15, of: 15 },
          claims: { hold: 6, of: 6 },
          gradients: { hold: 38, of: 38 },
          goldenFile: { status: 'matches', problems: [], differences: [] },
          pythonWitness: { status: 'not run', says: 'only --witness and the table ask it' },
        },
      ],
      problems: [],
      notes: ['the Python witness was not run: only --witness and the table ask it'],
    });
  });
});

describe('golden diff', () => {
  it('says that nothing differs', () => {
    expect(type(golden, 'diff xor')).toEqual({
      code: 0,
      stdout: '✓ golden/xor.json: nothing differs\n',
      stderr: '',
    });
  });
});

describe('golden record', () => {
  it('says what recording does not mend: figures that do not hold', () => {
    const [lesson] = lessons;
    const runs = startRuns(lesson);
    expect(figuresInDoubt(lesson, runs)).toBe('');
    const [program, ...others] = lesson.programs;
    const [first, ...figures] = program.figures;
    const wrong = { ...first, printed: ['9', ...first.printed.slice(1)] };
    const changed = {
      ...lesson,
      programs: [{ ...program, figures: [wrong, ...figures] }, ...others],
    };
    expect(figuresInDoubt(changed as Lesson, runs)).toBe(
      'but 1 of 10 printed figures does not hold: pnpm run example single-neuron\n',
    );
  });

  it('touches nothing where nothing differs', () => {
    vi.stubEnv('CI', '');
    const before = statSync(file);
    const text = readFileSync(file, 'utf8');
    expect(type(golden, 'record xor --reason test')).toEqual({
      code: 0,
      stdout: 'golden/xor.json: nothing differs; it is as it was\n',
      stderr: '',
    });
    expect(statSync(file).ino).toBe(before.ino);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each(['true', '1', 'false'])('refuses where CI is set, to %s', (ci) => {
    vi.stubEnv('CI', ci);
    vi.stubEnv('GOLDEN_RECORD', '1');
    vi.stubEnv('UPDATE_SNAPSHOTS', 'true');
    expect(type(golden, 'record xor --reason test')).toEqual({
      code: 2,
      stdout: '',
      stderr: `test: golden/xor.json: not recorded: got CI=${ci}; a person records, who looks at the difference\n  pnpm run golden diff xor\n`,
    });
  });
});

describe('golden, when it cannot do what was typed', () => {
  it.each(['--help', '-h', 'help', 'check --help'])(
    'explains itself with %s, in 80 columns',
    (line) => {
      const { code, stdout } = type(golden, line);
      expect(code).toBe(0);
      expect(stdout).toContain('pnpm run golden record <lesson> --reason "why"');
      expect(stdout.split('\n').every(({ length }) => length <= 80)).toBe(true);
    },
  );

  it.each([
    [
      'update',
      "test: there is no command 'update'; choose from check, diff, record, or none for the table\n",
    ],
    ['--force', "test: Unknown option '--force'; the options are --json, --no-color\n"],
    ['diff', 'test: name one lesson, for example: pnpm run golden diff xor\n'],
    ['diff xor xor', 'test: name one lesson, for example: pnpm run golden diff xor\n'],
    [
      'record',
      'test: name one lesson, for example: pnpm run golden record xor --reason "a smaller step"\n',
    ],
    [
      'record xor single-neuron --reason test',
      'test: name one lesson, for example: pnpm run golden record xor --reason "a smaller step"\n',
    ],
    ['record xor --force', "test: Unknown option '--force'; the options are --reason\n"],
    ['check xr', "test: there is no lesson 'xr'; did you mean xor?\n"],
  ])('answers `%s` with one line', (line, stderr) => {
    expect(type(golden, line)).toEqual({ code: 2, stdout: '', stderr });
  });

  it.each(['../x', 'A', 'con', 'xor.json', 'a'.repeat(300), '/etc/passwd'])(
    'refuses %s for a lesson, whatever is to be done with it',
    (name) => {
      vi.stubEnv('CI', '');
      for (const line of [`check ${name}`, `diff ${name}`, `record ${name} --reason test`]) {
        const { code, stdout, stderr } = type(golden, line);
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
        expect(stderr).toMatch(
          /^test: golden\/: not a lesson name: got "[^\n]*\n {2}pnpm run example\n$/,
        );
        expect(stderr.length).toBeLessThan(200);
      }
    },
  );
});
