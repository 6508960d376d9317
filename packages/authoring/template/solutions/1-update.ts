export function update(W: number, gradient: number, learningRate: number): number {
  return W - learningRate * gradient;
}
