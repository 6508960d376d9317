import { matrix, ones, row } from '@retrace/linalg';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  afterEach,
  type Assertion,
  beforeEach,
  describe,
  expect,
  expectTypeOf,
  it,
  vi,
} from 'vitest';
import type { Numbers } from './index.ts';
import { endFile, matchBits } from './to-match-bits.ts';

let folder: string;
let told: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrace-bits-'));
  writeFileSync(test(), '');
  told = '';
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const test = (name = 'own.test.ts'): string => join(folder, name);
const golden = (name = 'own.test'): string => join(folder, `${name}.golden.json`);
const match = (
  value: unknown,
  { name = 'a', by = 'a test', file = test(), into = '.' } = {},
): ReturnType<typeof matchBits> =>
  matchBits({ testPath: file, currentTestName: by }, value, name, into);
const end = (isWhole = true, file = test()): void =>
  endFile({ test: file, isWhole }, (text) => (told += text));

function record(values: Readonly<Record<string, unknown>>, reason = 'first', ci = ''): void {
  vi.stubEnv('RETRACE_GOLDEN_REASON', reason);
  vi.stubEnv('CI', ci);
  try {
    for (const [name, value] of Object.entries(values)) match(value, { name });
    end();
  } finally {
    vi.unstubAllEnvs();
  }
}

/** Whether a value matches the record of another; and what is said. */
function held(recorded: unknown, now: unknown): string[] {
  record({ a: recorded });
  const { pass, message } = match(now);
  end();
  return pass ? [] : message().split('\n').slice(1);
}

const numbers = fc.oneof(fc.double(), fc.constantFrom(-0, NaN, Infinity, -Infinity, 5e-324));

