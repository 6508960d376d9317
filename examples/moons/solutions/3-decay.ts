export function learningRate(step: number): number {
  return 1 - (0.9 * step) / 100;
}

export function updated(w: number, dw: number, rate: number): number {
  return w - rate * (dw + 2 * 0.0001 * w);
}
