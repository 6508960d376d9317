import { waysToRead } from '../place.ts';
import type { Quantity } from '../quantities.ts';
import { variableOf } from '../table.ts';
import { type Event, isAssignment, isScalar, type Value } from '../trace.ts';
import type { Doubt, Place } from './doubt.ts';
import { partOf } from './ratios.ts';
import { sourceOf, sourcesOf, sourcesRead } from './sources.ts';

/** The variable had a place in the steps before. */
export function placeByName({ table, updates, open }: Doubt, event: Event): Place | undefined {
  if (!isAssignment(event)) return undefined;
  const places = table
    .assignments(variableOf(event))
    .flatMap((each) => table.placed(each.value))
    .filter(({ quantity: { role, at } }) => role !== 'aside' && at < updates);
  const kinds = new Set(places.map(({ quantity: { kind } }) => kind));
  if (kinds.size !== 1 || places[0].quantity.role === 'parameter') return undefined;
  const quantity = open.find(({ kind }) => kinds.has(kind));
  return quantity && { quantity, part: places[0].part, kind: 'certain' };
}

/** It is computed from the values that ours is computed from. */
export function placeByReads(doubt: Doubt, event: Event): Place | undefined {
  const { table, updates, open } = doubt;
  const value = table.valueOf(event);
  const own = sourcesRead(doubt, event);
  const ranked = open
    .filter(({ role }) => role !== 'parameter' && role !== 'data')
    .map((quantity, order) => {
      const needed = sourcesOf(table, quantity);
      const both = [...needed].filter((each) => own.has(each)).length;
      const alike = both / (needed.size + own.size - both);
      return { quantity, order, alike, fits: waysToRead(value.shape, quantity).length > 0 };
    })
    .toSorted((a, b) => b.alike - a.alike || Number(b.fits) - Number(a.fits) || a.order - b.order);
  const [best] = ranked;
  if (!best) return undefined;
  const { fits, alike } = best;
  const equal = ranked
    .filter((each) => each.alike === alike && each.fits === fits)
    .map((each) => each.quantity);
  const ofWay = equal.filter(({ role }) => role !== 'slope');
  // A sum and its sigmoid may stand in one line: it is held against what it is nearer to.
  const [quantity, ...or] = (ofWay.length > 0 ? ofWay : equal).toSorted(
    (a, b) => distanceTo(a, value) - distanceTo(b, value),
  );
  // Any number has the shape of a number, so that more is asked of it.
  const least = !isScalar(value) ? 0.5 : quantity.role === 'forward' ? 0.6 : 1;
  if (fits && alike >= least) {
    return { quantity, or, part: table.onlyPart(value, quantity), kind: 'likely' };
  }
  // What has the shape of what it is computed from, may be that in another convention.
  const isLikeRead = table.quantities.some(
    (each) =>
      each.at === updates - 1 &&
      (each.role === 'forward' || each.role === 'backward') &&
      own.has(sourceOf(each, table)) &&
      !open.includes(each) &&
      waysToRead(value.shape, each).length > 0,
  );
  return alike === 1 && !isScalar(value) && !isLikeRead
    ? { quantity, or, part: undefined, kind: 'shape' }
    : undefined;
}

/** How far a value is from what it may be, in whatever way it is read. */
function distanceTo(quantity: Quantity, { shape, data }: Value): number {
  const distances = waysToRead(shape, quantity).flatMap(({ part }) => {
    const ours = partOf(quantity, part);
    return [1, -1].map((sign) =>
      data.reduce((sum, each, i) => sum + Math.abs(each - sign * ours[i]), 0),
    );
  });
  return Math.min(...distances);
}

/**
 * The value itself, where only parts of its formula came before: each is read by nothing but the next, and
 * all are made of the same.
 */
export function lastLike(doubt: Doubt, event: Event, place: Place): Event {
  if (place.kind !== 'likely' || place.quantity.role === 'forward') return event;
  const { table, suspects, attempts } = doubt;
  const madeOf = (each: Event): string => [...sourcesRead(doubt, each)].toSorted().join();
  const shapeOf = (each: Event): string => table.valueOf(each).shape.join();
  const [reader, ...others] = suspects.filter(
    (each) =>
      each.value !== event.value &&
      each.reads.some(({ value, direct }) => direct && value === event.value),
  );
  const isPart =
    reader &&
    others.every(({ value }) => value === reader.value) &&
    !attempts.some((attempt) => attempt.event === reader) &&
    shapeOf(reader) === shapeOf(event) &&
    madeOf(reader) === madeOf(event);
  return isPart ? lastLike(doubt, reader, place) : event;
}
