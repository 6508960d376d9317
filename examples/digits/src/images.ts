import { type Matrix, zeros } from '@retrace/linalg';
import type { Data } from '@retrace/nn';
import file from './images.json' with { type: 'json' };

/** How many images the chapter trains with, and how many pixels one has. */
export const count: number = 1000;
export const size: number = 28 * 28;

/** Targets: a row for each label, with 1 in the column of its digit. */
export function oneHot(labels: ArrayLike<number>): Matrix {
  const t = zeros(labels.length, 10);
  for (let i = 0; i < labels.length; i++) t.data[10 * i + labels[i]] = 1;
  return t;
}

/** Pixels as the chapter has them: from 0, white paper, to 1, black ink; an image in each row. */
export function inks(bytes: Uint8Array): Matrix {
  const x = zeros(bytes.length / size, size);
  for (let i = 0; i < bytes.length; i++) x.data[i] = bytes[i] / 255;
  return x;
}

/** The first 1,000 images of MNIST's training set, in its order. They are unpacked when first asked for. */
export function images(): Data {
  return (unpacked ??= {
    x: inks(unpack(file.pixels)),
    t: oneHot(Array.from(file.labels, Number)),
  });
}

let unpacked: Data | undefined;

/** What make-images.mjs packed: base64 of bytes, in which a 0 is followed by how many there are. */
function unpack(text: string): Uint8Array {
  const packed = fromBase64(text);
  const bytes = new Uint8Array(count * size);
  let to = 0;
  for (let i = 0; i < packed.length; i++) {
    if (packed[i] === 0) to += packed[++i];
    else bytes[to++] = packed[i];
  }
  return bytes;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text; `atob` of browsers is not everywhere. */
function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let [bits, held, to] = [0, 0, 0];
  for (const letter of digits) {
    bits = ((bits << 6) | letters.indexOf(letter)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[to++] = bits >> held;
  }
  return bytes;
}
