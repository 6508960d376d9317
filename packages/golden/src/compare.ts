import { type GoldenCheckpoint, plainText } from './golden-file.ts';
import type { Snapshot } from './snapshot.ts';
import { relativeDistance, ulpsBetween } from './ulp.ts';
import { shapesOf, valuesOf } from './values.ts';

/** Where a run of one program is not what its golden file says. */
export interface Difference {
  readonly program: string;
  /** Seed, epochs, and whatever else was set otherwise. */
  readonly settings: readonly Setting[];
  /** Parameters of another shape, at the first checkpoint that has some. */
  readonly shapes: readonly Setting[];
  /** Every number that differs, in the order of the file. */
  readonly values: readonly ValueDifference[];
  /** How many numbers stand in both. */
  readonly compared: number;
  /** The epochs at which both have a checkpoint. */
  readonly epochs: readonly number[];
  /** The gaps between checkpoints in which a loss differs, such as `20-50`. */
  readonly gaps: readonly string[];
  /** Whether the digest over all losses differs. */
  readonly digest: boolean;
}

export interface Setting {
  readonly name: string;
  /** null where it is not set. */
  readonly golden: number | string | null;
  readonly now: number | string | null;
}

export interface ValueDifference {
  readonly epoch: number;
  readonly name: string;
  readonly golden: number;
  readonly now: number;
  readonly absolute: number;
  readonly relative: number;
  readonly ulps: bigint;
}

/** Compares every bit; undefined where none differs. */
export function compare(slug: string, golden: Snapshot, now: Snapshot): Difference | undefined {
  const withSettings = now.settings !== undefined;
  if (textOf(golden, withSettings) === textOf(now, withSettings)) return undefined;
  const shared = checkpointsOfBoth(golden, now);
  const pairs = shared.flatMap(([before, after]) => valuesOfBoth(before, after));
  return {
    program: slug,
    settings: settingsThatDiffer(golden, now),
    shapes:
      shared
        .map(([before, after]) => entriesThatDiffer(shapesOf(before), shapesOf(after)))
        .find(({ length }) => length > 0) ?? [],
    values: pairs.filter(({ ulps }) => ulps !== 0n),
    compared: pairs.length,
    epochs: shared.map(([{ epoch }]) => epoch),
    gaps: entriesThatDiffer(entriesOf(golden.lossDigests), entriesOf(now.lossDigests))
      // A gap that only one of them has is between other checkpoints.
      .filter((gap) => gap.golden !== null && gap.now !== null)
      .map(({ name }) => name)
      .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
    digest: golden.program.lossDigest !== now.program.lossDigest,
  };
}

/** Where only the run is known, the settings of its program are not compared. */
function textOf({ program, lossDigests, settings = {} }: Snapshot, withSettings: boolean): string {
  return plainText({ program, lossDigests, settings: withSettings ? settings : {} });
}

type Pair = readonly [before: GoldenCheckpoint, after: GoldenCheckpoint];

function checkpointsOfBoth({ program }: Snapshot, now: Snapshot): Pair[] {
  const after = new Map(now.program.checkpoints.map((each) => [each.epoch, each]));
  return program.checkpoints.flatMap((before): Pair[] => {
    const same = after.get(before.epoch);
    return same ? [[before, same]] : [];
  });
}

function valuesOfBoth(before: GoldenCheckpoint, after: GoldenCheckpoint): ValueDifference[] {
  const found = new Map(valuesOf(after).map(({ name, value }) => [name, value]));
  return valuesOf(before).flatMap(({ epoch, name, value: golden }) => {
    const now = found.get(name);
    if (now === undefined) return [];
    const absolute = Math.abs(golden - now);
    const relative = relativeDistance(golden, now);
    return [{ epoch, name, golden, now, absolute, relative, ulps: ulpsBetween(golden, now) }];
  });
}

function settingsThatDiffer(golden: Snapshot, now: Snapshot): Setting[] {
  const known = now.settings ? golden.settings : {};
  const sameEpochs = golden.program.epochs === now.program.epochs;
  const own = entriesThatDiffer(entriesOf(ownSettings(golden)), entriesOf(ownSettings(now)));
  return [
    // Another number of epochs has other checkpoints; that goes without saying.
    ...own.filter(({ name }) => name !== 'checkpoints' || sameEpochs),
    ...entriesThatDiffer(entriesOf(known ?? {}), entriesOf(now.settings ?? {})),
  ];
}

function ownSettings({ program }: Snapshot): Record<string, number | string> {
  const { seed, epochs, checkpoints } = program;
  return {
    seed: seed ?? 'none',
    epochs,
    checkpoints: checkpoints.map(({ epoch }) => epoch).join(', '),
  };
}

function entriesOf<T>(record: Readonly<Record<string, T>>): Map<string, T> {
  return new Map(Object.entries(record));
}

function entriesThatDiffer(
  golden: ReadonlyMap<string, number | string>,
  now: ReadonlyMap<string, number | string>,
): Setting[] {
  return [...new Set([...golden.keys(), ...now.keys()])]
    .map((name) => ({ name, golden: golden.get(name) ?? null, now: now.get(name) ?? null }))
    .filter((setting) => !Object.is(setting.golden, setting.now));
}
