export function distanceLeft(learningRate: number, curvature: number, steps: number): number {
  let left = 1;
  for (let step = 0; step < steps; step++) left *= 1 - learningRate * curvature;
  return left;
}

/** 1 - learningRate · curvature = -1 */
export function limit(curvature: number): number {
  return 2 / curvature;
}
