import { expect } from 'vitest';

/** These words in English, and beside them Chinese ones in which nothing English is left. */
export function inBoth(en: string): unknown {
  const chinese: unknown = expect.stringMatching(
    /^(?!.*\b(?:got|needed|missing|the)\b).*\p{Script=Han}/u,
  );
  return { en, zh: chinese };
}
