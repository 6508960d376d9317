export interface Epoch {
  readonly w: number;
  readonly b: number;
  readonly error: number;
}

export function epoch(
  x: readonly number[],
  t: readonly number[],
  w: number,
  b: number,
  learningRate: number,
): Epoch {
  let error = 0;
  for (let i = 0; i < x.length; i++) {
    const e = w * x[i] + b - t[i];
    error += e * e;
    w -= learningRate * e * x[i];
    b -= learningRate * e;
  }
  return { w, b, error };
}
