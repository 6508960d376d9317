import { agreeingDigits } from '../digits.ts';
import type { Quantity } from '../quantities.ts';
import type { Table } from '../table.ts';
import { type Event, isAssignment, isScalar, type Value } from '../trace.ts';
import { otherData, otherStart } from './at-start.ts';
import {
  attemptsAt,
  lastUnknown,
  movedAmong,
  openIn,
  suspectsBehind,
  unmovedAmong,
} from './at-update.ts';
import { type Doubt, doubtOf, type Found, type Place } from './doubt.ts';
import { partOf, ratioOf, stepRatio } from './ratios.ts';
import { lastLike, placeByName, placeByReads } from './places.ts';
import { namesRead, type Read } from './sources.ts';

/** The first value of a file that is not ours, and the one of ours whose place it takes. */
export interface Difference {
  readonly event: Event;
  readonly value: Value;
  readonly quantity: Quantity;
  /** What else it may be, where the lesson takes two steps and the file one. */
  readonly or: readonly Quantity[];
  /** Which part of it; undefined where it is all of it, or unknown. */
  readonly part: readonly number[] | undefined;
  /** Our numbers in the file's own convention, t - y for y - t; empty where the shapes differ. */
  readonly ours: readonly number[];
  readonly kind: Place['kind'];
  /** What the values that it is computed from are, as far as they are ours. */
  readonly from: readonly Read[];
  /** Where each number is the same multiple of ours; of a parameter, where the whole step is. */
  readonly ratio: number | undefined;
  /** How many digits of each number agree at least. */
  readonly digits: number;
  /** Values that it is computed from and that are none of ours: they may be right or wrong. */
  readonly unknown: readonly Event[];
  /** The first value on our way to it that the file does not make. */
  readonly missing: Quantity | undefined;
}

/** The first value that differs on the way to the parameters after so many updates; 0 is before any. */
export function firstDifference(table: Table, updates: number): Difference | undefined {
  const goal = table.parametersAt(updates).filter((each) => !table.isCovered(each));
  const open = goal.filter((each) => !table.isMade(each));
  if (updates === 0) return alone(table, otherData(table) ?? otherStart(table, open));
  const attempts = attemptsAt(table, goal);
  if (attempts.length === 0) {
    const unmoved = alone(table, unmovedAmong(table, open, updates) ?? movedAmong(table, updates));
    // Where the parameters are not seen to move, only an exception says that it was meant to go on.
    if (unmoved || open.length === 0 || table.trace.why !== 'raised') return unmoved;
  }
  const suspects =
    attempts.length > 0 ? suspectsBehind(table, attempts) : lastUnknown(table, updates);
  const doubt = doubtOf({ table, updates, attempts, suspects, open: openIn(table, updates) });
  // A common factor of all steps tells more than a single number in their midst.
  const isScaled =
    goal.every((each) => !table.isTouched(each)) && stepRatio(table, attempts) !== undefined;
  const unknown: Event[] = [];
  for (const event of doubt.suspects) {
    const attempt = attempts.find((each) => each.event === event);
    if (attempt) {
      const ratio = stepRatio(table, isScaled ? attempts : [attempt]);
      return differenceAt(doubt, event, attempt, unknown, ratio);
    }
    const place =
      placeByName(doubt, event) ??
      (isScaled && isScalar(table.valueOf(event)) ? undefined : placeByReads(doubt, event));
    if (place) return differenceAt(doubt, lastLike(doubt, event, place), place, unknown);
    // What is computed from nothing is a setting.
    if (event.reads.length > 0) unknown.push(event);
  }
  return undefined;
}

/** What is known by itself, and not by what it is computed from. */
function alone(table: Table, found: Found | undefined): Difference | undefined {
  const doubt = doubtOf({ table, updates: 0, attempts: [], suspects: [], open: [] });
  return found && { ...differenceAt(doubt, found.event, found, []), from: [] };
}

function differenceAt(
  doubt: Doubt,
  event: Event,
  { quantity, or = [], part, kind }: Place,
  unknown: readonly Event[],
  step?: number,
): Difference {
  const { table } = doubt;
  const value = table.valueOf(event);
  const shown = shownFor(doubt, event);
  const isPaired =
    kind !== 'shape' && (part !== undefined || value.data.length === quantity.value.data.length);
  const sign = signIn(doubt, event, quantity);
  const ours = isPaired ? partOf(quantity, part).map((each) => sign * each) : [];
  return {
    event: shown,
    value,
    quantity,
    or,
    part,
    ours,
    kind,
    from: namesRead(doubt, shown),
    ratio: step ?? (quantity.role === 'parameter' ? undefined : ratioOf(value.data, ours)),
    digits: isPaired ? agreeingDigits(value.data, ours) : 0,
    unknown,
    missing:
      step === undefined
        ? doubt.open.find((each) => !or.includes(each) && isMissing(doubt, each, quantity))
        : undefined,
  };
}

/** -1 where the file takes errors the other way round, t - y. */
function signIn({ table, updates }: Doubt, event: Event, { role }: Quantity): number {
  if (role !== 'backward') return 1;
  const { events } = table.trace;
  const factors = events
    .slice(0, events.indexOf(event))
    .flatMap(({ value }) => table.placed(value))
    .filter(({ quantity: { kind, at } }) => at === updates - 1 && /^(e|d.*)$/.test(kind))
    .map(({ factor }) => factor);
  return (factors.at(-1) ?? 1) < 0 ? -1 : 1;
}

/** A result is told by the variable that gets it, but where weights are read too late, where they are read. */
function shownFor(doubt: Doubt, event: Event): Event {
  if (event.kind !== 'result') return event;
  const { events } = doubt.table.trace;
  const at = events.indexOf(event);
  const same = events.slice(at, at + 4).filter(({ value }) => value === event.value);
  const end = same.findIndex(isAssignment);
  const holders = end < 0 ? [event] : same.slice(0, end + 1).toReversed();
  return (
    holders.find((each) => namesRead(doubt, each).some(({ isMoved }) => isMoved)) ?? holders[0]
  );
}

/** Most files name no gradient of a parameter; that one is not made means nothing. */
function isMissing({ table }: Doubt, each: Quantity, quantity: Quantity): boolean {
  const isOnTheWay = each.role === 'forward' || /^d[a-z]/.test(each.kind);
  return isOnTheWay && !table.isTouched(each) && each !== quantity && isBehind(each, quantity);
}

function isBehind(quantity: Quantity, { parents }: Quantity): boolean {
  return parents.some(
    (parent) => parent === quantity || (parent.role !== 'parameter' && isBehind(quantity, parent)),
  );
}
