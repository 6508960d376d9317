import type { Finding } from '../review/finding.ts';

/** A finding on one line: what is wrong, and what fixes it. */
export function findingLine({ message, fix }: Finding): string {
  return [message, ...fix].join('; ');
}
