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
    const fix = `copy one of ${folder} into a block of ts`;
    return [finding(path, 'it shows no plain program', fix)];
  }
  return listings.flatMap(({ text, line }) => {
    if (!texts.includes(`${text}\n`)) {
      const wrong = `what it lists is no file of ${folder}`;
      return [finding(`${path}:${line}`, wrong, 'copy the file into the block')];
    }
    const heading = headings.findLast((before) => before.line < line);
    const lines = text.split('\n').length;
    if (heading?.text.match(/\d+/)?.[0] === String(lines)) return [];
    const wrong = `the heading over ${lines} lines is '${heading?.text ?? ''}'`;
    return [finding(`${path}:${heading?.line ?? line}`, wrong, `say ${lines}`)];
  });
}
