export function forward(x: number, k: 0 | 1, keep: number): number {
  return x * (k * (1 / keep));
}

export function backward(dy: number, k: 0 | 1, keep: number): number {
  return dy * (k * (1 / keep));
}