describe('expect(numbers).toMatchBits(name)', () => {
  it.each<[string, Numbers]>([
    ['a number', 0.1],
    ['what JSON has no number for', [NaN, Infinity, -Infinity, -0]],
    ['a matrix', matrix([[1, 2], [3, 4]])], // oxfmt-ignore
    ['typed arrays', [new Float32Array([0.1]), new Uint8Array([255])]],
    ['a large matrix', ones(20, 20)],
    ['a large list', Array.from({ length: 300 }, (_, i) => i / 7)],
    ['objects in lists in objects', { layers: [{ W: row([1]), b: [] }], loss: 0.5, none: {} }],
  ])('holds %s to its record', (_, value) => {
    expect(held(value, value)).toEqual([]);
  });

  it('holds any numbers to their record', () => {
    fc.assert(
      fc.property(fc.array(numbers), fc.dictionary(fc.string(), numbers), (list, object) => {
        expect(held({ list, object }, { list, object: { ...object } })).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('notices each changed bit', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1 }), fc.nat(), numbers, (list, at, value) => {
        const changed = list.with(at % list.length, value);
        const isSame = Object.is(value, list[at % list.length]);
        expect(held(list, changed).length === 0).toBe(isSame);
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, unknown, unknown, string[]]>([
    [
      'the last bit',
      { W: [1, 0.3] },
      { W: [1, 0.1 + 0.2] },
      [
        '  1 of 2 numbers differs, by at most 5.55e-17 absolute, 2.22e-16 relative, 1 ulp',
        '  .W[1]: golden 0.3, this run 0.30000000000000004, 1 ulp',
        'likely cause: arithmetic: only the last bit differs, everywhere (order of addition, exp, log)',
      ],
    ],
    [
      'the last bits',
      1,
      1 + 4 * Number.EPSILON,
      [
        '  1 of 1 numbers differs, by at most 8.88e-16 absolute, 8.88e-16 relative, 4 ulp',
        '  the number: golden 1, this run 1.0000000000000009, 4 ulp',
        'likely cause: arithmetic: in the last bits (order of addition, exp, log)',
      ],
    ],
    [
      'more than that',
      [1],
      [2],
      [
        '  1 of 1 numbers differs, by at most 1 absolute, 0.5 relative, 4.5e+15 ulp',
        '  [0]: golden 1, this run 2, 4.5e+15 ulp',
        'likely cause: other inputs, another seed, or another formula: more than the last bits differ',
      ],
    ],
    [
      'the sign of zero',
      [0],
      [-0],
      [
        '  1 of 1 numbers differs, by at most 0 absolute, 0 relative, 1 ulp',
        '  [0]: golden 0, this run -0, 1 ulp',
        'likely cause: the sign of zero',
      ],
    ],
    [
      'another shape',
      { W: [1, 2] },
      { W: [1], b: 3 },
      [
        '  only in the golden file: .W[1]',
        '  only in this run: .b',
        'likely cause: another shape: more, fewer or other names or sizes',
      ],
    ],
    [
      'a number that is none of the samples',
      ones(20, 20).data,
      ones(20, 20).data.with(1, 2),
      [
        '  (400) differs by its digest; only samples of its numbers are kept',
        'likely cause: a number that is none of the samples',
      ],
    ],
  ])('explains %s', (_, recorded, now, says) => {
    expect(held(recorded, now)).toEqual(says);
  });

  it('says that NaN has come in', () => {
    expect(held([1], [NaN]).at(-1)).toBe(
      'likely cause: a number that is not finite, in one of them only',
    );
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      'no record',
      () => match(1),
      /own\.test\.golden\.json: no record of "a"; look at the numbers, and record them:\n {2}npx retrace-golden record --reason "why" .*own\.test\.ts$/,
    ],
    [
      'a text',
      () => match({ a: ['1'] }),
      /^toMatchBits: not numbers: got a string at \.a\[0\]; numbers, lists of them/,
    ],
    ['a Map', () => match(new Map()), /got a Map at the top/],
    ['64-bit integers', () => match(new BigInt64Array(1)), /got a BigInt64Array at the top/],
    [
      'no name',
      () => match(1, { name: '' }),
      /^toMatchBits: no name: got none; each record needs one$/,
    ],
    [
      'a name for the second time',
      () => {
        record({ a: 1 });
        match(1);
        match(1, { by: 'another test' });
      },
      /^toMatchBits: a name for the second time: got "a"; 'a test' has it$/,
    ],
    [
      'a file that was edited by hand',
      () => {
        record({ a: 1 });
        writeFileSync(golden(), readFileSync(golden(), 'utf8').replace('"a": 1', '"a":  1'));
        match(1);
      },
      /own\.test\.golden\.json: edited by hand; recording writes it otherwise$/,
    ],
    [
      'a file that is none',
      () => {
        writeFileSync(golden(), 'hello');
        match(1);
      },
      /own\.test\.golden\.json: got 'hello'; a value is needed$/,
    ],
    [
      "another test's file",
      () => {
        record({ a: 1 });
        writeFileSync(test('own.test.js'), '');
        match(1, { file: test('own.test.js') });
      },
      /another test's file: got that of own\.test\.ts; each test file needs a name of its own$/,
    ],
  ])('refuses %s', (_, check, says) => {
    expect(check).toThrow(says);
  });

  it('is typed: a text can never match', () => {
    type Arguments<Received> = Parameters<Assertion<Received>['toMatchBits']>;
    expectTypeOf<Arguments<{ a: number[] }>[0]>().toEqualTypeOf<string>();
    expectTypeOf<Arguments<string>[0]>().toEqualTypeOf<'numbers can match bits'>();
  });
});

describe('recording', () => {
  it('tells what is new, what differs, and what is gone', () => {
    record({ a: 0.3, b: 1 });
    told = '';
    record({ a: 0.1 + 0.2, c: 1 }, 'another order');
    expect(told.split('\n')).toEqual([
      '"a" differs',
      expect.stringContaining('1 ulp'),
      expect.stringContaining('golden 0.3'),
      expect.stringContaining('likely cause: arithmetic'),
      '"c": new',
      '"b": no test has it any longer',
      expect.stringMatching(/^recorded .*own\.test\.golden\.json$/),
      '',
    ]);
    expect(JSON.parse(readFileSync(golden(), 'utf8'))).toEqual({
      numbers: { a: 0.1 + 0.2, c: 1 },
      recorded: { node: process.versions.node, reason: 'another order' },
      schema: 1,
      test: 'own.test.ts',
    });
  });

  it('leaves alone what has not changed', () => {
    record({ a: 1 });
    const before = readFileSync(golden(), 'utf8');
    record({ a: 1 }, 'for nothing');
    expect(readFileSync(golden(), 'utf8')).toBe(before);
  });

  it('takes the folder that the test names', () => {
    vi.stubEnv('RETRACE_GOLDEN_REASON', 'first');
    vi.stubEnv('CI', '');
    match(1, { into: 'records' });
    end();
    const recorded = readFileSync(join(folder, 'records/own.test.golden.json'), 'utf8');
    expect(JSON.parse(recorded)).toMatchObject({ test: '../own.test.ts' });
    vi.unstubAllEnvs();
    expect(match(1, { into: 'records' }).pass).toBe(true);
    end();
  });

  it.each<[string, () => void, RegExp]>([
    [
      'in CI',
      () => record({ a: 1 }, 'first', 'true'),
      /not recorded: got CI=true; a person records/,
    ],
    ['without a reason', () => record({ a: 1 }, '...'), /not recorded: got "\.\.\."; one line/],
    [
      'where a test failed or did not run',
      () => {
        vi.stubEnv('RETRACE_GOLDEN_REASON', 'first');
        vi.stubEnv('CI', '');
        match(1);
        end(false);
      },
      /not recorded: got tests that failed or did not run; the whole file must pass$/,
    ],
  ])('is refused %s', (_, recording, says) => {
    expect(recording).toThrow(says);
  });
});

describe('records and tests', () => {
  it('are one-to-one: a record without a test is found', () => {
    record({ a: 1, b: 2 });
    match(1);
    expect(end).toThrow(/records without a test: got "b"; record again, or bring the test back$/);
    expect(end).toThrow(/records without a test: got "a", "b"/);
  });

  it('are not compared where not every test has run', () => {
    record({ a: 1, b: 2 });
    match(1);
    expect(() => end(false)).not.toThrow();
  });

  it('are one-to-one: a golden file whose test file is gone is found by the tests beside it', () => {
    record({ a: 1 });
    rmSync(test());
    expect(() => end(true, test('other.test.ts'))).toThrow(
      /own\.test\.golden\.json: a golden file without its test file; it must go$/,
    );
  });
});
