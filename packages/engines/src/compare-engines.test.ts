import { execPath } from 'node:process';
import { capture, type Captured } from '@retrace/terminal';
import { describe, expect, it } from 'vitest';
import { compareEngines } from './compare-engines.ts';
import type { Engine } from './engine.ts';
import type { Answers } from './measure.ts';
import { toLine } from './probe/finding.ts';

const questions = { functions: ['exp'], trainings: ['lesson/program'], own: ['Math.exp'] };
const right = 'a'.repeat(64);
const wrong = 'b'.repeat(64);

/** An engine that runs, whatever it is given, this script instead. */
const saying = (name: string, script: string): Engine => ({
  name,
  processor: 'x64',
  needs: {},
  find: () => execPath,
  version: (program) => [program, '--version'],
  run: (program) => [program, '-e', script],
});

/** An engine that finds this about exp, the training and Math.exp. */
const finding = (name: string, exp: string, training = right, own = right): Engine => {
  const lines = [
    toLine({ name: 'exp', count: 10, sha256: exp }),
    toLine({ name: 'lesson/program', count: 3, sha256: training }),
    toLine({ name: 'Math.exp', count: 10, sha256: own }),
  ];
  return saying(name, `console.log(${JSON.stringify(lines.join('\n'))})`);
};

const missing: Engine = { ...finding('Missing', right), find: () => undefined };
const onRecord: Answers = {
  name: 'Record',
  version: '1.0',
  processor: '',
  findings: [{ name: 'exp', count: 10, sha256: right }],
};

const compare = (engines: readonly Engine[], line = ''): Promise<Captured> =>
  capture(
    (...typed) =>
      compareEngines(
        { engines, onRecord: [onRecord], questions, probe: { script: '', page: '' } },
        ...typed,
      ),
    line,
  );

describe('pnpm run engines', () => {
  it('ends well where all engines compute the same bits', async () => {
    const { code, stdout, stderr } = await compare([finding('One', right), finding('Two', right)]);
    expect(stdout).toContain('✓ 2 engines give the same bits, in 2 digests');
    expect(stdout).toContain(process.version.slice(1));
    expect(stderr).toMatch(/^One .*: 0 s\nTwo .*: 0 s\n$/);
    expect(code).toBe(0);
  });

  it('shows how the engines own functions differ, and does not mind', async () => {
    const { code, stdout } = await compare([
      finding('One', right),
      finding('Two', right, right, wrong),
    ]);
    expect(stdout).toContain('Math.exp        2  aaaaaa: 1  bbbbbb: 2');
    expect(code).toBe(0);
  });

  it.each([
    ['a function differs', finding('Two', wrong), '✗ exp: not the same bits everywhere'],
    [
      'a training differs',
      finding('Two', right, wrong),
      '✗ lesson/program: not the same bits everywhere',
    ],
    [
      'an engine throws',
      saying('Two', 'throw new Error("no such function")'),
      '✗ Two: failed: it ended with exit code 1: ',
    ],
    [
      'an engine is cut short',
      saying(
        'Two',
        `console.log(${JSON.stringify(toLine({ name: 'exp', count: 10, sha256: right }))})`,
      ),
      '✗ Two: failed: it printed nothing about lesson/program',
    ],
    [
      'an engine cannot be started',
      { ...finding('Two', right), find: () => '/no/such/program' },
      '✗ Two: failed: spawnSync /no/such/program ENOENT',
    ],
  ])('fails where %s', async (_, two, fault) => {
    const { code, stdout } = await compare([finding('One', right), two]);
    expect(stdout).toContain(fault);
    expect(stdout).not.toContain('✓');
    expect(code).toBe(1);
  });

  it('fails where all engines agree, but not with the record', async () => {
    const { code, stdout } = await compare([finding('One', wrong), finding('Two', wrong)]);
    expect(stdout).toContain('✗ exp: not the same bits everywhere');
    expect(code).toBe(1);
  });

  it('lists an engine that is not installed, with what installs it', async () => {
    const { code, stdout } = await compare([finding('One', right), missing]);
    expect(stdout).toContain('-  Missing  not run  pnpm run engines:install');
    expect(code).toBe(0);
  });

  it('fails with --all where an engine is not installed', async () => {
    const { code, stdout } = await compare([finding('One', right), missing], '--all');
    expect(stdout).toContain('✗ Missing: not run: pnpm run engines:install');
    expect(code).toBe(1);
  });

  it('rejects an option that it does not have', async () => {
    const { code, stderr } = await compare([], '--most');
    expect(stderr).toContain("Unknown option '--most'");
    expect(code).toBe(2);
  });
});
