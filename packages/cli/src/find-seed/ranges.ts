/** Whole numbers, from the first to the last. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export function sizeOf({ first, last }: Range): number {
  return Math.max(0, last - first + 1);
}

/** The kth of n shares, k from 1 to n, as equal as they can be; empty where there are too few numbers. */
export function shareOf(range: Range, k: number, n: number): Range {
  const start = (i: number): number => range.first + Math.floor((sizeOf(range) * i) / n);
  return { first: start(k - 1), last: start(k) - 1 };
}

/** The same numbers in as few ranges as can be, ascending. */
export function union(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ascending(ranges)) {
    const before = joined.at(-1);
    if (before && range.first <= before.last + 1) {
      joined[joined.length - 1] = {
        first: before.first,
        last: Math.max(before.last, range.last),
      };
    } else {
      joined.push(range);
    }
  }
  return joined;
}

/** The numbers that are in two of them or more. */
export function overlap(ranges: readonly Range[]): Range[] {
  const twice: Range[] = [];
  let end = -1;
  for (const { first, last } of ascending(ranges)) {
    if (first <= end) twice.push({ first, last: Math.min(last, end) });
    end = Math.max(end, last);
  }
  return union(twice);
}

/** The numbers of a range that are in none of the others. */
export function without({ first, last }: Range, ranges: readonly Range[]): Range[] {
  const left: Range[] = [];
  let next = first;
  for (const range of union(ranges)) {
    left.push({ first: next, last: Math.min(range.first - 1, last) });
    next = Math.max(next, range.last + 1);
  }
  left.push({ first: next, last });
  return left.filter((range) => sizeOf(range) > 0);
}

function ascending(ranges: readonly Range[]): Range[] {
  return ranges.filter((range) => sizeOf(range) > 0).toSorted((a, b) => a.first - b.first);
}
