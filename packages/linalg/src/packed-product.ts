import { kernelBytes } from './kernel-bytes.ts';
import { setLargeProduct } from './multiply-strided.ts';
import { instanceOf, type Module, moduleOf } from './web-assembly.ts';

/** From so many multiplications on it wins, copies and all: 1.3 times as fast here, 2.5 times at 30,000. */
const enough = 5000;

/** More numbers are not copied: half of a gigabyte. */
const most = 67_108_864;

/**
 * The same product as `multiplyStrided`, with the same bits, for matrices so large that it makes up for
 * copying them, by a WebAssembly module that works on two columns at once. There too, each sum starts at
 * +0 and adds its terms in ascending p.
 *
 * @returns false where they are too small, or the engine cannot; then nothing has been done
 */
export function multiplyPacked(
  A: Float64Array,
  ai: number,
  ap: number,
  B: Float64Array,
  bp: number,
  bj: number,
  C: Float64Array,
  m: number,
  k: number,
  n: number,
): boolean {
  if (isOff || m < 4 || n < 4 || m * k * n < enough) return false;
  const panels = 4 * k * Math.ceil(n / 4) + 4 * k;
  const length = A.length + B.length + C.length + panels;
  if (length > most) return false;
  const { numbers, call } = kernelFor(length) ?? {};
  if (!numbers || !call) return false;
  const b = A.length;
  const c = b + B.length;
  numbers.set(A);
  numbers.set(B, b);
  const rows = (first: number, count: number): void => {
    const places = [first * ai, ai, ap, b, bp, bj, c + first * n].map((place) => 8 * place);
    call(...places, k, n, count, 8 * (c + C.length));
  };
  rows(0, m - (m % 4));
  if (m % 4 > 0) rows(m - 4, 4); // some rows of these are written twice
  C.set(numbers.subarray(c, c + C.length));
  return true;
}

/**
 * From here on large matrices are multiplied by WebAssembly: the bits are the same, in a half to a fifth
 * of the time. Networks ask for it; whoever multiplies large matrices without one does.
 */
export function usePackedProducts(): void {
  setLargeProduct(multiplyPacked);
}

/**
 * Does some work with the readable product alone, whatever the size of its matrices: the bits are the same.
 */
export function withReadableProducts<T>(work: () => T): T {
  const before = isOff;
  isOff = true;
  try {
    return work();
  } finally {
    isOff = before;
  }
}

let isOff = false;

interface Kernel {
  readonly numbers: Float64Array;
  readonly call: (...places: number[]) => number;
}

let module: Module | undefined;
let kernel: Kernel | undefined;

/** A kernel with memory for so many numbers. (Memory that grows would slow down all typed arrays of V8.) */
function kernelFor(length: number): Kernel | undefined {
  if (kernel && kernel.numbers.length >= length) return kernel;
  module ??= moduleOf(kernelBytes);
  kernel = module && instanceOf(module, 'product', 2 * length);
  return kernel;
}
