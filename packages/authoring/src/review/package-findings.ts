import type { Lesson, Text } from '@retrace/lesson';
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { lessonFiles } from '../lesson-new/template.ts';
import { type Finding, finding } from './finding.ts';

/** What every lesson has alike; the template says how. */
const alike = ['tsconfig.json', 'src/lesson.test.ts', 'src/exercises.test.ts', 'src/plain.test.ts'];

/** Where a lesson's package differs from its siblings, or depends on what is not in the catalog of versions. */
export function packageFindings({ slug, title, article }: Lesson, root: string): Finding[] {
  const folder = `examples/${slug}`;
  const { title: articleTitle, link, language } = article;
  const answers = { slug, title: title.en, articleTitle, link, language };
  const siblings = new Map(lessonFiles(answers).map(({ path, text }) => [path, text]));
  const sibling = (name: string): string => siblings.get(`${folder}/${name}`) ?? '';
  // A plain program that takes minutes is tested with the walk-throughs.
  const takesMinutes = existsSync(`${root}${folder}/src/plain.acceptance.test.ts`);
  const differing = alike
    .map((name) => ({
      path: `${folder}/${takesMinutes ? name.replace('plain.test', 'plain.acceptance.test') : name}`,
      text: sibling(name),
    }))
    .filter(({ path, text }) => textIn(root + path) !== text);
  return [
    ...differing.map(({ path, text }) =>
      finding(
        path,
        existsSync(root + path)
          ? { en: 'it is not like its siblings', zh: '和其他课的不一样' }
          : { en: 'it is missing', zh: '缺少这个文件' },
        fixOfFile(path, text, slug),
      ),
    ),
    ...manifestFindings(`${folder}/package.json`, sibling('package.json'), root),
  ];
}

/** A file that names its lesson is shown; any other is like that of a sibling. */
function fixOfFile(path: string, text: string, slug: string): Text {
  if (text.includes(slug)) return { en: `make it read: ${text}`, zh: `改成：${text}` };
  const other = path
    .replace('.acceptance', '')
    .replace(slug, slug === 'xor' ? 'single-neuron' : 'xor');
  return { en: `make it like ${other}`, zh: `改成和 ${other} 一样` };
}

interface Manifest {
  readonly [key: string]: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function manifestFindings(place: string, sibling: string, root: string): Finding[] {
  let own: Manifest;
  try {
    own = JSON.parse(textIn(root + place) ?? '');
  } catch (error) {
    return [
      finding(
        place,
        { en: `it cannot be read: ${String(error)}`, zh: `读不了：${String(error)}` },
        { en: 'make it like that of a sibling', zh: '改成和其他课的一样' },
      ),
    ];
  }
  const { dependencies: _, ...expected }: Manifest = JSON.parse(sibling);
  const keys = new Set([...Object.keys(expected), ...Object.keys(own)]);
  keys.delete('dependencies');
  return [
    ...[...keys]
      .filter((key) => !isDeepStrictEqual(own[key], expected[key]))
      .map((key) => {
        const [got, right] = [own[key], expected[key]].map((value) => JSON.stringify(value));
        return finding(
          place,
          {
            en: `"${key}" is not as its siblings have it: got ${got ?? 'none'}`,
            zh: `"${key}" 和其他课的不一样：${got === undefined ? '没有' : `得到 ${got}`}`,
          },
          key in expected
            ? { en: `make it ${right}`, zh: `改成 ${right}` }
            : { en: `take out "${key}"`, zh: `去掉 "${key}"` },
        );
      }),
    ...Object.entries({ ...own.dependencies, ...own.devDependencies }).flatMap(
      ([name, version]) => {
        const fix = fixOfDependency(name, version, root);
        return fix === undefined
          ? []
          : [
              finding(
                place,
                {
                  en: `"${name}": "${version}" is outside the catalog`,
                  zh: `"${name}": "${version}" 不在 catalog 里`,
                },
                fix,
              ),
            ];
      },
    ),
  ];
}

/** How to bring a dependency in; undefined if it is a package of this repository, or of its catalog. */
function fixOfDependency(name: string, version: string, root: string): Text | undefined {
  const make = (right: string): Text | undefined =>
    version === right ? undefined : { en: `make it "${right}"`, zh: `改成 "${right}"` };
  if (name.startsWith('@retrace/')) return make('workspace:*');
  const { catalog }: { catalog: Record<string, string> } = parse(
    readFileSync(`${root}pnpm-workspace.yaml`, 'utf8'),
  );
  if (!Object.hasOwn(catalog, name)) {
    return {
      en: 'do without it, or add it to the catalog in pnpm-workspace.yaml and say why',
      zh: '不用它，或者加进 pnpm-workspace.yaml 的 catalog，并说明原因',
    };
  }
  return make('catalog:');
}

function textIn(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
