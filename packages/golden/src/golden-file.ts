import { exactJson, type Json } from '@retrace/nn';
import type { GoldenParameter } from './parameter.ts';

/** The version of the layout below; a file of another version is not read. */
export const schema = 3;

/** What a golden file holds. `programs` is the record; the rest explains it. */
export interface GoldenFile {
  readonly lesson: string;
  /** For each program, digests of the losses between its checkpoints. */
  readonly lossDigests: ByProgram<LossDigests>;
  /** What any other program that follows the same arithmetic can recompute, bit for bit. */
  readonly programs: ByProgram<GoldenProgram>;
  /** Why the file was recorded, and with what; never compared with anything. */
  readonly recorded: Recorded;
  readonly schema: typeof schema;
  readonly settings: ByProgram<Settings>;
}

type ByProgram<T> = Readonly<Record<string, T>>;

export interface GoldenProgram {
  readonly checkpoints: readonly GoldenCheckpoint[];
  readonly epochs: number;
  /** Over the loss of every epoch that has one. */
  readonly lossDigest: string;
  readonly seed: Seed;
}

/** A list seeds as NumPy's `init_by_array` does; null where nothing is drawn. */
export type Seed = number | readonly number[] | null;

export interface GoldenCheckpoint {
  readonly epoch: number;
  /** Absent at epoch 0 where only the running loss of an epoch is known. */
  readonly loss?: number;
  /** The parameters of each layer that has some, by name. */
  readonly parameters: readonly Readonly<Record<string, GoldenParameter>>[];
}

/** The key `20-50` is about the losses of epochs 21 to 49. */
export type LossDigests = Readonly<Record<string, string>>;

/** What a training depends on beside its seed and epochs, by name. */
export type Settings = Readonly<Record<string, number | string>>;

export interface Recorded {
  readonly reason: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** A reason is one line with at least one word in it: the "..." of a command in a message is none. */
export const reasonForm: RegExp = /^(?=.*\p{L})[^\p{Cc}\u2028\u2029]{1,200}$/u;

/**
 * The text of a golden file: keys sorted, so that a change shows as a small diff; one matrix row per
 * line; each number as short as it reads back exactly.
 */
export function goldenText(file: GoldenFile): string {
  return `${plainText(file)}\n`;
}

/** Plain data as text; two are equal, bit for bit, where their texts are. */
export function plainText(value: unknown): string {
  return exactJson(sorted(value));
}

/** Plain data as JSON with its keys in order. */
function sorted(value: unknown): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
  }
  if (typeof value === 'number' || typeof value === 'string' || value === null) return value;
  if (typeof value === 'boolean') return value;
  throw new TypeError(`plainText: not plain data: got ${typeof value}; JSON cannot say it`);
}
