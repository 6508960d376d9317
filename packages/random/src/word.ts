/** Is it a word of the Mersenne Twister, a whole number from 0 to 2^32 - 1? */
export function isWord(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 4294967295;
}

/** The place and value of the first that is no word, a hole among them; undefined if all are words. */
export function firstBad(words: readonly unknown[]): string | undefined {
  const at = words.findIndex((word) => !isWord(word)); // `every` would pass over holes
  return at === -1 ? undefined : `${String(words[at])} at ${at}`;
}
