import leven from 'leven';

/**
 * What a document shows of an output, taken anew from another output of the same command: as many lines,
 * with `...` where it was, and between two gaps the lines that are most like those shown.
 */
export function refill(shown: readonly string[], output: readonly string[]): string[] {
  const parts = splitAtGaps(shown);
  const filled: string[][] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const latest = output.length - part.length;
    let start = at;
    if (parts.length === 1) return [...output];
    if (i === parts.length - 1) start = latest;
    else if (i > 0) start = mostLike(part, output, at, latest);
    filled.push(output.slice(start, start + part.length));
    at = start + part.length;
  }
  return filled.flatMap((part, i) => (i === 0 ? part : ['...', ...part]));
}

/** Lines before the first `...`, between each two, and after the last; those may be none. */
function splitAtGaps(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (line === '...') parts.push([]);
    else parts[parts.length - 1].push(line);
  }
  return parts;
}

/** Where in the output, from line `from` to line `to`, it reads most like this part. */
function mostLike(
  part: readonly string[],
  output: readonly string[],
  from: number,
  to: number,
): number {
  let best = from;
  let least = Infinity;
  for (let start = from; start <= to; start++) {
    const distance = part.reduce((sum, line, i) => sum + leven(line, output[start + i]), 0);
    if (distance < least) [best, least] = [start, distance];
  }
  return best;
}
