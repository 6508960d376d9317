import { log, pow } from '@retrace/elementary';

/**
 * How many of the trials would be expected to give all digits by chance, though they have nothing to do with
 * the numbers.
 *
 * It is read off the trials that miss, each with other values. Where 3 come within r, and within 1 is all that
 * the digits allow, 3 / r are expected there on a line, and 3 / r² in a plane. How fast they become more,
 * between the nearest and those further away, tells which; no more than a line is taken for granted.
 *
 * @param misses How far off each trial is, in units of what the digits leave open; ascending.
 */
export function chanceOf(misses: readonly number[], numbers: number): number {
  const outside = misses.filter((miss) => miss > 1 && Number.isFinite(miss));
  if (outside.length < 3) return outside.length === 0 ? 0 : outside.length / outside[0];
  const near = 3;
  const wide = Math.max(near + 1, Math.min(30, Math.floor(outside.length / 4)));
  const [r, R] = [outside[near - 1], outside[Math.min(wide, outside.length) - 1]];
  const growth = R > r ? log(wide / near) / log(R / r) : 1;
  const dimension = Math.min(Math.max(growth, 1), numbers, 3);
  return near * pow(1 / r, dimension);
}
