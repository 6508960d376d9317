import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import type { Document } from '../documents/markdown.ts';
import { type Finding, finding } from './finding.ts';

/**
 * Listings in a lesson's README that are not, to the letter, one of its plain programs, under a heading
 * that counts its lines; and a README that shows none of them.
 */
export function listingFindings(
  path: string,
  { headings, codes }: Document,
  root: string,
): Finding[] {
  const folder = `${dirname(path)}/plain`;
  const texts = existsSync(root + folder)
    ? readdirSync(root + folder).map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8'))
    : [];
  const listings = codes.filter(({ language }) => language === 'ts');
  if (texts.length > 0 && listings.length === 0) {
    const wrong = { en: 'it shows no plain program', zh: '没有列出普通程序' };
    const fix = {
      en: `copy one of ${folder} into a block of ts`,
      zh: `把 ${folder} 里的一个文件抄进 ts 代码块`,
    };
    return [finding(path, wrong, fix)];
  }
  return listings.flatMap(({ text, line }) => {
    if (!texts.includes(`${text}\n`)) {
      const wrong = {
        en: `what it lists is no file of ${folder}`,
        zh: `列出的代码与 ${folder} 里的文件都不同`,
      };
      const fix = { en: 'copy the file into the block', zh: '把文件原样抄进代码块' };
      return [finding(`${path}:${line}`, wrong, fix)];
    }
    const heading = headings.findLast((before) => before.line < line);
    const lines = text.split('\n').length;
    if (heading?.text.match(/\d+/)?.[0] === String(lines)) return [];
    const title = heading?.text ?? '';
    const wrong = {
      en: `the heading over ${lines} lines is '${title}'`,
      zh: `代码有 ${lines} 行，标题却是“${title}”`,
    };
    const fix = { en: `say ${lines}`, zh: `写成 ${lines}` };
    return [finding(`${path}:${heading?.line ?? line}`, wrong, fix)];
  });
}
