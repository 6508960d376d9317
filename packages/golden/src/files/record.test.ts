import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gradientDescent, meanSquaredError } from '@retrace/nn';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GoldenCheck } from '../check.ts';
import { explain } from '../explain.ts';
import { startRuns } from '../snapshot.ts';
import { inBoth } from '../testing/in-both.ts';
import { type Box, box, drawn, lineLesson } from '../testing/line-lesson.ts';
import { checkFolder } from './check-folder.ts';
import { unfinishedFiles } from './folder.ts';
import { readGolden } from './read-golden.ts';
import { recordGolden, type RecordOptions } from './record.ts';

let golden: Box;
beforeEach(() => {
  golden = box();
});
afterEach(() => golden.remove());

/** Records the lesson, another seed if given, and gives what was shown. */
function record(
  options: Partial<RecordOptions> = {},
  seed = 1,
): { did: string; shown: GoldenCheck[] } {
  const lesson = lineLesson({ seed });
  const shown: GoldenCheck[] = [];
  const did = recordGolden(lesson, startRuns(lesson), {
    reason: 'A test of recording',
    show: (difference) => shown.push(difference),
    folder: golden.folder,
    ...options,
  });
  return { did, shown };
}

const isWindows = process.platform === 'win32';

describe('recordGolden', () => {
  it('writes sorted JSON, a line for each matrix row, in which -0 stays -0', () => {
    record();
    expect(golden.read().split('\n').slice(10, 31)).toEqual([
      '  "programs": {',
      '    "at-rest": {',
      '      "checkpoints": [',
      '        {',
      '          "epoch": 0,',
      '          "loss": 16.21,',
      '          "parameters": [',
      '            {',
      '              "W": [',
      '                [-0]',
      '              ],',
      '              "b": [0.1]',
      '            }',
      '          ]',
      '        }',
      '      ],',
      '      "epochs": 0,',
      expect.stringMatching(/^ {6}"lossDigest": "sha256:[0-9a-f]{64}",$/),
      '      "seed": null',
      '    },',
      '    "drawn": {',
    ]);
    expect(golden.read().endsWith('}\n')).toBe(true);
  });

  it('keeps epochs 0, 1, 2, 5, 10 and the last', () => {
    record();
    const { programs } = readGolden('line', golden.folder);
    expect(programs['drawn'].checkpoints.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 5, 10, 12]);
  });

  it('keeps the reason, and the versions that made it', () => {
    record({ reason: '  Because of this  ' });
    expect(readGolden('line', golden.folder).recorded).toEqual({
      reason: 'Because of this',
      versions: { node: process.versions.node },
    });
  });

  it('shows the difference before it writes', () => {
    record();
    const before = golden.read();
    let during = '';
    const { did } = record(
      { show: (check) => (during = `${explain(check).join('\n')}\n${golden.read()}`) },
      2,
    );
    expect(did).toBe('recorded');
    expect(during).toContain('  seed: golden 1, this run 2\n');
    expect(during.endsWith(before)).toBe(true);
    expect(golden.read()).not.toBe(before);
  });

  it('touches nothing where nothing differs, and wants no reason for that', () => {
    record();
    const before = statSync(golden.path, { bigint: true });
    expect(record({ reason: undefined })).toEqual({ did: 'unchanged', shown: [] });
    expect(record({ reason: 'Another reason' })).toEqual({ did: 'unchanged', shown: [] });
    const after = statSync(golden.path, { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  it('leaves no other file behind', () => {
    record();
    expect(readdirSync(golden.folder)).toEqual(['line.json']);
  });

  it.each(['true', '1', 'false', '0', 'no', ' '])(
    'refuses where CI is %j, before it looks',
    (ci) => {
      vi.stubEnv('CI', ci);
      expect(() => record()).toThrow(
        `golden/line.json: not recorded: got CI=${ci}; a person records, who looks at the difference`,
      );
      const problem: unknown = expect.objectContaining({
        kind: 'in-ci',
        file: 'golden/line.json',
      });
      expect(() => record()).toThrow(expect.objectContaining({ problem }));
      expect(readdirSync(golden.folder)).toEqual([]);
    },
  );

  it('writes nothing that is too large to be read', () => {
    const loss = { ...meanSquaredError, options: { note: 'x'.repeat(8_388_608) } };
    expect(() => golden.record(lineLesson({ loss }))).toThrow(
      /^golden\/line\.json: too large: got \d+ bytes; at most 8388608 are read$/,
    );
    expect(readdirSync(golden.folder)).toEqual([]);
  });

  it('writes nothing else that a check would not read', () => {
    const loss = { ...meanSquaredError, name: '' };
    expect(() => golden.record(lineLesson({ loss }))).toThrow(
      'wrong kind: got ""; a text, not an empty one, is needed',
    );
    expect(readdirSync(golden.folder)).toEqual([]);
  });

  it.each([
    [undefined, 'no reason'],
    ['', '""'],
    ['  ', '"  "'],
    ['...', '"..."'],
    ['123', '"123"'],
    ['one\ntwo', String.raw`"one\ntwo"`],
    ['x'.repeat(201), `"${'x'.repeat(40)}"... (201 characters)`],
  ])('refuses %j for a reason, after it has shown the difference', (reason, got) => {
    const shown: GoldenCheck[] = [];
    const show = (check: GoldenCheck): void => void shown.push(check);
    expect(() => record({ reason, show })).toThrow(
      `golden/line.json: not recorded: got ${got}; one line, of at most 200 characters, must say why the numbers may change`,
    );
    expect(shown).toHaveLength(1);
    expect(readdirSync(golden.folder)).toEqual([]);
    const problem: unknown = expect.objectContaining({ kind: 'bad-reason' });
    expect(() => record({ reason, show })).toThrow(expect.objectContaining({ problem }));
  });

  it.each(['好', 'é', 'x'.repeat(200)])('takes %j for a reason', (reason) => {
    expect(record({ reason }).did).toBe('recorded');
  });

  it.each<[string, Parameters<typeof lineLesson>]>([
    ['other epochs', [{ epochs: 20 }]],
    ['a program more', [{}, [...lineLesson().programs, drawn({ slug: 'more' })]]],
    ['a program less', [{}, [drawn()]]],
    ['another learning rate', [{ optimizer: gradientDescent({ learningRate: 0.1 }) }]],
  ])('records %s', (_, changed) => {
    record();
    golden.record(lineLesson(...changed));
    expect(golden.check(lineLesson(...changed)).status).toBe('matches');
    expect(golden.check().status).toBe('differs');
  });

  it('wants a run of each training', () => {
    const lesson = lineLesson();
    const options = { reason: 'A test', show: () => {}, folder: golden.folder };
    expect(() => recordGolden(lesson, new Map(), options)).toThrow(
      "recordGolden: a run is missing: got none of 'drawn'; each training needs one",
    );
  });

  it.skipIf(isWindows)('follows no link where it begins to write (not on Windows: links)', () => {
    const victim = join(golden.folder, 'victim.txt');
    writeFileSync(victim, 'keep me');
    symlinkSync(victim, join(golden.folder, `line.json.${process.pid}.tmp`));
    record();
    expect(readFileSync(victim, 'utf8')).toBe('keep me');
    expect(lstatSync(golden.path).isFile()).toBe(true);
  });

  it('says in one line that it cannot write', () => {
    mkdirSync(join(golden.folder, `line.json.${process.pid}.tmp`));
    const message =
      'golden/line.json: not recorded: got ERR_FS_EISDIR; a folder that you may write to is needed';
    const problem = {
      kind: 'unwritable',
      file: 'golden/line.json',
      says: inBoth(message),
      message,
      changed: [],
    };
    expect(() => record()).toThrow(expect.objectContaining({ problem }));
  });
});

describe('a recording that is killed', () => {
  it('leaves the old file whole, and what it had begun is never read', () => {
    record();
    const before = golden.read();
    const script = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      fs.fsyncSync = () => process.kill(process.pid, 'SIGKILL');
      syncBuiltinESMExports();
      const { writeGolden } = await import(${JSON.stringify(import.meta.resolve('./write-golden.ts'))});
      writeGolden('line', ${JSON.stringify(golden.folder)}, 'a new file');
    `;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
    expect(spawnSync(process.execPath, args).signal).toBe('SIGKILL');
    expect(golden.read()).toBe(before);
    const [, unfinished, ...others] = readdirSync(golden.folder).toSorted();
    expect(unfinished).toMatch(/^line\.json\.\d+\.tmp$/);
    expect(others).toEqual([]);
    expect(golden.check().status).toBe('matches');
    expect(checkFolder([lineLesson()], golden.folder)).toEqual([]);
    expect(unfinishedFiles(golden.folder)).toEqual([`golden/${unfinished}`]);
  });
});
