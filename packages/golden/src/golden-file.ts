import { exactJson, type Json, type ParametersJson } from '@retrace/nn';

/** The version of the layout below; a file of another version is not read. */
export const schema = 2;

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

export type ByProgram<T> = Readonly<Record<string, T>>;

export interface GoldenProgram {
  readonly checkpoints: readonly GoldenCheckpoint[];
  readonly epochs: number;
  /** Over the loss of every epoch. */
  readonly lossDigest: string;
  readonly seed: number | null;
}

export interface GoldenCheckpoint {
  readonly epoch: number;
  readonly loss: number;
  readonly parameters: readonly ParametersJson[];
}

/** The key `20-50` is about the losses of epochs 21 to 49. */
export type LossDigests = Readonly<Record<string, string>>;

/** What a training depends on beside its seed and epochs, by name. */
export type Settings = Readonly<Record<string, number | string>>;

export interface Recorded {
  readonly reason: string;
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * The text of a golden file: keys sorted, so that a change shows as a small diff; one matrix row a
 * line; each number as short as it reads back exactly.
 */
export function goldenText(file: GoldenFile): string {
  return `${plainText(file)}\n`;
}

/** Plain data as text; two are equal, bit for bit, where their texts are. */
export function plainText(value: object): string {
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
  throw new TypeError(`sorted: not plain data: got ${typeof value}; JSON cannot say it`);
}
