import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The bits of NaN that stand for all of them: which ones an engine takes is its own affair. */
const NAN_HIGH = 0x7ff80000;

/** SHA-256 over the doubles' bits, little-endian on every machine: one changed bit changes it. */
export function digest(values: Float64Array): string {
  const bytes = new Uint8Array(8 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    if (Number.isNaN(value)) view.setUint32(8 * i + 4, NAN_HIGH, true);
    else view.setFloat64(8 * i, value, true);
  });
  return bytesToHex(sha256(bytes));
}
