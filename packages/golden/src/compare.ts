import { exactJson } from '@retrace/nn';
import { type GoldenCheckpoint, plainText } from './golden-file.ts';
import { isLarge, numbersOf, shapeOf } from './parameter.ts';
import type { Snapshot } from './snapshot.ts';
import { relativeDistance, ulpsBetween } from './ulp.ts';

/** Where a run of one program is not what its golden file says. */
export interface Difference {
  readonly program: string;
  /** Seed, epochs, and whatever else was set otherwise. */
  readonly settings: readonly Setting[];
  /** Parameters of another shape, at the first checkpoint that has some. */
  readonly shapes: readonly Setting[];
  /** Every number that differs, in the order of the file. */
  readonly values: readonly ValueDifference[];
  /** Large parameters whose digest differs, whether or not one of their samples does. */
  readonly large: readonly LargeDifference[];
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

export interface LargeDifference {
  readonly epoch: number;
  /** `W1`: layers are counted from 1. */
  readonly name: string;
}

export interface ValueDifference {
  readonly epoch: number;
  /** `loss`, `W1[0][2]`, `b2[0]`: layers are counted from 1, rows and columns from 0. */
  readonly name: string;
  readonly golden: number;
  readonly now: number;
  readonly absolute: number;
  readonly relative: number;
  readonly ulps: bigint;
}

/** Compares every bit; undefined where none differs. Only where texts differ, numbers are compared. */
export function compare(slug: string, golden: Snapshot, now: Snapshot): Difference | undefined {
  if (plainText(golden) === plainText(now)) return undefined;
  const after = new Map(now.program.checkpoints.map((each) => [each.epoch, each]));
  const shared = golden.program.checkpoints.flatMap((before) => {
    const same = after.get(before.epoch);
    return same ? [[before, same] as const] : [];
  });
  const pairs = shared.flatMap(([before, same]) => valuesOfBoth(before, same));
  return {
    program: slug,
    settings: settingsThatDiffer(golden, now),
    shapes:
      shared
        .map(([before, same]) => entriesThatDiffer(byName(before, shapeOf), byName(same, shapeOf)))
        .find(({ length }) => length > 0) ?? [],
    values: pairs.filter(({ ulps }) => ulps !== 0n),
    large: shared.flatMap(([before, same]) =>
      inBoth(entriesThatDiffer(byName(before, digestOf), byName(same, digestOf))).map(
        ({ name }) => ({ epoch: before.epoch, name }),
      ),
    ),
    compared: pairs.length,
    epochs: shared.map(([{ epoch }]) => epoch),
    // A gap that only one of them has is between other checkpoints.
    gaps: inBoth(entriesThatDiffer(golden.lossDigests, now.lossDigests))
      .map(({ name }) => name)
      .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
    digest: golden.program.lossDigest !== now.program.lossDigest,
  };
}

function valuesOfBoth(before: GoldenCheckpoint, after: GoldenCheckpoint): ValueDifference[] {
  const { epoch } = before;
  const found = valuesOf(after);
  return [...valuesOf(before)].flatMap(([name, golden]) => {
    const now = found.get(name);
    if (now === undefined) return [];
    const absolute = Math.abs(golden - now);
    const relative = relativeDistance(golden, now);
    return [{ epoch, name, golden, now, absolute, relative, ulps: ulpsBetween(golden, now) }];
  });
}

/** The numbers of a checkpoint by name, the loss first. */
function valuesOf({ loss, parameters }: GoldenCheckpoint): Map<string, number> {
  const numbers = parameters.flatMap((layer, i) =>
    Object.entries(layer).flatMap(([name, parameter]) =>
      numbersOf(parameter).map(([place, value]) => [`${name}${i + 1}${place}`, value] as const),
    ),
  );
  return new Map(loss === undefined ? numbers : [['loss', loss], ...numbers]);
}

type Parameter = GoldenCheckpoint['parameters'][number][string];
type Entries = Readonly<Record<string, number | string | null>>;

/** Something of each parameter of a checkpoint, by names such as `W1`. */
function byName(
  { parameters }: GoldenCheckpoint,
  of: (parameter: Parameter) => string | null,
): Entries {
  return Object.fromEntries(
    parameters.flatMap((layer, i) =>
      Object.entries(layer).map(([name, parameter]) => [`${name}${i + 1}`, of(parameter)]),
    ),
  );
}

function digestOf(parameter: Parameter): string | null {
  return isLarge(parameter) ? parameter.digest : null;
}

function settingsThatDiffer(golden: Snapshot, now: Snapshot): Setting[] {
  const sameEpochs = golden.program.epochs === now.program.epochs;
  return [
    // Another number of epochs has other checkpoints; that goes without saying.
    ...entriesThatDiffer(ownSettings(golden), ownSettings(now)).filter(
      ({ name }) => name !== 'checkpoints' || sameEpochs,
    ),
    ...entriesThatDiffer(golden.settings, now.settings),
  ];
}

function ownSettings({ program: { seed, epochs, checkpoints } }: Snapshot): Entries {
  return {
    seed: typeof seed === 'object' && seed !== null ? exactJson(seed) : seed,
    epochs,
    checkpoints: checkpoints.map(({ epoch }) => epoch).join(', '),
    'loss at epoch 0': checkpoints[0].loss === undefined ? 'left out' : 'kept',
  };
}

function entriesThatDiffer(golden: Entries, now: Entries): Setting[] {
  const valueIn = (entries: Entries, name: string): number | string | null =>
    Object.hasOwn(entries, name) ? entries[name] : null;
  return [...new Set([...Object.keys(golden), ...Object.keys(now)])]
    .map((name) => ({ name, golden: valueIn(golden, name), now: valueIn(now, name) }))
    .filter((setting) => !Object.is(setting.golden, setting.now));
}

function inBoth(entries: readonly Setting[]): Setting[] {
  return entries.filter(({ golden, now }) => golden !== null && now !== null);
}
