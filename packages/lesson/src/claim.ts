/** Sentences of an article, each with what must be true of a run for it to hold. */
export type Claims<Run> = Readonly<Record<string, (run: Run) => boolean>>;

export interface CheckedClaim {
  readonly says: string;
  readonly holds: boolean;
}

/** Holds each sentence against a run. */
export function checkClaims<Run>(claims: Claims<Run>, run: Run): CheckedClaim[] {
  return Object.entries(claims).map(([says, isTrue]) => ({ says, holds: isTrue(run) }));
}
