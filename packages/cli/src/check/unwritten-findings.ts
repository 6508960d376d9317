import { readdirSync, readFileSync } from 'node:fs';
import { moduleName } from '../new/free-slug.ts';
import type { Finding } from './finding.ts';

/** Lines of a lesson that the template has marked to be written, and that nobody has written yet. */
export function unwrittenFindings(slug: string, root: string): Finding[] {
  const own = readdirSync(`${root}examples/${slug}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|md)$/.test(path) && !path.includes('node_modules'))
    .map((path) => `examples/${slug}/${path}`)
    .toSorted();
  const about = (line: string): boolean => line.includes(`(examples/${slug}/`);
  return [
    ...own.flatMap((path) => marked(path, root)),
    ...marked(`golden/witness/lessons/${moduleName(slug)}.py`, root),
    ...['README.md', 'README.zh-CN.md'].flatMap((path) => marked(path, root, about)),
  ];
}

function marked(path: string, root: string, isMeant?: (line: string) => boolean): Finding[] {
  let text: string;
  try {
    text = readFileSync(root + path, 'utf8');
  } catch {
    return []; // that it is missing is another's finding
  }
  return text.split('\n').flatMap((line, i) => {
    if (!line.includes('✎') || isMeant?.(line) === false) return [];
    const words = line.slice(line.indexOf('✎') + 1).trim();
    return [
      {
        place: `${path}:${i + 1}`,
        wrong: `still to be written: ${words.slice(0, 60)}${words.length > 60 ? ' ...' : ''}`,
        mend: 'write it, and take ✎ out',
      },
    ];
  });
}
