export function firstEpoch(distances: (epoch: number) => readonly number[], limit: number): number {
  let epoch = 0;
  while (distances(epoch).some((distance) => distance >= limit)) epoch++;
  return epoch;
}
