export function standardise(values: readonly number[]): readonly number[] {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / n;
  return values.map((value) => (value - mean) / Math.sqrt(variance));
}
