export function bestLine(
  x: readonly number[],
  t: readonly number[],
): readonly [slope: number, intercept: number] {
  const meanX = mean(x);
  const meanT = mean(t);
  const together = x.map((value, i) => (value - meanX) * (t[i] - meanT));
  const spread = x.map((value) => (value - meanX) * (value - meanX));
  const slope = mean(together) / mean(spread);
  return [slope, meanT - slope * meanX];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
