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
      const wrong = { en: 'it is missing', zh: '缺少这个文件' };
      const fix = {
        en: `write it, with the parts ${parts.join(', ')}`,
        zh: `写上它，各部分依次是：${parts.map((each) => `“${each}”`).join('')}`,
      };
      return [finding(path, wrong, fix)];
    }
    const findings = [
      ...partFindings(path, document, parts),
      ...linkFindings(path, document, root),
      ...listingFindings(path, document, root),
    ];
    const heading = document.headings.find(({ depth }) => depth === 1)?.text;
    if (heading !== title[language]) {
      const wrong =
        heading === undefined
          ? { en: 'its heading is missing', zh: '没有标题' }
          : { en: `its heading is '${heading}'`, zh: `标题是“${heading}”` };
      const right = `# ${title[language]}`;
      const fix = { en: `begin with '${right}'`, zh: `以“${right}”开头` };
      findings.push(finding(`${path}:1`, wrong, fix));
    }
    if (shownOutputs(document).length === 0) {
      const command = `\`$ pnpm run example ${slug}\``;
      const wrong = { en: 'it shows no run', zh: '没有展示运行的样子' };
      const fix = {
        en: `show ${command} and what it prints, in a console block`,
        zh: `在 console 代码块里写上 ${command} 和它打印的内容`,
      };
      findings.push(finding(path, wrong, fix));
    }
    const asks = `pnpm run why ${slug} my.py`;
    if (!readFileSync(root + path, 'utf8').includes(asks)) {
      const wrong = {
        en: 'it does not say how to find out why numbers differ',
        zh: '没有说明怎样查出数字为什么不同',
      };
      const fix = {
        en: `name \`${asks}\` below '${parts[5]}'`,
        zh: `在“${parts[5]}”下面写上 \`${asks}\``,
      };
      findings.push(finding(path, wrong, fix));
    }
    return findings;
  });
}
