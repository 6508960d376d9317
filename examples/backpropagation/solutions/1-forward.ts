import { sigmoid } from '@retrace/elementary';

export function output(x: readonly number[], w: readonly number[], b: number): number {
  const net = x[0] * w[0] + x[1] * w[1] + b;
  return sigmoid(net);
}
