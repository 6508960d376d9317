import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Lockfile {
  /** What each package runs on; anything, where it does not say. */
  readonly packages: Readonly<
    Record<string, { os?: string[]; cpu?: string[]; libc?: string[] } | undefined>
  >;
  /** Each package, with those that it found beside it in parentheses. */
  readonly snapshots: Readonly<Record<string, unknown>>;
}

it('installs at most 200 packages on Linux', () => {
  const url = new URL('../../../../pnpm-lock.yaml', import.meta.url);
  const { packages, snapshots } = parse(readFileSync(url, 'utf8')) as Lockfile;
  const installed = Object.keys(snapshots).filter((name) => {
    const { os = ['linux'], cpu = ['x64'], libc = ['glibc'] } = packages[name.split('(')[0]] ?? {};
    return os.includes('linux') && cpu.includes('x64') && libc.includes('glibc');
  });
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.length).toBeLessThanOrEqual(200);
});
