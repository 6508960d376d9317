import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const lockfiles = ['pnpm-lock.yaml', 'tools/pnpm-lock.yaml']
  .map((path) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8'))
  .join('\n');

/** Each native binary: its name, and the systems and processors that it is for. */
const binaries = [
  ...lockfiles.matchAll(
    /^ {2}'?(\S+?)@[^@\s]+:\n(?: {4}.*\n)*? {4}cpu: \[(.*)\]\n {4}os: \[(.*)\]/gm,
  ),
].map(([, name, cpus, systems]) => ({
  name,
  cpus: cpus.split(', '),
  systems: systems.split(', '),
}));

/** What a package is called without its platform: `@turbo/`, `lightningcss-`. */
function familyOf(name: string): string {
  return name.replace(/(?:binding-)?(?:darwin|linux|win32|windows)-.*$/, '');
}

const wanted = ['darwin', 'linux', 'win32'].flatMap((system) =>
  ['arm64', 'x64'].map((cpu) => `${system} ${cpu}`),
);

describe('the lockfiles', () => {
  const families = [
    ...new Set(
      binaries.filter(({ systems }) => systems.includes('linux')).map(({ name }) => familyOf(name)),
    ),
  ];

  it('have the native tools', () => {
    expect(families).toEqual(
      expect.arrayContaining([
        '@esbuild/',
        '@oxfmt/',
        '@oxlint/',
        '@oxlint-tsgolint/',
        '@rolldown/',
        '@turbo/',
        '@typescript/typescript-',
        'lightningcss-',
      ]),
    );
  });

  it.each(families)('have %s for each system and processor, wherever it was written', (family) => {
    const platforms = new Set(
      binaries
        .filter(({ name }) => familyOf(name) === family)
        .flatMap(({ cpus, systems }) =>
          systems.flatMap((each) => cpus.map((cpu) => `${each} ${cpu}`)),
        ),
    );
    expect(wanted.filter((each) => !platforms.has(each))).toEqual([]);
  });
});
