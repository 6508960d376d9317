/**
 * Refuses options that no one reads: a misspelt one would be left out in silence.
 *
 * @param unknown What is left of the options when all known ones are taken out.
 * @throws {RangeError} if anything is
 */
export function checkUnknown(caller: string, unknown: object, known: string): void {
  const [stray] = Object.keys(unknown);
  if (stray !== undefined) {
    throw new RangeError(`${caller}: unknown option: got ${stray}; known: ${known}`);
  }
}
