import type { Lesson } from '@retrace/lesson';
import { existsSync, readFileSync } from 'node:fs';
import { readDocument } from '../documents/markdown.ts';
import { shownOutputs } from '../documents/shown-output.ts';
import { linkFindings, outputFindings, partFindings } from './document-findings.ts';
import type { Finding } from './finding.ts';

/** What a lesson's README tells, in this order, and in which languages. */
const readmes: readonly { readonly name: string; readonly parts: readonly string[] }[] = [
  {
    name: 'README.md',
    parts: [
      'The idea',
      'The network',
      'The formulas',
      'Run it',
      'What to notice',
      'Where the article errs',
      'Exercises',
    ],
  },
  {
    name: 'README.zh-CN.md',
    parts: ['思路', '网络', '公式', '运行', '值得注意', '文章中的错误', '练习'],
  },
];

/** What is wrong with a lesson's READMEs, in both languages. */
export function readmeFindings({ slug, title }: Lesson, root: string): Finding[] {
  return readmes.flatMap(({ name, parts }) => {
    const path = `examples/${slug}/${name}`;
    if (!existsSync(root + path)) {
      const mend = `write it, with the parts ${parts.join(', ')}`;
      return [{ place: path, wrong: 'it is missing', mend }];
    }
    const text = readFileSync(root + path, 'utf8');
    const document = readDocument(text);
    const heading = document.headings.find(({ depth }) => depth === 1);
    const findings = [
      ...partFindings(path, document, parts),
      ...linkFindings(path, document, root),
      ...outputFindings(path, document),
    ];
    if (name === 'README.md' ? heading?.text !== title : !heading) {
      const wrong = `its heading is ${heading ? `'${heading.text}'` : 'missing'}`;
      findings.push({
        place: `${path}:1`,
        wrong,
        mend: `begin with '# ${title}', in its language`,
      });
    }
    if (shownOutputs(document).length === 0) {
      const mend = `show \`$ pnpm run example ${slug}\` and what it prints, in a console block`;
      findings.push({ place: path, wrong: 'it shows no run', mend });
    }
    return findings;
  });
}
