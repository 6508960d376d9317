import type { Difference } from './compare.ts';

/** What differs, and since when: `golden/xor.json: eleven-lines differs from epoch 1 on; ...`. */
export function headline(lesson: string, { program, values, epochs }: Difference): string {
  const start = `golden/${lesson}.json: ${program} differs`;
  const differing = [...new Set(values.map(({ epoch }) => epoch))];
  const [first] = differing;
  if (first === undefined) return `${start}, though its numbers agree at every checkpoint`;
  const toTheEnd = epochs.slice(epochs.indexOf(first)).length === differing.length;
  const when = toTheEnd
    ? `from epoch ${first} on`
    : `first at epoch ${first}, at ${differing.length} of ${epochs.length} checkpoints`;
  const before = epochs[epochs.indexOf(first) - 1];
  return `${start} ${when}${before === undefined ? '' : `; epoch ${before} agrees`}`;
}

/** How many numbers differ, and how far at most. */
export function extent({ values, compared }: Difference): string {
  const largest = (measure: (value: Difference['values'][number]) => number | bigint): string =>
    short(values.map(measure).reduce((a, b) => (a > b ? a : b)));
  return `${values.length} of ${compared} numbers ${values.length === 1 ? 'differs' : 'differ'}, by at most ${largest((v) => v.absolute)} absolute, ${largest((v) => v.relative)} relative, ${largest((v) => v.ulps)} ulp`;
}

/** A distance in three digits; a count of ulps whole as long as that is short. */
export function short(distance: number | bigint): string {
  if (typeof distance === 'number') return String(Number(distance.toPrecision(3)));
  return distance < 1_000_000n ? String(distance) : Number(distance).toExponential(1);
}
