import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 over the doubles' bytes, little-endian on every machine: one changed bit changes it. */
export function digest(...lists: readonly ArrayLike<number>[]): string {
  const hash = sha256.create();
  for (const values of lists) {
    const bytes = new DataView(new ArrayBuffer(8 * values.length));
    for (let i = 0; i < values.length; i++) bytes.setFloat64(8 * i, values[i], true);
    hash.update(new Uint8Array(bytes.buffer));
  }
  return `sha256:${bytesToHex(hash.digest())}`;
}
