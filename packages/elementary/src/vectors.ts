import { readFileSync } from 'node:fs';

/** The numbers of vectors/<name>.txt, in order: x f(x) x f(x) ..., correctly rounded by MPFR. */
export function vectors(name: string): Float64Array {
  const text = readFileSync(new URL(`../vectors/${name}.txt`, import.meta.url), 'utf8');
  const bytes = Buffer.from(text, 'base64');
  return Float64Array.from({ length: bytes.length / 8 }, (_, i) => bytes.readDoubleLE(8 * i));
}

/** Where f differs from the vectors in any bit (all NaN are one): at most `most` lines to read. */
export function differences(
  f: (x: number) => number,
  pairs: Float64Array,
  most: number = 5,
): string[] {
  const found: string[] = [];
  for (let i = 0; i < pairs.length && found.length < most; i += 2) {
    const y = f(pairs[i]);
    if (!Object.is(y, pairs[i + 1])) found.push(`${pairs[i]}: ${y} instead of ${pairs[i + 1]}`);
  }
  return found;
}
