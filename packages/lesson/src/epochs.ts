/**
 * The epochs at which a training is looked at: 0, 1, 2, 5, 10, 20, 50 ... and the last one,
 * with those that are asked for beside. Early on a network changes most, so there they lie close.
 */
export function checkpointEpochs(last: number, stops: readonly number[] = []): number[] {
  const epochs = new Set([0, last, ...stops.filter((epoch) => epoch <= last)]);
  for (let decade = 1; decade <= last; decade *= 10) {
    for (const step of [1, 2, 5]) {
      if (step * decade <= last) epochs.add(step * decade);
    }
  }
  return [...epochs].toSorted((a, b) => a - b);
}
