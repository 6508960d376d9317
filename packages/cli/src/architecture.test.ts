import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The storeys of the house. A package knows those below its own, and nobody on its own storey. */
const storeys: readonly (readonly string[])[] = [
  ['elementary'],
  ['linalg', 'random'],
  ['nn'],
  ['lesson'],
  ['exercise', 'golden', 'plot'],
  readdirSync(`${root}examples`).filter((name) =>
    existsSync(`${root}examples/${name}/package.json`),
  ),
  ['bench', 'cli'],
  ['engines'],
];
const storeyOf = new Map(
  storeys.flatMap((names, i) => names.map((name) => [`@retrace/${name}`, i])),
);

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifests = ['packages', 'examples'].flatMap((folder) =>
  readdirSync(root + folder)
    .map((name) => `${root}${folder}/${name}/package.json`)
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as Manifest),
);

describe('the house', () => {
  it('has a storey for every package', () => {
    expect(manifests.map(({ name }) => name).toSorted()).toEqual([...storeyOf.keys()].toSorted());
  });

  it.each(manifests)('$name knows only what lies below it', (manifest) => {
    const { name, dependencies, devDependencies } = manifest;
    const own = storeyOf.get(name) ?? -1;
    const known = Object.keys({ ...dependencies, ...devDependencies });
    const wrong = known.filter(
      (other) => (storeyOf.get(other) ?? -1) >= own && storeyOf.has(other),
    );
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
const sources = ['packages', 'examples'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/]+\/src\/.*(?<!\.test)\.ts$/.test(path))
    .map((path) => {
      const text = readFileSync(`${root}${folder}/${path}`, 'utf8');
      return { path, code: text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '') };
    }),
);

describe('the sources', () => {
  // The linter refuses Math.pow and its like, but has no rule for an operator.
  it("take no power with an operator whose last bits are the engine's", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(({ code }) => code.includes('**')).map(({ path }) => path)).toEqual([]);
  });
});
