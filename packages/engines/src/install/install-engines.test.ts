import { capture, type Captured } from '@retrace/terminal';
import { describe, expect, it } from 'vitest';
import type { Engine, Needs } from '../engine.ts';
import { installEngines, type Machine } from './install-engines.ts';
import { installSteps } from './steps.ts';

/** A machine that notes what it is told to run; an engine is there once its package is mentioned. */
function machine(changes: Partial<Machine> = {}): Machine & { readonly typed: string[] } {
  const typed: string[] = [];
  return {
    typed,
    platform: 'linux-x64',
    isRoot: true,
    run({ command }) {
      typed.push(command.join(' '));
      return true;
    },
    ...changes,
  };
}

const engine = (name: string, needs: Needs, find: () => string | undefined): Engine => ({
  name,
  processor: 'x64',
  needs,
  find,
  version: (program) => [program],
  run: (program) => [program],
});

const install = (on: Machine & { readonly typed: readonly string[] }): Promise<Captured> => {
  const once = (word: string) => (): string | undefined =>
    on.typed.find((line) => line.includes(word));
  const engines = [
    engine('Here', {}, () => 'here'),
    engine('Bun', { npm: ['bun-binary@1.2.3'] }, once('bun-binary')),
    engine('Monkey', { debian: ['libmonkey'] }, once('libmonkey')),
  ];
  return capture((...typed) => installEngines(engines, on, ...typed), '');
};

describe('pnpm run engines:install', () => {
  it('installs what is missing, and runs no script of a package of npm', async () => {
    const on = machine();
    expect(await install(on)).toMatchObject({ code: 0, stderr: '' });
    expect(on.typed).toEqual([
      expect.stringMatching(/^npm install .*--ignore-scripts .*bun-binary@1\.2\.3$/),
      'apt-get update',
      'apt-get install --yes --no-install-recommends libmonkey',
    ]);
  });

  it('installs nothing twice', async () => {
    const on = machine();
    await install(on);
    const steps = on.typed.length;
    await install(on);
    expect(on.typed).toHaveLength(steps);
  });

  it('leaves to a person what only root may do', async () => {
    const on = machine({ isRoot: false });
    const { code, stdout, stderr } = await install(on);
    expect(on.typed).toHaveLength(1);
    expect(stderr).toContain('not root: run it yourself, with sudo');
    expect(stdout).toContain('✗ Monkey: not installed');
    expect(code).toBe(1);
  });

  it('goes on after a step that fails, and says what is missing in the end', async () => {
    const { code, stdout, stderr } = await install(machine({ run: () => false }));
    expect(stderr.match(/^failed: /gm)).toHaveLength(3);
    expect(stdout).toContain('✗ Bun: not installed\n✗ Monkey: not installed\n');
    expect(code).toBe(1);
  });

  it('says so where it does not know what to install', async () => {
    const on = machine({ platform: 'sunos-sparc' });
    const { code, stderr } = await install(on);
    expect(on.typed).toEqual([]);
    expect(stderr).toContain('sunos-sparc: only on linux-x64 is it known what to install');
    expect(code).toBe(1);
  });
});

describe('installSteps(needs)', () => {
  it('unpacks what is for arm64 beside the engines, without root', () => {
    const steps = installSteps([{ debianArm64: ['libc6'] }]);
    expect(steps.some(({ asRoot }) => asRoot)).toBe(false);
    expect(steps.map(({ command }) => command.join(' '))).toEqual([
      expect.stringMatching(/^mkdir -p /),
      expect.stringMatching(/^apt-get .*APT::Architecture=arm64 .*update$/),
      expect.stringMatching(/^apt-get .*APT::Architecture=arm64 .*download libc6$/),
      expect.stringMatching(/^find .*\.engines\/apt .*dpkg-deb --extract .*\.engines\/arm64 ;$/),
      expect.stringMatching(/^rm -r .*\.engines\/apt$/),
    ]);
  });

  it('is empty where nothing is needed', () => {
    expect(installSteps([{}, {}])).toEqual([]);
  });
});
