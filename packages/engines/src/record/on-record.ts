import { readFileSync } from 'node:fs';
import { recordPath } from '../folder.ts';
import type { Answers } from '../measure.ts';
import { fromLines } from '../probe/finding.ts';

const text = readFileSync(recordPath, 'utf8');

/**
 * What MPFR, a library that rounds correctly, computes from the same arguments. It was asked once,
 * for there is one right answer: `pnpm run record` in this package asks again.
 *
 * @see https://www.mpfr.org
 */
export const mpfr: Answers = {
  name: 'MPFR, on record',
  version: /^MPFR (\S+)/.exec(text)?.[1] ?? '?',
  processor: '',
  findings: fromLines(text),
};
