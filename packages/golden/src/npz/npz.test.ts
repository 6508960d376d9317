import { matrix, row } from '@retrace/linalg';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNpz, weightsFromNpz, weightsToNpz, writeNpz } from './index.ts';

/** What `np.savez_compressed` wrote: W1 by columns, b1 of float32, W2. */
const fromNumpy = readFileSync(new URL('../../vectors/numpy.npz', import.meta.url));

const doubles = fc.oneof(fc.double(), fc.constantFrom(-0, NaN, Infinity, 5e-324));

/** Python's own reader of archives, and NumPy's where that is installed, print each number's bits. */
const python = `
import io, struct, sys, zipfile
content = sys.stdin.buffer.read()
def plain():
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in sorted(archive.namelist()):
            npy = archive.read(name)
            start = 10 + struct.unpack('<H', npy[8:10])[0]
            shape = eval(npy[10:start])['shape']
            yield name[:-4], shape, npy[start:].hex()
def numpy():
    for name, array in sorted(np.load(io.BytesIO(content)).items()):
        yield name, array.shape, array.astype('<f8', copy=False).tobytes().hex()
print(list(plain()))
try:
    import numpy as np
    print(list(numpy()))
except ImportError:
    pass
`;

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('an archive of NumPy', () => {
  it('gives back every bit that was written', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[A-Za-z]{1,3}$/), fc.array(doubles)),
        (lists) => {
          const arrays = Object.fromEntries(
            Object.entries(lists).map(([name, list]) => [
              name,
              { shape: [list.length], data: Float64Array.from(list) },
            ]),
          );
          expect(readNpz(writeNpz(arrays))).toEqual(arrays);
        },
      ),
    );
  });

  it.runIf(hasPython)('is read by Python, and by NumPy, to the same bits', () => {
    const W = matrix([
      [0.1, -0, 5e-324],
      [1 / 3, NaN, -Infinity],
    ]);
    const bytes = weightsToNpz([{ W, b: row([2]) }], Float64Array.of(0.5));
    const { stdout, stderr } = spawnSync('python3', ['-c', python], { input: bytes });
    const hex = ({ data }: { data: Float64Array }): string =>
      Buffer.from(data.buffer).toString('hex');
    const seen = `[('W', (2, 3), '${hex(W)}'), ('b', (1, 1), '${hex(row([2]))}'), ('losses', (1,), '${hex(row([0.5]))}')]`;
    expect(stderr.toString()).toBe('');
    expect(new Set(stdout.toString().trim().split('\n'))).toEqual(new Set([seen]));
  });

  it('is read where NumPy wrote it, compressed, by columns and in float32', () => {
    expect(weightsFromNpz(fromNumpy)).toEqual([
      {
        W: matrix([
          [1, -0, 0.1],
          [Infinity, 5e-324, NaN],
        ]),
        b: row([Math.fround(0.1)]),
      },
      { W: matrix([[2], [3]]) },
    ]);
  });

  it('is the same bytes for the same numbers', () => {
    const write = (): Uint8Array => weightsToNpz([{ W: row([1]) }]);
    expect(write()).toEqual(write());
  });

  it.each<[string, () => unknown, string]>([
    [
      'what is no archive',
      () => readNpz(Uint8Array.of(1, 2)),
      'readNpz: not an archive: got 2 bytes (invalid zip data); a .npz file is needed',
    ],
    [
      'whole numbers',
      () => readNpz(wholeNumbers()),
      "readNpz: not an array of doubles: got numbers of kind <i8 in 'a'; '<f8' or '<f4' is needed",
    ],
    [
      'a shape that does not fit',
      () => writeNpz({ a: { shape: [2, 3], data: Float64Array.of(1) } }),
      'writeNpz: wrong number of values: got 1; a shape of 2x3 needs 6',
    ],
    [
      'a name that no parameter has',
      () => weightsFromNpz(writeNpz({ 'layer.0': { shape: [1], data: Float64Array.of(1) } })),
      "weightsFromNpz: not a parameter: got 'layer.0', 1; names such as W, W1 or b2, of a row or a matrix, are needed",
    ],
  ])('refuses %s', (_, read, says) => {
    expect(read).toThrow(new RangeError(says));
  });
});

/** An archive whose one array says that it holds 64-bit integers. */
function wholeNumbers(): Uint8Array {
  const bytes = Buffer.from(writeNpz({ a: { shape: [1], data: Float64Array.of(1) } }));
  bytes.write('i', bytes.indexOf('<f8') + 1);
  return bytes;
}
