import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Each package by its place: `packages/nn`. */
const folders = ['packages', 'examples'].flatMap((folder) =>
  readdirSync(root + folder)
    .map((name) => `${folder}/${name}`)
    .filter((path) => existsSync(`${root}${path}/package.json`)),
);

/** The levels of packages. A package may import those below its own, and none on its own level. */
const levels: readonly (readonly string[])[] = [
  ['elementary', 'terminal'],
  ['linalg', 'random'],
  ['nn'],
  ['compile'],
  ['lesson'],
  ['golden', 'plot', 'why'],
  ['exercise'],
  folders.flatMap((path) => (path.startsWith('examples/') ? [basename(path)] : [])),
  ['bench', 'catalogue'],
  ['cli', 'engines'],
  ['authoring', 'site', 'retrace'],
].map((names) => names.filter((name) => folders.some((path) => basename(path) === name)));
const levelOf = new Map(levels.flatMap((names, i) => names.map((name) => [nameOf(name), i])));

/** The launcher alone has no scope: npx retrace. */
function nameOf(folder: string): string {
  return folder === 'retrace' ? folder : `@retrace/${folder}`;
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifests = folders.map(
  (path) => JSON.parse(readFileSync(`${root}${path}/package.json`, 'utf8')) as Manifest,
);

describe('the packages', () => {
  it('are all on a level', () => {
    expect(manifests.map(({ name }) => name).toSorted()).toEqual([...levelOf.keys()].toSorted());
  });

  it.each(manifests)('$name imports only packages below it', (manifest) => {
    const { name, dependencies, devDependencies } = manifest;
    const own = levelOf.get(name) ?? -1;
    const known = Object.keys({ ...dependencies, ...devDependencies });
    const wrong = known.filter((other) => (levelOf.get(other) ?? -1) >= own);
    expect(wrong).toEqual([]);
  });

  it.each(manifests)(
    '$name takes every version from the catalog',
    ({ dependencies, devDependencies }) => {
      const others = Object.values({ ...dependencies, ...devDependencies }).filter(
        (version) => version !== 'catalog:' && version !== 'workspace:*',
      );
      expect(others).toEqual([]);
    },
  );
});

/** All sources but the tests, without their comments. */
const sources = folders.flatMap((folder) =>
  readdirSync(`${root}${folder}/src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .map((path) => {
      const text = readFileSync(`${root}${folder}/src/${path}`, 'utf8');
      return { path: `${folder}/src/${path}`, code: text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '') };
    }),
);

describe('the sources', () => {
  // The linter refuses Math.pow and its like, but has no rule for an operator.
  it("take no power with an operator whose last bits are the engine's", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(({ code }) => code.includes('**')).map(({ path }) => path)).toEqual([]);
  });
});
