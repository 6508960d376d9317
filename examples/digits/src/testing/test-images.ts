import type { Data } from '@retrace/nn';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { inks, oneHot, size } from '../images.ts';

/** Where a person may put the two files; git ignores it. */
const folder = new URL('../../test-images/', import.meta.url);
const files = ['t10k-images-idx3-ubyte.gz', 't10k-labels-idx1-ubyte.gz'] as const;

/** MNIST's test images; undefined where nobody has put them there. */
export function testImages(): Data | undefined {
  const [pictures, labels] = files.map((name) => new URL(name, folder));
  if (!existsSync(pictures) || !existsSync(labels)) return undefined;
  return readIdx(gunzipSync(readFileSync(pictures)), gunzipSync(readFileSync(labels)));
}

/**
 * Images and labels in MNIST's own format: a head of four or two whole numbers of 32 bits, then bytes.
 *
 * @throws {RangeError} if the heads are not those of as many images of 28 x 28 and labels
 */
export function readIdx(pictures: Uint8Array, labels: Uint8Array): Data {
  const [magic, many, rows, cols] = words(pictures, 4);
  const [labelMagic, labelCount] = words(labels, 2);
  const isWhole =
    magic === 2051 &&
    labelMagic === 2049 &&
    rows * cols === size &&
    many === labelCount &&
    pictures.length === 16 + many * size &&
    labels.length === 8 + many;
  if (!isWhole) {
    throw new RangeError(
      `readIdx: not images and their labels: got ${many} of ${rows} x ${cols} and ${labelCount} labels; as many of each are needed, of 28 x 28, whole files`,
    );
  }
  return { x: inks(pictures.subarray(16)), t: oneHot(labels.subarray(8)) };
}

function words(bytes: Uint8Array, count: number): number[] {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, i) => head.getUint32(4 * i));
}
