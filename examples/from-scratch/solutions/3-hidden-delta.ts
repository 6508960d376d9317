export function hiddenDelta(w: readonly number[], deltas: readonly number[], h: number): number {
  let error = 0;
  for (let k = 0; k < w.length; k++) error += w[k] * deltas[k];
  return error * (h * (1 - h));
}
