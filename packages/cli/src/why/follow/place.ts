import type { Quantity } from './quantities.ts';
import type { Value } from './trace.ts';

/** Which value of ours a value of somebody's file is. */
export interface Placement {
  readonly quantity: Quantity;
  /** Which part of it, as places in its numbers; undefined where it is all of it. */
  readonly part: readonly number[] | undefined;
  readonly isTransposed: boolean;
  /** Of its conventions, the one that makes them equal: -1 where the signs are opposite. */
  readonly factor: number;
  /** Whether all bits are equal, and not only the first digits. */
  readonly isExact: boolean;
}

/**
 * What counts as the same value: within 2⁻⁴⁰ of the largest number of the matrix, so 12 digits. Another
 * machine's exp, or another order of summation, moves only the last of 15 to 17.
 */
const sameDigits = 4096 * Number.EPSILON;

/** Finds a value of somebody's file among ours. */
export type Finder = (value: Value) => Placement[];

/**
 * Where values of somebody's file are found among ours. Numbers of a training are known by their digits;
 * whole numbers are not, so these are found only among the data and the first parameters.
 */
export function finderIn(quantities: readonly Quantity[]): Finder {
  const parts = quantities.flatMap((quantity) => keysOf(quantity));
  parts.sort((a, b) => a.key - b.key);
  const largest = Math.max(
    0,
    ...parts.map(({ key, quantity }) => (quantity.role === 'aside' ? 0 : key)),
  );
  return (value) => {
    const key = sizeOf(value.data);
    const distance = sameDigits * (2 * key + largest / 1024);
    const alike = new Set<Quantity>();
    for (let i = firstFrom(parts, key - distance); i < parts.length; i++) {
      if (parts[i].key > key + distance) break;
      alike.add(parts[i].quantity);
    }
    return [...alike].flatMap((quantity) => placementIn(quantity, value));
  };
}

interface Part {
  readonly key: number;
  readonly quantity: Quantity;
}

/** Of everything that can be read of a quantity, the size of its largest number, in each convention. */
function keysOf(quantity: Quantity): Part[] {
  const { rows, cols, data } = quantity.value;
  const sizes = [sizeOf(data)];
  if (rows <= most)
    for (let i = 0; i < rows; i++) sizes.push(sizeOf(data.subarray(i * cols, (i + 1) * cols)));
  if (cols <= most)
    for (let j = 0; j < cols; j++) sizes.push(sizeOf(data.filter((_, i) => i % cols === j)));
  if (data.length <= most) sizes.push(...data.map(Math.abs));
  const factors = new Set(quantity.factors.map(Math.abs));
  return [...new Set(sizes)].flatMap((size) =>
    [...factors].map((factor) => ({ key: size * factor, quantity })),
  );
}

function sizeOf(data: ArrayLike<number>): number {
  let size = 0;
  for (let i = 0; i < data.length; i++) size = Math.max(size, Math.abs(data[i]));
  return size;
}

/** The first whose key is not below a number. */
function firstFrom(parts: readonly Part[], key: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle].key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placementIn(quantity: Quantity, value: Value): Placement[] {
  if (isWhole(value) && !isGiven(quantity, value)) return [];
  for (const { part, isTransposed } of waysToRead(value.shape, quantity)) {
    for (const factor of quantity.factors) {
      const isExact = compare(value.data, quantity, part, factor);
      if (isExact !== undefined) return [{ quantity, part, isTransposed, factor, isExact }];
    }
  }
  return [];
}

export function isWhole({ data }: Value): boolean {
  return data.every((each) => Number.isInteger(each));
}

function isGiven({ role, at }: Quantity, { shape }: Value): boolean {
  const isScalar = shape.length === 0;
  return role === 'data' ? !isScalar : role === 'parameter' && at === 0;
}

/** One way to read a value as all or a part of a quantity: for each of its numbers, the place in the latter. */
interface Reading {
  /** Undefined: all of it, row by row. */
  readonly part: readonly number[] | undefined;
  readonly isTransposed: boolean;
}

const most = 64;

/** Every way in which a value of this shape can be a quantity, or a row, a column or a number of it. */
export function waysToRead(
  shape: readonly number[],
  { value, kind }: Pick<Quantity, 'value' | 'kind'>,
): Reading[] {
  const { rows, cols } = value;
  const size = rows * cols;
  const [a = 1, b = 1] = shape;
  const readings: Reading[] = [];
  const isVector = a === 1 || b === 1 || shape.length < 2;
  if (shape.length === 2 && a === rows && b === cols) readings.push(whole);
  else if (isVector && (rows === 1 || cols === 1) && a * b === size) readings.push(whole);
  if (shape.length === 2 && a === cols && b === rows && rows > 1 && cols > 1) {
    const part = places(size, (i) => (i % rows) * cols + Math.floor(i / rows));
    readings.push({ part, isTransposed: true });
  }
  if (readings.length > 0 || !isVector) return readings;
  if (a * b === 1) {
    if (size > most) return [];
    return places(size, (i) => i).map((i) => ({ part: [i], isTransposed: false }));
  }
  if (a * b === cols && rows <= most) {
    for (let i = 0; i < rows; i++) {
      readings.push({ part: places(cols, (j) => i * cols + j), isTransposed: false });
    }
  }
  if (a * b === rows && cols <= most && !kind.startsWith('x')) {
    for (let j = 0; j < cols; j++) {
      readings.push({ part: places(rows, (i) => i * cols + j), isTransposed: false });
    }
  }
  return readings;
}

const whole: Reading = { part: undefined, isTransposed: false };

function places(length: number, of: (i: number) => number): number[] {
  return Array.from({ length }, (_, i) => of(i));
}

/** Whether the bits are equal; undefined where not even the first digits are. */
function compare(
  data: readonly number[],
  { value, role }: Quantity,
  part: readonly number[] | undefined,
  factor: number,
): boolean | undefined {
  let isExact = true;
  let size: number | undefined;
  // A single number is known by its own digits; what is left of larger ones has lost some.
  const isSingle = data.length < value.data.length;
  for (let i = 0; i < data.length; i++) {
    const ours = factor * value.data[part ? part[i] : i];
    if (data[i] === ours) continue;
    isExact = false;
    size ??= Math.abs(factor) * sizeOf(value.data);
    const scale = isSingle ? Math.abs(ours) + (role === 'aside' ? 0 : size / 1024) : size;
    if (!(Math.abs(data[i] - ours) <= sameDigits * scale)) return undefined;
  }
  return isExact;
}
