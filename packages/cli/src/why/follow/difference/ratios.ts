import type { Quantity } from '../quantities.ts';
import type { Table } from '../table.ts';
import type { Attempt } from './doubt.ts';

export function partOf({ value }: Quantity, part: readonly number[] | undefined): number[] {
  return part ? part.map((place) => value.data[place]) : [...value.data];
}

/** By what all numbers of ours are multiplied; undefined for a single one, which says nothing. */
export function ratioOf(values: readonly number[], ours: readonly number[]): number | undefined {
  const size = Math.max(...ours.map(Math.abs));
  const pairs = values.flatMap((value, i) => (ours[i] === 0 ? [] : [value / ours[i]]));
  const isZeroToo = values.every((value, i) => ours[i] !== 0 || Math.abs(value) <= 1e-9 * size);
  return pairs.length > 1 && isZeroToo ? common(pairs, 1e-9) : undefined;
}

/** By what the steps of all parameters are multiplied. */
export function stepRatio(table: Table, attempts: readonly Attempt[]): number | undefined {
  const ratios = attempts.flatMap(({ event, quantity, before, part }) => {
    const { data } = table.valueOf(event);
    const from = partOf(before, part);
    const to = partOf(quantity, part);
    const size = Math.max(...to.map((each, i) => Math.abs(each - from[i])));
    return to.flatMap((each, i) => {
      const step = each - from[i];
      return Math.abs(step) > 1e-3 * size ? [(data[i] - from[i]) / step] : [];
    });
  });
  return ratios.length > 1 ? common(ratios, 1e-6) : undefined;
}

function common(ratios: readonly number[], tolerance: number): number | undefined {
  const [first] = ratios;
  return ratios.every((each) => Math.abs(each - first) <= tolerance * Math.abs(first))
    ? first
    : undefined;
}
