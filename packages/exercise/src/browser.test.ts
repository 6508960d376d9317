import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exercisesIn } from './files/index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const examples = `${root}examples/`;
const lessons = readdirSync(examples).map((slug) => ({
  slug,
  checks: exercisesIn(`${examples}${slug}`).map(({ check }) => check),
}));

/** Bundles files as for a page, where an import from `node:` is an error, and lists what went in. */
async function bundle(paths: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    stdin: {
      contents: paths.map((path) => `import ${JSON.stringify(path)};`).join('\n'),
      resolveDir: examples,
    },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

describe('in a browser', () => {
  it.each(lessons)('$slug: runs each check', async ({ checks }) => {
    expect(checks.length).toBeGreaterThan(0);
    const inputs = await bundle(checks);
    expect(inputs).toContain('packages/exercise/src/index.ts');
  });

  it('fetches the catalogue of slips only where it is asked for', async () => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL('./index.ts', import.meta.url))],
      absWorkingDir: root,
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: '.',
      write: false,
      metafile: true,
    });
    const [first, ...later] = Object.values(metafile.outputs);
    const isOfWhy = (file: string): boolean => file.startsWith('packages/why/');
    expect(first.entryPoint).toBe('packages/exercise/src/index.ts');
    expect(Object.keys(first.inputs).filter(isOfWhy)).toEqual([]);
    expect(later.flatMap(({ inputs }) => Object.keys(inputs)).some(isOfWhy)).toBe(true);
  });

  it('would notice a file system', async () => {
    const files = fileURLToPath(new URL('./files/index.ts', import.meta.url));
    await expect(bundle([files])).rejects.toThrow('Could not resolve "node:fs"');
  });
});
