/** A place in an exercise that is still to be filled in. */
export class GapError extends Error {
  override readonly name = 'GapError';
  /** What belongs there, in words. */
  readonly missing: string;

  constructor(missing: string) {
    super(`gap: still to be filled in: ${missing}`);
    this.missing = missing;
  }
}

/**
 * The place in an exercise that the learner fills in: replace the whole call.
 *
 * @param missing What belongs here, in words: `the slope`.
 * @param _from What it is to be made of. Nothing is done with it; it is named so that one sees it.
 * @throws {GapError} always
 */
export function gap(missing: string, ..._from: readonly unknown[]): never {
  throw new GapError(missing);
}
