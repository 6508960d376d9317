import { type Text, textOf, type Words } from '@retrace/lesson';

/** A place in an exercise that is still to be filled in. */
export class GapError extends Error {
  override readonly name = 'GapError';
  /** What belongs there, in words. */
  readonly missing: Text;

  constructor(missing: Words) {
    super(`gap: still to be filled in: ${textOf(missing).en}`);
    this.missing = textOf(missing);
  }
}

/**
 * The place in an exercise that the learner fills in: replace the whole call.
 *
 * @param missing What belongs here: `{ en: 'the slope', zh: '斜率' }`.
 * @param _from What it is to be made of. Nothing is done with it; it is named so that one sees it.
 * @throws {GapError} always
 */
export function gap(missing: Words, ..._from: readonly unknown[]): never {
  throw new GapError(missing);
}
