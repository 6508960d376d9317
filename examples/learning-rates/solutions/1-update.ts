export function step(weight: number, derivative: number, learningRate: number): number {
  return weight - learningRate * derivative;
}
