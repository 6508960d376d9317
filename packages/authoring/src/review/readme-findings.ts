import type { Lesson } from '@retrace/lesson';
import { existsSync, readFileSync } from 'node:fs';
import { type Document, readDocument } from '../documents/markdown.ts';
import { shownOutputs } from '../documents/shown-output.ts';
import { linkFindings, partFindings } from './document-findings.ts';
import { type Finding, finding } from './finding.ts';
import { listingFindings } from './listing-findings.ts';

/** What a lesson's README tells, in this order, and in which languages. */
const readmes = [
  {
    name: 'README.md',
    language: 'en',
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
    language: 'zh',
    parts: ['思路', '网络', '公式', '运行', '值得注意', '勘误', '练习'],
  },
] as const;

/** The READMEs of a lesson that are there, by their paths. */
export function readmesOf(slug: string, root: string): Map<string, Document> {
  const paths = readmes.map(({ name }) => `examples/${slug}/${name}`);
  return new Map(
    paths
      .filter((path) => existsSync(root + path))
      .map((path) => [path, readDocument(readFileSync(root + path, 'utf8'))]),
  );
}

/** What is wrong with a lesson's READMEs, in both languages, but for the outputs that they show. */
export function readmeFindings({ slug, title }: Lesson, root: string): Finding[] {
  const documents = readmesOf(slug, root);
  return readmes.flatMap(({ name, language, parts }) => {
    const path = `examples/${slug}/${name}`;
    const document = documents.get(path);
    if (!document) {
      return [finding(path, 'it is missing', `write it, with the parts ${parts.join(', ')}`)];
    }
    const findings = [
      ...partFindings(path, document, parts),
      ...linkFindings(path, document, root),
      ...listingFindings(path, document, root),
    ];
    const heading = document.headings.find(({ depth }) => depth === 1)?.text;
    if (heading !== title[language]) {
      const wrong = `its heading is ${heading === undefined ? 'missing' : `'${heading}'`}`;
      findings.push(finding(`${path}:1`, wrong, `begin with '# ${title[language]}'`));
    }
    if (shownOutputs(document).length === 0) {
      const fix = `show \`$ pnpm run example ${slug}\` and what it prints, in a console block`;
      findings.push(finding(path, 'it shows no run', fix));
    }
    return findings;
  });
}
