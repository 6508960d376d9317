import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lessons } from '@retrace/catalogue';
import { build as bundle } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Makes all of `npx retrace`, without a dependency, in a folder of its own. It is laid out as the
 * repository is, for the sources look for golden/ and examples/ four folders above their own.
 */
export async function build(dist: string): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  const { outputFiles, metafile } = await bundle({
    entryPoints: [fileURLToPath(new URL('retrace.main.ts', import.meta.url))],
    outdir: join(dist, 'packages/retrace/src/bin'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // What draws a PNG is native; whoever wants --png installs it beside this. linkedom asks for a canvas.
    external: ['@resvg/resvg-js', '@expo-google-fonts/inter', 'canvas'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    minifyWhitespace: true,
    minifySyntax: true,
    metafile: true,
    write: false,
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      text
        .replaceAll('node retrace.mjs', 'npx retrace')
        .replaceAll(/pnpm run (?=example|reproduce)/g, 'npx retrace '),
    );
  }
  for (const { slug } of lessons) {
    cpSync(join(root, 'golden', `${slug}.json`), join(dist, 'golden', `${slug}.json`));
    const pictures = join('examples', slug, 'pictures');
    cpSync(join(root, pictures), join(dist, pictures), { recursive: true });
  }
  writeFileSync(join(dist, 'licences.txt'), licencesOf(Object.keys(metafile.inputs)));
}

/** The licences of what others made and is inside, each as it comes with its package, or in a lesson's data. */
function licencesOf(files: readonly string[]): string {
  const data = files
    .filter((file) => /examples\/[^/]+\/src\/[^/]+\.json$/.test(file))
    .map((file) => {
      const { source, licence }: { source: string; licence: string } = JSON.parse(
        readFileSync(file, 'utf8'),
      );
      return `${file.slice(file.indexOf('examples/'))}: ${licence}\n\n${source}\n`;
    });
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  const packages = [...new Set(folders)].toSorted().map((folder) => {
    const { license, author }: { license: string; author?: unknown } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const own = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text =
      own === undefined ? JSON.stringify(author) : readFileSync(join(folder, own), 'utf8');
    return `${folder.split('node_modules/').at(-1)}: ${license}\n\n${text.trim()}\n`;
  });
  return [...packages, ...data].join('\n\n');
}
