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
        return [
          finding(
            place,
            { en: `it links to ${url}, which is not there`, zh: `链接指向 ${url}，那里什么都没有` },
            { en: 'correct the link', zh: '改正链接' },
          ),
        ];
      }
      const [, anchor = ''] = url.split('#');
      if (anchor === '' || !target.endsWith('.md')) return [];
      const text = readFileSync(root + target, 'utf8');
      const { headings } = readDocument(text);
      const isThere = headings.some((heading) => heading.anchor === anchor);
      if (isThere || text.includes(`id="${anchor}"`)) return [];
      const anchors = headings.map((heading) => `#${heading.anchor}`).join(', ');
      return [
        finding(
          place,
          {
            en: `it links to ${url}, and ${target} has no such heading`,
            zh: `链接指向 ${url}，而 ${target} 没有这个标题`,
          },
          { en: `link to one of ${anchors}`, zh: `可以链接到：${anchors}` },
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
        { en: 'a console block begins with no command', zh: 'console 代码块不是以命令开头的' },
        {
          en: 'begin it with `$ pnpm run ...`, or mark it as text',
          zh: '让它以 `$ pnpm run ...` 开头，或者标为 text',
        },
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
    const { why, fix } = output;
    const wrong = {
      en: `\`${typed}\` cannot be checked: ${why.en}`,
      zh: `\`${typed}\` 没法核对：${why.zh}`,
    };
    return [finding(place, wrong, fix)];
  }
  if (isBegun(shown, output.lines)) return [];
  const missing = lineMissing(lines, output.lines);
  if (missing === undefined) return [];
  const wrong = {
    en: `\`${typed}\` does not print '${missing.trim()}'`,
    zh: `\`${typed}\` 没有打印 '${missing.trim()}'`,
  };
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
    const write = {
      en: `write '## ${part}', the parts being ${parts.join(', ')}`,
      zh: `写上“## ${part}”；各部分依次是：${parts.map((each) => `“${each}”`).join('')}`,
    };
    if (!found) {
      const wrong = { en: `the part '${part}' is missing`, zh: `缺少“${part}”这一部分` };
      findings.push(finding(path, wrong, write));
    } else if (last && found.line < last.line) {
      const wrong = {
        en: `the part '${part}' stands before '${last.text}'`,
        zh: `“${part}”排在“${last.text}”前面`,
      };
      const fix = { en: 'move it down', zh: '把它往后移' };
      findings.push(finding(`${path}:${found.line}`, wrong, fix));
    } else if (found.empty) {
      const wrong = { en: `the part '${part}' is empty`, zh: `“${part}”这一部分是空的` };
      const fix = { en: 'write it', zh: '写上它' };
      findings.push(finding(`${path}:${found.line}`, wrong, fix));
    }
    last = found ?? last;
  }
  return findings;
}
