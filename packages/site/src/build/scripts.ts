import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Assets } from '../pages/layout.tsx';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles the scripts and the style of the pages, and says what their files are called. */
export async function buildScripts(out: string): Promise<Assets> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    // Not as NODE_ENV says: the same sources give the same bytes.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    worker: { format: 'es' },
    build: {
      outDir: out,
      emptyOutDir: false,
      assetsDir: 'assets',
      manifest: 'manifest.json',
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: {
          page: join(root, 'src/page.main.ts'),
          lab: join(root, 'src/lab/lab.main.tsx'),
          exercise: join(root, 'src/exercise/exercise.main.ts'),
          bits: join(root, 'src/bits/bits.main.ts'),
          why: join(root, 'src/why/why.main.tsx'),
        },
      },
    },
  });
  const manifest: Record<
    string,
    { name?: string; file: string; css?: string[]; isEntry?: boolean }
  > = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  rmSync(join(out, 'manifest.json'));
  const fileOf = (name: string): string => {
    const entry = Object.values(manifest).find((each) => each.isEntry && each.name === name);
    if (!entry)
      throw new Error(`site: no script: got none of the name ${name}; vite must write it`);
    return entry.file;
  };
  const [style] = Object.values(manifest).flatMap(({ css = [] }) => css);
  return {
    style,
    page: fileOf('page'),
    lab: fileOf('lab'),
    exercise: fileOf('exercise'),
    bits: fileOf('bits'),
    why: fileOf('why'),
  };
}
