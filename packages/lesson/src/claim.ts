import type { Text } from './text.ts';

/** A sentence of an article, with what must be true of a run for it to hold. */
export interface Claim<Subject> {
  readonly says: Text;
  readonly isTrue: (run: Subject) => boolean;
}

export function claim<Subject>(says: Text, isTrue: (run: Subject) => boolean): Claim<Subject> {
  return Object.freeze({ says, isTrue });
}
