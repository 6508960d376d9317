import type { Lesson } from '@retrace/lesson';
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { lessonFiles } from '../lesson-new/template.ts';
import { type Finding, finding } from './finding.ts';

/** What every lesson has alike; the template says how. */
const alike = [
  'tsconfig.json',
  'turbo.json',
  'vitest.config.ts',
  'src/lesson.test.ts',
  'src/exercises.test.ts',
  'src/plain.test.ts',
];

/** Where a lesson's package differs from its siblings, or depends on what is not in the catalog of versions. */
export function packageFindings({ slug, title, article }: Lesson, root: string): Finding[] {
  const folder = `examples/${slug}`;
  const { title: articleTitle, link, language } = article;
  const answers = { slug, title: title.en, articleTitle, link, language };
  const siblings = new Map(lessonFiles(answers).map(({ path, text }) => [path, text]));
  const differing = alike
    .map((name) => `${folder}/${name}`)
    .filter((path) => textOf(root + path) !== siblings.get(path));
  return [
    ...differing.map((path) =>
      finding(
        path,
        existsSync(root + path) ? 'it is not like its siblings' : 'it is missing',
        fixOfFile(path, siblings.get(path) ?? '', slug),
      ),
    ),
    ...manifestFindings(
      `${folder}/package.json`,
      siblings.get(`${folder}/package.json`) ?? '',
      root,
    ),
  ];
}

/** A file that names its lesson is shown; any other is like that of a sibling. */
function fixOfFile(path: string, text: string, slug: string): string {
  if (text.includes(slug)) return `make it read: ${text}`;
  return `make it like ${path.replace(slug, slug === 'xor' ? 'single-neuron' : 'xor')}`;
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
    return [
      finding(place, `it cannot be read: ${String(error)}`, 'make it like that of a sibling'),
    ];
  }
  const { dependencies: _, ...expected }: Manifest = JSON.parse(sibling);
  const keys = new Set([...Object.keys(expected), ...Object.keys(own)]);
  keys.delete('dependencies');
  return [
    ...[...keys]
      .filter((key) => !isDeepStrictEqual(own[key], expected[key]))
      .map((key) =>
        finding(
          place,
          `"${key}" is not as its siblings have it: got ${JSON.stringify(own[key]) ?? 'none'}`,
          key in expected ? `make it ${JSON.stringify(expected[key])}` : `take out "${key}"`,
        ),
      ),
    ...Object.entries({ ...own.dependencies, ...own.devDependencies }).flatMap(
      ([name, version]) => {
        const fix = fixOfDependency(name, version, root);
        return fix === undefined
          ? []
          : [finding(place, `"${name}": "${version}" is outside the catalog`, fix)];
      },
    ),
  ];
}

/** How to bring a dependency in; undefined if it is a package of this repository, or of its catalog. */
function fixOfDependency(name: string, version: string, root: string): string | undefined {
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
