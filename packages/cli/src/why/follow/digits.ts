/** To how many digits two numbers agree whose distance is so large beside them: 17 where it is 0. */
export function digitsWithin(distance: number): number {
  let digits = 0;
  for (let rest = distance * 10; digits < 17 && rest <= 1; rest *= 10) digits++;
  return digits;
}

/** To how many digits all of some values agree with ours at least. */
export function agreeingDigits(values: readonly number[], ours: readonly number[]): number {
  return Math.min(
    ...values.map((value, i) =>
      value === ours[i]
        ? 17
        : digitsWithin(Math.abs(value - ours[i]) / Math.max(Math.abs(value), Math.abs(ours[i]))),
    ),
  );
}
