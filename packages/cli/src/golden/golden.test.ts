import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { capture } from '@retrace/terminal';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { valuesInDoubt } from './record.ts';
import { withFaults } from '../faults/with-faults.ts';
import { golden } from './golden.ts';
import { goldenTableOf } from './table.ts';

const file = fileURLToPath(new URL('../../../../golden/xor.json', import.meta.url));

const command = withFaults(golden);
const english = (en: string): string => en;

afterEach(() => vi.unstubAllEnvs());

describe('golden', () => {
  it('shows lessons and their checks in 80 columns, and that Python is not there', async () => {
    vi.stubEnv('PATH', '');
    vi.stubEnv('CI', '');
    const table = withFaults(goldenTableOf(['gender-classifier', 'xor', 'linear-regression']));
    const { code, stdout, stderr } = await capture(table, '--no-color', { isTTY: true });
    expect({ code, stdout }).toMatchObject({ code: 0 });
    // What it waits for, and wipes away.
    expect(stderr).toContain('  recomputing xor in Python ...');
    expect(stderr.endsWith('\r\u001B[2K')).toBe(true);
    const [head, ...rows] = stdout.trimEnd().split('\n');
    const cells = (line: string): string[] => line.trim().split(/ {2,}/);
    expect(cells(head)).toEqual([
      'lesson',
      'printed values',
      'claims',
      'gradients',
      'golden file',
      'Python',
    ]);
    expect(rows.slice(0, 3).map(cells)).toEqual([
      ['gender-classifier', '15 of 15', '1 of 1', '9 of 9', 'matches', 'not run'],
      ['xor', '15 of 15', '6 of 6', '38 of 38', 'matches', 'not run'],
      ['linear-regression', 'none', '4 of 4', '3 of 3', 'matches', 'not run'],
    ]);
    expect(rows.slice(3)).toEqual([
      '',
      'the Python reference was not run: Python 3 is not installed',
      '✓ 3 lessons: every check that was run agrees',
    ]);
    expect([head, ...rows].every((line) => line.length <= 80)).toBe(true);
  });
});

describe('golden check', () => {
  it('holds the lessons that are named to their golden files', async () => {
    expect(await capture(command, 'check xor single-neuron')).toEqual({
      code: 0,
      stdout: '✓ 2 of 2 golden files match\n',
      stderr: '',
    });
  });

  it('gives the report for machines with --json, and nothing else', async () => {
    const report = JSON.parse((await capture(command, 'check xor --json')).stdout) as unknown;
    expect(report).toEqual({
      format: 3,
      holds: true,
      lessons: [
        {
          lesson: 'xor',
          holds: true,
          printedValues: { hold: 15, of: 15 },
          claims: { hold: 6, of: 6 },
          gradients: { hold: 38, of: 38 },
          goldenFile: { status: 'matches', problems: [], differences: [] },
          pythonReference: { status: 'not run', says: 'it was not asked' },
        },
      ],
      problems: [],
      notes: [],
    });
  });
});

describe('golden diff', () => {
  it('says that nothing differs', async () => {
    expect(await capture(command, 'diff xor')).toEqual({
      code: 0,
      stdout: '✓ golden/xor.json: nothing differs\n',
      stderr: '',
    });
  });
});

describe('golden record', () => {
  it('says what recording does not fix: printed values that do not hold', () => {
    expect(valuesInDoubt('xor', [{ holds: true }, { holds: true }], english)).toBe('');
    expect(valuesInDoubt('xor', [{ holds: true }, { holds: false }], english)).toBe(
      'but 1 of 2 printed values does not hold: pnpm run example xor\n',
    );
  });

  it('touches nothing where nothing differs', async () => {
    vi.stubEnv('CI', '');
    const before = statSync(file);
    const text = readFileSync(file, 'utf8');
    expect(await capture(command, 'record xor --reason test')).toEqual({
      code: 0,
      stdout: 'golden/xor.json: nothing differs; it is as it was\n',
      stderr: '',
    });
    expect(statSync(file).ino).toBe(before.ino);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each(['true', '1', 'false'])('refuses where CI is set, to %s', async (ci) => {
    vi.stubEnv('CI', ci);
    vi.stubEnv('GOLDEN_RECORD', '1');
    vi.stubEnv('UPDATE_SNAPSHOTS', 'true');
    expect(await capture(command, 'record xor --reason test')).toEqual({
      code: 2,
      stdout: '',
      stderr: `test: golden/xor.json: not recorded: got CI=${ci}; a person records, who looks at the difference\n  pnpm run golden diff xor\n`,
    });
  });
});

describe('golden, when it cannot do what was typed', () => {
  it.each(['--help', '-h', 'help', 'check --help'])(
    'explains itself with %s, in 80 columns',
    async (line) => {
      const { code, stdout } = await capture(command, line);
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
    [
      '--force',
      "test: Unknown option '--force'; the options are --json, --lang, --no-color, --help\n",
    ],
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
    [
      'record xor --force',
      "test: Unknown option '--force'; the options are --reason, --lang, --help\n",
    ],
    ['check xr', "test: there is no lesson 'xr'; did you mean xor?\n"],
  ])('answers `%s` with one line', async (line, stderr) => {
    expect(await capture(command, line)).toEqual({ code: 2, stdout: '', stderr });
  });

  it.each(['../x', 'A', 'con', 'xor.json', 'a'.repeat(300), '/etc/passwd'])(
    'refuses %s for a lesson, whatever is to be done with it',
    async (name) => {
      vi.stubEnv('CI', '');
      for (const line of [`check ${name}`, `diff ${name}`, `record ${name} --reason test`]) {
        const { code, stdout, stderr } = await capture(command, line);
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
        expect(stderr).toMatch(/^test: there is no lesson '[^\n]*\n$/);
        expect(stderr.length).toBeLessThan(500);
      }
    },
  );
});
