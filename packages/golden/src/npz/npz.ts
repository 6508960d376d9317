import { unzipSync, zipSync } from 'fflate';

/** Numbers in as many dimensions as `shape` has, row by row. */
export interface NpyArray {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** NumPy's archive of arrays: a .npy file of float64 for each. The same arrays are the same bytes. */
export function writeNpz(arrays: Readonly<Record<string, NpyArray>>): Uint8Array<ArrayBuffer> {
  const files = Object.entries(arrays).map(([name, array]) => [`${name}.npy`, npy(array)] as const);
  // One date for all, as a clock on the wall shows it: an archive keeps no time zone.
  const mtime = new Date(2000, 0, 1);
  return new Uint8Array(zipSync(Object.fromEntries(files), { level: 0, mtime }));
}

/**
 * The arrays of an archive that `np.savez` or `np.savez_compressed` has written, too: float64 or float32,
 * each number as the double it is.
 *
 * @throws {RangeError} if it is no archive, or an array is of another kind
 */
export function readNpz(bytes: Uint8Array): Record<string, NpyArray> {
  return Object.fromEntries(
    Object.entries(unzipped(bytes)).map(([file, content]) => {
      const name = file.replace(/\.npy$/, '');
      return [name, parseNpy(name, content)];
    }),
  );
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new RangeError(
      `readNpz: not an archive: got ${bytes.length} bytes (${said}); a .npz file is needed`,
    );
  }
}

const magic = '\u0093NUMPY';

function npy({ shape, data }: NpyArray): Uint8Array {
  const size = shape.reduce((a, b) => a * b, 1);
  if (size !== data.length) {
    throw new RangeError(
      `writeNpz: wrong number of values: got ${data.length}; a shape of ${shape.join('x')} needs ${size}`,
    );
  }
  const sides = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${sides}), }`;
  const start = Math.ceil((10 + text.length + 1) / 64) * 64;
  const length = String.fromCharCode((start - 10) % 256, (start - 10) >> 8);
  const head = `${magic}\u0001\u0000${length}${text.padEnd(start - 11)}\n`;
  const bytes = new Uint8Array(start + 8 * data.length);
  for (let i = 0; i < start; i++) bytes[i] = head.charCodeAt(i);
  const view = new DataView(bytes.buffer);
  data.forEach((value, i) => view.setFloat64(start + 8 * i, value, true));
  return bytes;
}

/** @see https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */
function parseNpy(name: string, bytes: Uint8Array): NpyArray {
  const refuse = (got: string, need: string): never => {
    throw new RangeError(
      `readNpz: not an array of doubles: got ${got} in '${name}'; ${need} is needed`,
    );
  };
  const latin = (from: number, to: number): string =>
    String.fromCharCode(...bytes.subarray(from, to));
  if (latin(0, 6) !== magic) refuse('no .npy file', 'a .npy file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLong = bytes[6] > 1; // versions 2 and 3 count the head in four bytes
  const start = isLong ? 12 + view.getUint32(8, true) : 10 + view.getUint16(8, true);
  const head = latin(isLong ? 12 : 10, start);
  const [, kind = 'none'] = /'descr': '([^']*)'/.exec(head) ?? [];
  if (kind !== '<f8' && kind !== '<f4') refuse(`numbers of kind ${kind}`, "'<f8' or '<f4'");
  const [, sides = ''] = /'shape': \(([^)]*)\)/.exec(head) ?? [];
  const shape = sides.split(',').flatMap((side) => (side.trim() === '' ? [] : [Number(side)]));
  const size = shape.reduce((a, b) => a * b, 1);
  const width = kind === '<f8' ? 8 : 4;
  if (bytes.length - start !== width * size) {
    refuse(`${bytes.length - start} bytes`, `a file of ${width * size} bytes after its head`);
  }
  const read = (i: number): number =>
    width === 8 ? view.getFloat64(start + 8 * i, true) : view.getFloat32(start + 4 * i, true);
  const values = Float64Array.from({ length: size }, (_, i) => read(i));
  const isByColumns = head.includes("'fortran_order': True") && shape.length > 1;
  if (isByColumns && shape.length > 2)
    refuse(`${shape.length} dimensions by columns`, 'one by rows');
  const [m, n] = shape;
  const data = isByColumns
    ? Float64Array.from({ length: size }, (_, i) => values[(i % n) * m + Math.floor(i / n)])
    : values;
  return { shape, data };
}
