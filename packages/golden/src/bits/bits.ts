import type { Matrix } from '@retrace/linalg';
import { goldenParameter, type LargeParameter, mostNumbers, numbersOf } from '../parameter.ts';

/**
 * Numbers as a golden file keeps them: lists, matrices as lists of rows, objects, all nested; a list or a
 * matrix of more than 256 numbers by its digest. What JSON has no number for is a text.
 */
export type Bits =
  | number
  | 'NaN'
  | 'Infinity'
  | '-Infinity'
  | LargeParameter
  | readonly Bits[]
  | { readonly [key: string]: Bits };

/** Numbers that a matcher takes. */
export type Numbers =
  | number
  | Matrix
  | ArrayBufferView
  | readonly Numbers[]
  | { readonly [key: string]: Numbers };

/**
 * Any numbers as a golden file keeps them. Float32Array and its like hold doubles, too.
 *
 * @throws {TypeError} if anything in it is no number
 */
export function bitsOf(value: unknown, place = ''): Bits {
  if (typeof value === 'number') return plain(value);
  if (isMatrix(value)) return isKept(value.data) ? rows(value) : goldenParameter(value, false);
  if (isTyped(value)) return listed(Float64Array.from(value));
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.every((item) => typeof item === 'number')
      ? listed(Float64Array.from(items))
      : items.map((item, i) => bitsOf(item, `${place}[${i}]`));
  }
  if (isPlainObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, bitsOf(member, `${place}.${key}`)]),
    );
  }
  throw new TypeError(
    `toMatchBits: not numbers: got ${kindOf(value)} at ${place === '' ? 'the top' : place}; numbers, lists of them, matrices, or objects of these are needed`,
  );
}

/** Every number that is kept, by its place: `.W[0][2]`; and of what is large, its digest. */
export function placesIn(bits: Bits, place = ''): Map<string, number | string> {
  if (typeof bits === 'number') return new Map([[place, bits]]);
  if (typeof bits === 'string') return new Map([[place, Number(bits)]]);
  if (isLargeBits(bits)) {
    const samples = numbersOf(bits).map(([at, value]) => [place + at, value] as const);
    return new Map<string, number | string>([
      [`${place} (${bits.shape.join('x')})`, bits.digest],
      ...samples,
    ]);
  }
  const members = Array.isArray(bits)
    ? bits.map((item: Bits, i) => [`${place}[${i}]`, item] as const)
    : Object.entries(bits).map(([key, member]) => [`${place}.${key}`, member] as const);
  return new Map(members.flatMap(([at, member]) => [...placesIn(member, at)]));
}

function isKept(values: Float64Array): boolean {
  return values.length <= mostNumbers || !values.every(Number.isFinite);
}

function rows({ data, rows: m, cols }: Matrix): Bits {
  return Array.from({ length: m }, (_, i) => listed(data.subarray(i * cols, (i + 1) * cols)));
}

function listed(values: Float64Array): Bits {
  if (isKept(values)) return Array.from(values, plain);
  return goldenParameter({ rows: 1, cols: values.length, data: values }, true);
}

function plain(value: number): number | 'NaN' | 'Infinity' | '-Infinity' {
  if (Number.isNaN(value)) return 'NaN';
  if (Number.isFinite(value)) return value;
  return value > 0 ? 'Infinity' : '-Infinity';
}

function isLargeBits(bits: object): bits is LargeParameter {
  return 'digest' in bits && typeof bits.digest === 'string';
}

function isMatrix(value: unknown): value is Matrix {
  return (
    isPlainObject(value) &&
    value['data'] instanceof Float64Array &&
    Number(value['rows']) * Number(value['cols']) === value['data'].length
  );
}

/** Of 64-bit integers each would have to be a text. */
function isTyped(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return (
    ArrayBuffer.isView(value) &&
    !(value instanceof DataView) &&
    !(value instanceof BigInt64Array) &&
    !(value instanceof BigUint64Array)
  );
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  return `a ${value.constructor.name}`;
}
