import { checkpointEpochs } from './epochs.ts';
import type { Picture } from './picture.ts';

/** How many looks a path takes, beside the usual ones. */
const looks = 100;

/**
 * The epochs at which pictures need the run to stop. In a run that is shorter than the article's,
 * what they ask for later is looked at when it ends.
 */
export function pictureStops(pictures: readonly Picture[], last: number): number[] {
  return checkpointEpochs(
    last,
    pictures.flatMap((picture) => epochsOf(picture, last)),
  );
}

/** The epochs that one picture shows, of those before the last one. */
function epochsOf(picture: Picture, last: number): number[] {
  if (picture.kind === 'network') return [Math.min(picture.epoch ?? last, last)];
  if (picture.kind === 'decision-surface') {
    return picture.epochs.map((epoch) => Math.min(epoch, last));
  }
  if (picture.kind !== 'parameters') return [];
  return Array.from({ length: looks }, (_, i) => Math.round((i * last) / looks));
}
