import { readdirSync, readFileSync } from 'node:fs';
import { referencePath } from '../lesson-new/free-slug.ts';
import { type Finding, finding } from './finding.ts';

/** Lines of a lesson that the template has marked to be written, and that nobody has written yet. */
export function unwrittenFindings(slug: string, root: string): Finding[] {
  const folder = `examples/${slug}`;
  const own = readdirSync(root + folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(`${root}${folder}/${entry.name}`, { recursive: true, encoding: 'utf8' }).map(
            (path) => `${folder}/${entry.name}/${path}`,
          )
        : [`${folder}/${entry.name}`],
    )
    .filter((path) => /\.(?:ts|md)$/.test(path))
    .toSorted();
  const about = (line: string): boolean => line.includes(`(examples/${slug}/`);
  return [
    ...own.flatMap((path) => marked(path, root)),
    ...marked(referencePath(slug), root),
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
    const start = `${words.slice(0, 60)}${words.length > 60 ? ' ...' : ''}`;
    return [
      finding(
        `${path}:${i + 1}`,
        { en: `still to be written: ${start}`, zh: `还没有写：“${start}”` },
        { en: 'write it, and take ✎ out', zh: '写上它，并去掉 ✎' },
      ),
    ];
  });
}
