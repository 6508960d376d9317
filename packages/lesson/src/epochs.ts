/**
 * The epochs at which a training is looked at: 0, 1, 2, 5, 10, 20, 50 ... and the last one,
 * with those that are asked for beside. Early on a network changes most, so there they lie close.
 * What lies beyond the last epoch is left out.
 *
 * @throws {RangeError} if an epoch is not a whole number of at least 0
 */
export function checkpointEpochs(last: number, stops: readonly number[] = []): number[] {
  const bad = [last, ...stops].find((epoch) => !Number.isSafeInteger(epoch) || epoch < 0);
  if (bad !== undefined) {
    throw new RangeError(
      `checkpointEpochs: bad epoch: got ${bad}; epochs are whole numbers of at least 0`,
    );
  }
  const epochs = new Set([0, last, ...stops.filter((epoch) => epoch <= last)]);
  for (let decade = 1; decade <= last; decade *= 10) {
    for (const step of [1, 2, 5]) {
      if (step * decade <= last) epochs.add(step * decade);
    }
  }
  const ascending = [...epochs];
  ascending.sort((a, b) => a - b); // `toSorted` is not on every engine yet
  return ascending;
}
