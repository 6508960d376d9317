import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { type Document, type Heading, readDocument } from '../documents/markdown.ts';
import {
  isBegun,
  lineMissing,
  type Output,
  type ShownOutput,
  shownOutputs,
} from '../documents/shown-output.ts';
import { type Finding, finding } from './finding.ts';

/** Links within the repository that lead nowhere, a file or a heading. */
export function linkFindings(path: string, { links }: Document, root: string): Finding[] {
  return links
    .filter(({ url }) => !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url))
    .flatMap(({ url, line }) => {
      const place = `${path}:${line}`;
      const target = targetOf(path, url);
      if (target === undefined || !existsSync(root + target)) {
        return [finding(place, `it links to ${url}, which is not there`, 'correct the link')];
      }
      const [, anchor = ''] = url.split('#');
      if (anchor === '' || !target.endsWith('.md')) return [];
      const text = readFileSync(root + target, 'utf8');
      const { headings } = readDocument(text);
      const isThere = headings.some((heading) => heading.anchor === anchor);
      if (isThere || text.includes(`id="${anchor}"`)) return [];
      return [
        finding(
          place,
          `it links to ${url}, and ${target} has no such heading`,
          `link to one of ${headings.map((heading) => `#${heading.anchor}`).join(', ')}`,
        ),
      ];
    });
}

/** The file that a link means, from the root of the repository; undefined if it can be none there. */
function targetOf(path: string, url: string): string | undefined {
  const [file] = url.split(/[?#]/);
  let decoded: string;
  try {
    decoded = decodeURI(file);
  } catch {
    return undefined;
  }
  if (decoded === '') return path;
  const target = decoded.startsWith('/')
    ? normalize(decoded.slice(1))
    : normalize(join(dirname(path), decoded));
  return target.startsWith('..') ? undefined : target;
}

/**
 * Outputs that a document shows, and that its commands do not print.
 *
 * @param ask Runs a command that is shown.
 */
export async function outputFindings(
  path: string,
  document: Document,
  ask: (shown: ShownOutput) => Promise<Output>,
): Promise<Finding[]> {
  const unclaimed = document.codes
    .filter(({ language, text }) => language === 'console' && !text.startsWith('$ '))
    .map(({ line }) =>
      finding(
        `${path}:${line}`,
        'a console block begins with no command',
        'begin it with `$ pnpm run ...`, or mark it as text',
      ),
    );
  const found = shownOutputs(document).map(async (shown) =>
    outputFinding(path, shown, await ask(shown)),
  );
  return [...unclaimed, ...(await Promise.all(found)).flat()];
}

function outputFinding(path: string, shown: ShownOutput, output: Output): Finding[] {
  const { typed, lines, code } = shown;
  const place = `${path}:${code.line}`;
  if ('why' in output) {
    const [why, fix = 'correct it'] = output.why.split('; ');
    return [finding(place, `\`${typed}\` cannot be checked: ${why}`, fix)];
  }
  if (isBegun(shown, output.lines)) return [];
  const missing = lineMissing(lines, output.lines);
  if (missing === undefined) return [];
  const wrong = `\`${typed}\` does not print '${missing.trim()}'`;
  return [finding(place, wrong, `pnpm run docs:update ${path}`)];
}

/** Parts that a document should have, in this order, and has not, or has left empty. */
export function partFindings(
  path: string,
  { headings }: Document,
  parts: readonly string[],
): Finding[] {
  const findings: Finding[] = [];
  let last: Heading | undefined;
  for (const part of parts) {
    const found = headings.find(({ depth, text }) => depth === 2 && text === part);
    const write = `write '## ${part}', the parts being ${parts.join(', ')}`;
    if (!found) {
      findings.push(finding(path, `the part '${part}' is missing`, write));
    } else if (last && found.line < last.line) {
      const wrong = `the part '${part}' stands before '${last.text}'`;
      findings.push(finding(`${path}:${found.line}`, wrong, 'move it down'));
    } else if (found.empty) {
      const wrong = `the part '${part}' is empty`;
      findings.push(finding(`${path}:${found.line}`, wrong, 'write it'));
    }
    last = found ?? last;
  }
  return findings;
}
