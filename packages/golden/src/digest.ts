import { createHash } from 'node:crypto';

/** SHA-256 over the doubles' bytes, little-endian on every machine: one changed bit changes it. */
export function digest(...lists: readonly Float64Array[]): string {
  const hash = createHash('sha256');
  for (const values of lists) {
    const bytes = new DataView(new ArrayBuffer(8 * values.length));
    values.forEach((value, i) => bytes.setFloat64(8 * i, value, true));
    hash.update(bytes);
  }
  return `sha256:${hash.digest('hex')}`;
}

/**
 * A digest for each gap between two of these epochs, over the losses inside it. When only the digest
 * over all losses differs, these tell where.
 */
export function digestsBetween(
  epochs: readonly number[],
  losses: Float64Array,
): Record<string, string> {
  return Object.fromEntries(
    epochs.slice(1).flatMap((end, i) => {
      const start = epochs[i];
      const inside = losses.subarray(start + 1, end);
      return inside.length === 0 ? [] : [[`${start}-${end}`, digest(inside)]];
    }),
  );
}
