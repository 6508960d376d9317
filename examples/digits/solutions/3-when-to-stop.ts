export function stopAt(errors: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < errors.length; i++) {
    if (errors[i] < errors[best]) best = i;
  }
  return best;
}
