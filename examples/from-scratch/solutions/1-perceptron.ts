export function move(x: number, y: number, t: number, learningRate: number): number {
  return learningRate * (t - y) * x;
}
