import type { Lesson } from '@retrace/lesson';
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { lessonFiles } from '../new/template.ts';
import type { Finding } from './finding.ts';

/** What every lesson has alike; the template says how. */
const alike = [
  'tsconfig.json',
  'turbo.json',
  'vitest.config.ts',
  'src/lesson.test.ts',
  'src/exercises.test.ts',
];

/** Where a lesson's package differs from its siblings, or depends on what the house doesn't know. */
export function packageFindings({ slug, title, article }: Lesson, root: string): Finding[] {
  const folder = `examples/${slug}`;
  const { title: articleTitle, link, language } = article;
  const answers = { slug, title, articleTitle, link, language };
  const siblings = new Map(lessonFiles(answers).map(({ path, text }) => [path, text]));
  const differing = alike
    .map((name) => `${folder}/${name}`)
    .filter((path) => textOf(root + path) !== siblings.get(path));
  return [
    ...differing.map((path) => ({
      place: path,
      wrong: existsSync(root + path) ? 'it is not like its siblings' : 'it is missing',
      mend: mendFile(path, siblings.get(path) ?? '', slug),
    })),
    ...manifestFindings(
      `${folder}/package.json`,
      siblings.get(`${folder}/package.json`) ?? '',
      root,
    ),
  ];
}

/** A file that is alike in all lessons is copied; one that names its lesson is written. */
function mendFile(path: string, text: string, slug: string): string {
  if (text.includes(slug)) return `make it read: ${text}`;
  return `cp ${path.replace(slug, slug === 'xor' ? 'single-neuron' : 'xor')} ${path}`;
}

interface Manifest {
  readonly [key: string]: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function manifestFindings(place: string, sibling: string, root: string): Finding[] {
  let own: Manifest;
  try {
    own = JSON.parse(textOf(root + place) ?? '');
  } catch (error) {
    return [{ place, wrong: `it cannot be read: ${String(error)}`, mend: `git restore ${place}` }];
  }
  const { dependencies: _, ...expected }: Manifest = JSON.parse(sibling);
  const keys = new Set([...Object.keys(expected), ...Object.keys(own)]);
  keys.delete('dependencies');
  return [
    ...[...keys]
      .filter((key) => !isDeepStrictEqual(own[key], expected[key]))
      .map((key) => ({
        place,
        wrong: `"${key}" is not as its siblings have it: got ${JSON.stringify(own[key]) ?? 'none'}`,
        mend: key in expected ? `make it ${JSON.stringify(expected[key])}` : `take out "${key}"`,
      })),
    ...Object.entries({ ...own.dependencies, ...own.devDependencies }).flatMap(
      ([name, version]) => {
        const mend = mendDependency(name, version, root);
        return mend === undefined
          ? []
          : [{ place, wrong: `"${name}": "${version}" is outside the catalogue`, mend }];
      },
    ),
  ];
}

/** How to bring a dependency in; undefined if it is one of the house, or of its catalogue. */
function mendDependency(name: string, version: string, root: string): string | undefined {
  if (name.startsWith('@retrace/')) {
    return version === 'workspace:*' ? undefined : 'make it "workspace:*"';
  }
  const { catalog }: { catalog: Record<string, string> } = parse(
    readFileSync(`${root}pnpm-workspace.yaml`, 'utf8'),
  );
  if (!Object.hasOwn(catalog, name)) {
    return `do without it, or add it to the catalog in pnpm-workspace.yaml and say why`;
  }
  return version === 'catalog:' ? undefined : 'make it "catalog:"';
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
