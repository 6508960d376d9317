/**
 * Round numbers, equally far apart: the first is not above `least`, the last not below `most`.
 *
 * @param count How many steps there are between the two, at most.
 */
export function linearTicks(least: number, most: number, count: number = 8): number[] {
  const top = most > least ? most : least + 1;
  const span = top - least;
  const { size, per } = steps.find((step) => span / step.size <= count) ?? steps[steps.length - 1];
  const [first, last] = [Math.floor(least / size), Math.ceil(top / size)];
  // A small step is a whole number's part, and so divided by: 3 * 0.1 is 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, i) =>
    per > 1 ? (first + i) / per : (first + i) * size,
  );
}

/**
 * Round numbers on a logarithmic axis, from not above `least` to not below `most`: powers of ten where
 * they are many, else twice and five times them, too.
 */
export function logTicks(least: number, most: number): number[] {
  const decades = around(least, most, [1]);
  return decades.length > 4 ? decades : around(least, most, [1, 2, 5]);
}

function around(least: number, most: number, factors: readonly number[]): number[] {
  const ticks = exponents.flatMap((exponent) =>
    factors.map((factor) => Number(`${factor}e${exponent}`)),
  );
  const first = ticks.findLastIndex((tick) => tick <= least);
  const last = ticks.findIndex((tick) => tick >= most);
  return ticks.slice(Math.max(first, 0), last === -1 ? undefined : last + 1);
}

const exponents: readonly number[] = Array.from({ length: 601 }, (_, i) => i - 300);

/** 1, 2 and 5 times each power of ten, with how many of a step less than 1 make 1. */
const steps: readonly { readonly size: number; readonly per: number }[] = exponents.flatMap(
  (exponent) =>
    [1, 2, 5].map((factor) => {
      const size = Number(`${factor}e${exponent}`);
      return { size, per: Math.round(1 / size) };
    }),
);
