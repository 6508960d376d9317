export function gradient(x: readonly number[], dz: readonly number[]): number {
  let dW = 0;
  for (let i = 0; i < x.length; i++) dW += x[i] * dz[i];
  return dW;
}

export function updated(weight: number, dW: number, learningRate: number): number {
  return weight - learningRate * dW;
}
