export function inPairs(numbers: readonly number[]): number {
  const sums = [0, 0];
  for (let i = 0; i < numbers.length; i++) sums[i % 2] += numbers[i];
  return sums[0] + sums[1];
}
