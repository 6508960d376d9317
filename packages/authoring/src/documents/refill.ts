import leven from 'leven';
import { splitAtGaps } from './shown-output.ts';

/**
 * What a document shows of an output, taken anew from another output of the same command, with `...`
 * where it was. A part between two gaps goes from its first line to its last one where these are
 * still there, so that lines which are new between them come in; else it is the lines most like it.
 *
 * Undefined where nothing that is printed is like such a part: then somebody has to choose.
 */
export function refill(shown: readonly string[], output: readonly string[]): string[] | undefined {
  const parts = splitAtGaps(shown);
  const last = parts.length - 1;
  const filled: string[] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    if (i > 0) filled.push('...');
    if (part.length === 0) continue;
    const start = i === 0 ? 0 : startOf(part, output, at, i === last);
    if (start === undefined) return undefined;
    at = i === last ? output.length : endOf(part, output, start);
    filled.push(...output.slice(start, at));
  }
  return filled;
}

function startOf(
  part: readonly string[],
  output: readonly string[],
  from: number,
  isLast: boolean,
): number | undefined {
  const same = part[0] === '' ? -1 : output.indexOf(part[0], from);
  if (same !== -1) return same;
  const latest = output.length - part.length;
  return isLast ? Math.max(from, latest) : mostLike(part, output, from, latest);
}

/** Behind the part's last line, of several such lines the one where the part would end as it is. */
function endOf(part: readonly string[], output: readonly string[], start: number): number {
  const usual = start + part.length;
  const ends = output.flatMap((line, i) => (i >= start && line === part.at(-1) ? [i + 1] : []));
  const [nearest] = ends.toSorted((a, b) => Math.abs(a - usual) - Math.abs(b - usual));
  return part.at(-1) === '' ? usual : (nearest ?? usual);
}

/**
 * Where in the output, from line `from` to line `to`, it reads most like this part; undefined where
 * more than half of it would have to be written anew.
 */
function mostLike(
  part: readonly string[],
  output: readonly string[],
  from: number,
  to: number,
): number | undefined {
  let best: number | undefined;
  let least = part.reduce((sum, line) => sum + line.length, 0) / 2;
  for (let start = from; start <= to; start++) {
    const distance = part.reduce((sum, line, i) => sum + leven(line, output[start + i]), 0);
    if (distance < least) [best, least] = [start, distance];
  }
  return best;
}
