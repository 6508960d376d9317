export function changes(derivatives: readonly number[]): number {
  let count = 0;
  for (let i = 1; i < derivatives.length; i++) {
    if (derivatives[i] > 0 !== derivatives[i - 1] > 0) count++;
  }
  return count;
}
