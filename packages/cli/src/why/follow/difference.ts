import { digitsWithin } from './digits.ts';
import { isWhole, waysToRead } from './place.ts';
import type { Quantity } from './quantities.ts';
import { type Table, variableOf } from './table.ts';
import { type Event, isAssignment, type Value } from './trace.ts';

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
  readonly kind: Kind;
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

/**
 * `certain`: the variable had this place before. `likely`: it is computed from the same values as ours, and
 * has the shape. `shape`: the former, but not the latter. `unmoved`: a parameter that is never changed.
 */
type Kind = 'certain' | 'likely' | 'shape' | 'unmoved';

export interface Read {
  readonly name: string;
  readonly quantity: Quantity;
  /** Whether it is a parameter that this step has moved already. */
  readonly isMoved: boolean;
}

/** Where a value stands that should be one of ours. */
interface Place {
  readonly quantity: Quantity;
  /** What it may be as well, as far as its shape and what it is made of tell. */
  readonly or?: readonly Quantity[];
  readonly part: readonly number[] | undefined;
  readonly kind: Kind;
}

/** A parameter's variable gets a value that is not the parameter after this update. */
interface Attempt extends Place {
  readonly event: Event;
  readonly before: Quantity;
}

/** What is in doubt: what the file makes from equal values on the way to an update that differs. */
interface Doubt {
  readonly table: Table;
  /** After how many updates the parameters differ. */
  readonly updates: number;
  readonly attempts: readonly Attempt[];
  /** In the order of the file. */
  readonly suspects: readonly Event[];
  /** The suspects by what they make. */
  readonly makers: ReadonlyMap<number, Event>;
  /** What each of them is made of, as far as it is known. */
  readonly sources: Map<Event, ReadonlySet<string>>;
  /** Values of ours that the file does not make; neither what can only be made of them. */
  readonly open: readonly Quantity[];
}

/** The first value that differs on the way to the parameters after so many updates; 0 is before any. */
export function firstDifference(table: Table, updates: number): Difference | undefined {
  const goal = table.parametersAt(updates).filter((each) => !table.isCovered(each));
  const open = goal.filter((each) => !table.isMade(each));
  if (updates === 0) return dataDifference(table) ?? givenDifference(table, open);
  const attempts = attemptsAt(table, goal);
  if (attempts.length === 0) {
    const unmoved = unmovedAmong(table, open, updates);
    // Where the parameters are not seen to move, only an exception says that it was meant to go on.
    if (unmoved || open.length === 0 || table.trace.why !== 'raised') return unmoved;
  }
  const suspects =
    attempts.length > 0 ? suspectsBehind(table, attempts) : lastUnknown(table, updates);
  const doubt = doubtOf({ table, updates, attempts, suspects, open: openIn(table, updates) });
  // A common factor of all steps tells more than a single number in their midst.
  const isScaled = goal.every((each) => !table.isTouched(each)) && stepRatio(doubt) !== undefined;
  const unknown: Event[] = [];
  for (const event of doubt.suspects) {
    const attempt = attempts.find((each) => each.event === event);
    if (attempt) {
      const ratio = stepRatio(isScaled ? doubt : { table, attempts: [attempt] });
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

function doubtOf(known: Omit<Doubt, 'makers' | 'sources'>): Doubt {
  return { ...known, makers: makersOf(known.suspects), sources: new Map() };
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
  const shown = assignmentOf(table, event);
  const isPaired = kind !== 'shape' && (part !== undefined || sizeOf(value) === sizeOf(quantity));
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
      step === undefined ? doubt.open.find((each) => isMissing(doubt, each, quantity)) : undefined,
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

/** A result is told by the variable that gets it. */
function assignmentOf({ trace: { events } }: Table, event: Event): Event {
  if (isAssignment(event)) return event;
  const at = events.indexOf(event);
  const next = events
    .slice(at, at + 3)
    .find((each) => isAssignment(each) && each.value === event.value);
  return event.kind === 'result' ? (next ?? event) : event;
}

// -- Before any update ----------------------------------------------------------------------------------

/** An array of the data's shape, of numbers that are written out or drawn, and that is none of ours. */
function dataDifference(table: Table): Difference | undefined {
  const { events, values } = table.trace;
  const moving = new Set(movingVariables(table).map(({ variable }) => variable));
  for (const quantity of table.quantities) {
    if (quantity.role !== 'data' || quantity.parents.length > 0 || table.isMade(quantity)) continue;
    const { rows, cols, data } = quantity.value;
    const isOfWholes = data.every((each) => Number.isInteger(each));
    const isMadeOtherwise = rows > 1 && data.some((_, place) => table.covers(quantity, place));
    if (isMadeOtherwise) continue;
    const event = events.find((each) => {
      const { shape, data: own } = values[each.value];
      const isAlike =
        (shape.length === 2 && shape[0] === rows && shape[1] === cols) ||
        (cols === 1 && rows > 1 && own.length === rows);
      return (
        isAlike &&
        isAssignment(each) &&
        each.reads.every(({ value }) => table.placed(value).length === 0) &&
        isWhole(values[each.value]) === isOfWholes &&
        table.placed(each.value).length === 0 &&
        !moving.has(variableOf(each))
      );
    });
    if (event) return givenAt(table, event, { quantity, part: undefined, kind: 'likely' });
  }
  return undefined;
}

/** The first parameter that begins with another value. */
function givenDifference(table: Table, goal: readonly Quantity[]): Difference | undefined {
  if (goal.length === 0) return undefined;
  const moving = movingVariables(table);
  const strays = moving.filter(({ first }) => table.placed(first.value).length === 0);
  for (const { first } of strays) {
    const value = table.valueOf(first);
    const quantity = goal.find((each) => waysToRead(value.shape, each).length > 0);
    if (!quantity) continue;
    const part = onlyPart(table, value, quantity);
    return givenAt(table, first, { quantity, part, kind: 'likely' });
  }
  const arrays = moving.filter(({ first }) => !isScalar(table.valueOf(first)));
  const all = table.parametersAt(0);
  const at = arrays.findIndex(({ first }) => strays.some((each) => each.first === first));
  if (at < 0 || arrays.length !== all.length || !goal.includes(all[at])) return undefined;
  return givenAt(table, arrays[at].first, { quantity: all[at], part: undefined, kind: 'shape' });
}

function givenAt(table: Table, event: Event, place: Place): Difference {
  const doubt = doubtOf({ table, updates: 0, attempts: [], suspects: [], open: [] });
  return { ...differenceAt(doubt, event, place, []), from: [] };
}

/** The variables that get new values from their old ones, again and again: so parameters do. */
function movingVariables({ trace: { events, values } }: Table): {
  variable: string;
  first: Event;
}[] {
  const moves = new Set<string>();
  const before = new Map<string, Event>();
  const makers = makersOf(events);
  for (const event of events) {
    if (event.kind === 'result') continue;
    const variable = variableOf(event);
    const old = before.get(variable);
    if (old && event.reads.some(({ value, name }) => value === old.value && name === event.name)) {
      if (!isWhole(values[event.value])) moves.add(variable);
    }
    if (!old) before.set(variable, makers.get(event.value) ?? event);
  }
  // What is set anew in each turn, such as a sum, begins with a whole number.
  return [...before]
    .filter(([variable, first]) => moves.has(variable) && !isCounter(values[first.value]))
    .map(([variable, first]) => ({ variable, first }));
}

function isCounter(value: Value): boolean {
  return isScalar(value) && isWhole(value);
}

// -- At an update ---------------------------------------------------------------------------------------

/** Where the variables of these parameters get values that are none of ours. */
function attemptsAt(table: Table, goal: readonly Quantity[]): Attempt[] {
  const { events } = table.trace;
  const orders = new Map(events.map((event, i) => [event, i]));
  const order = (event: Event): number => orders.get(event) ?? -1;
  return goal.flatMap((quantity) => {
    const before = table.quantities.find(
      ({ kind, at }) => kind === quantity.kind && at === quantity.at - 1,
    );
    if (!before) return [];
    const held = new Map<
      string,
      { at: number; part: readonly number[] | undefined; kind: Event['kind'] }
    >();
    events.forEach((event, at) => {
      const own = table.placed(event.value).find((each) => each.quantity === before);
      const variable = variableOf(event);
      if (own && event.kind !== 'result' && !held.has(variable)) {
        held.set(variable, { at, part: own.part, kind: event.kind });
      }
    });
    return [...held].flatMap(([variable, { at, part, kind }]) => {
      const event = table.assignments(variable).find(
        (each) =>
          order(each) > at &&
          // What a function does to its argument is seen from outside only where it changes an array.
          (kind !== 'argument' || (each.kind === 'change' && !isScalar(table.valueOf(each)))) &&
          !table.placed(each.value).some((own) => own.quantity === before),
      );
      const isOurs = !event || table.placed(event.value).some((own) => own.quantity === quantity);
      const isMoved = event?.reads.some(({ name }) => name === event.name) ?? false;
      const isUnique = held.size === 1 || isMoved;
      return isOurs || !isUnique
        ? []
        : [{ event, quantity, part, before, kind: 'certain' as const }];
    });
  });
}

/** A parameter whose variable stays as it is, while others move. */
function unmovedAmong(
  table: Table,
  goal: readonly Quantity[],
  updates: number,
): Difference | undefined {
  const { events } = table.trace;
  const others = new Set(table.parametersAt(updates).filter((each) => !goal.includes(each)));
  const moved = events.findIndex(
    (event) =>
      isAssignment(event) && table.placed(event.value).some(({ quantity }) => others.has(quantity)),
  );
  if (moved < 0) return undefined;
  // The trace may end in the midst of an update.
  const isOver = events
    .slice(moved + 1)
    .some((event) => isAssignment(event) && variableOf(event) === variableOf(events[moved]));
  if (!isOver && table.trace.why !== 'end') return undefined;
  for (const quantity of goal) {
    const event = events.find(
      (each) =>
        isAssignment(each) &&
        table.placed(each.value).some((own) => own.quantity.kind === quantity.kind),
    );
    if (event) return givenAt(table, event, { quantity, part: undefined, kind: 'unmoved' });
  }
  return undefined;
}

/** What these updates are computed from, back to values that are ours; each with its own updates. */
function suspectsBehind(table: Table, attempts: readonly Attempt[]): Event[] {
  const { events } = table.trace;
  const makers = makersOf(events);
  const found = new Set<Event>();
  const ahead = attempts.map(({ event }) => event);
  for (let event = ahead.pop(); event; event = ahead.pop()) {
    if (found.has(event)) continue;
    found.add(event);
    for (const { value, direct } of event.reads) {
      if (!direct) continue;
      const maker = makers.get(value);
      if (maker && isUnknown(table, maker)) ahead.push(maker);
    }
  }
  const inOrder = events.filter((event) => found.has(event));
  // The parts of a sum are not its value.
  return inOrder.filter(
    (event, i) =>
      attempts.some((each) => each.event === event) ||
      !inOrder
        .slice(i + 1)
        .some(
          (later) =>
            variableOf(later) === variableOf(event) &&
            later.reads.some(({ value }) => value === event.value),
        ),
  );
}

/** Of each value the event that has made it. */
function makersOf(events: readonly Event[]): Map<number, Event> {
  return new Map(events.toReversed().map((event) => [event.value, event]));
}

/** Where a file ends before an update: what it has made last, and is none of ours. */
function lastUnknown(table: Table, updates: number): Event[] {
  const { events } = table.trace;
  const begun = events.findLastIndex((event) =>
    table
      .placed(event.value)
      .some(({ quantity: { role, at } }) => role === 'parameter' && at === updates - 1),
  );
  return begun < 0 ? [] : events.filter((event, i) => i > begun && isUnknown(table, event));
}

function isUnknown(table: Table, event: Event): boolean {
  const value = table.valueOf(event);
  return table.placed(event.value).length === 0 && !(isScalar(value) && isWhole(value));
}

function openIn(table: Table, updates: number): Quantity[] {
  return table.quantities.filter(
    (each) =>
      each.role !== 'aside' &&
      each.at === (each.role === 'parameter' ? updates : updates - 1) &&
      !each.frozen &&
      !table.isMade(each),
  );
}

/** The variable had a place in the steps before. */
function placeByName({ table, updates, open }: Doubt, event: Event): Place | undefined {
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
function placeByReads(doubt: Doubt, event: Event): Place | undefined {
  const { table, open } = doubt;
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
    return { quantity, or, part: onlyPart(table, value, quantity), kind: 'likely' };
  }
  return alike === 1 && !isScalar(value)
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
function lastLike(doubt: Doubt, event: Event, place: Place): Event {
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

/** The nearest values before a quantity that the file makes. */
function sourcesOf(table: Table, { parents }: Quantity): Set<string> {
  return new Set(
    parents.flatMap((parent) =>
      parent.role === 'parameter' || parent.role === 'data' || table.isTouched(parent)
        ? [sourceOf(parent, table)]
        : [...sourcesOf(table, parent)],
    ),
  );
}

/**
 * What a value counts as where formulas are compared: a sum and its sigmoid are the same place of the
 * network, and so is all that goes back through it.
 */
function sourceOf({ kind }: Quantity, { quantities }: Table): string {
  const [, d, name, n] = /^(d?)([a-z]+)(\d*)$/.exec(kind) ?? [];
  if (kind === 'e') return `d${lastNumber(quantities)}`;
  if (name === 'z' || name === 'y' || name === 'slope') return `${d}${n}`;
  return kind;
}

/** The number of the last layer that learns. */
function lastNumber(quantities: readonly Quantity[]): string {
  const last = quantities.findLast(({ role, kind }) => role === 'forward' && kind !== 'e');
  return last?.kind.replace(/\D/g, '') ?? '';
}

/** What is read, directly or through values that are none of ours. */
function sourcesRead(doubt: Doubt, event: Event): ReadonlySet<string> {
  const known = doubt.sources.get(event);
  if (known) return known;
  doubt.sources.set(event, new Set()); // a loop of reads ends here
  const { table, makers, sources } = doubt;
  const found = new Set(
    event.reads
      .filter(({ direct }) => direct)
      .flatMap(({ name, value }) => {
        const quantity = meant(doubt, name, value);
        if (quantity) return [sourceOf(quantity, table)];
        const maker = makers.get(value);
        return maker ? [...sourcesRead(doubt, maker)] : [];
      }),
  );
  sources.set(event, found);
  return found;
}

/** What a statement reads of ours, as it stands in its line. */
function namesRead(doubt: Doubt, { reads }: Event): Read[] {
  return reads.flatMap(({ name, value }) => {
    const quantity = name.endsWith('()') ? undefined : meant(doubt, name, value);
    if (!quantity) return [];
    const isMoved = quantity.role === 'parameter' && quantity.at === doubt.updates;
    return [{ name, quantity, isMoved: isMoved && doubt.updates > 0 }];
  });
}

/** Which of our values is read, where it may be several: the latest, but a parameter before its update. */
function meant({ table, updates }: Doubt, name: string, value: number): Quantity | undefined {
  const placed = table.placed(value).map(({ quantity }) => quantity);
  const own = placed.filter(({ role }) => role !== 'aside');
  const near = own.length > 0 ? own : placed.flatMap(({ parents }) => parents);
  const past = near.filter(({ at }) => at <= updates);
  const first = past.find(({ role, at }) => role === 'parameter' && at < updates);
  const quantity = first ?? past.at(-1);
  // A learning rate may be equal to a weight.
  const isConstant =
    quantity?.role === 'parameter' &&
    isScalar(table.trace.values[value]) &&
    /rate|lr|alpha|eta|epsilon/i.test(name);
  return isConstant ? undefined : quantity;
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

// -- Numbers --------------------------------------------------------------------------------------------

/** The part that this value must be, where there is only one that the file does not make elsewhere. */
function onlyPart(
  table: Table,
  { shape }: Value,
  quantity: Quantity,
): readonly number[] | undefined {
  const ways = waysToRead(shape, quantity).filter(
    ({ part }) => part === undefined || part.some((place) => !table.covers(quantity, place)),
  );
  return ways.length === 1 ? ways[0].part : undefined;
}

function partOf({ value }: Quantity, part: readonly number[] | undefined): number[] {
  return part ? part.map((place) => value.data[place]) : [...value.data];
}

/** By what all numbers of ours are multiplied; undefined for a single one, which says nothing. */
function ratioOf(values: readonly number[], ours: readonly number[]): number | undefined {
  const size = Math.max(...ours.map(Math.abs));
  const pairs = values.flatMap((value, i) => (ours[i] === 0 ? [] : [value / ours[i]]));
  const isZeroToo = values.every((value, i) => ours[i] !== 0 || Math.abs(value) <= 1e-9 * size);
  return pairs.length > 1 && isZeroToo ? common(pairs, 1e-9) : undefined;
}

function common(ratios: readonly number[], tolerance: number): number | undefined {
  const [first] = ratios;
  return ratios.every((each) => Math.abs(each - first) <= tolerance * Math.abs(first))
    ? first
    : undefined;
}

/** By what the steps of all parameters are multiplied. */
function stepRatio({ table, attempts }: Pick<Doubt, 'table' | 'attempts'>): number | undefined {
  const ratios = attempts.flatMap(({ event, quantity, before, part }) => {
    const { data } = table.valueOf(event);
    const from = partOf(before, part);
    const to = partOf(quantity, part);
    const size = Math.max(...to.map((each, i) => Math.abs(each - from[i])));
    return to.flatMap((each, i) => {
      const step = each - from[i];
      return Math.abs(step) > 1e-3 * size ? [(data[i] - from[i]) / step] : [];
    });
  });
  return ratios.length > 1 ? common(ratios, 1e-6) : undefined;
}

function agreeingDigits(values: readonly number[], ours: readonly number[]): number {
  return Math.min(
    ...values.map((value, i) =>
      value === ours[i]
        ? 17
        : digitsWithin(Math.abs(value - ours[i]) / Math.max(Math.abs(value), Math.abs(ours[i]))),
    ),
  );
}

function isScalar({ shape }: Value): boolean {
  return shape.length === 0;
}

function sizeOf(of: Value | Quantity): number {
  return 'shape' in of ? of.data.length : of.value.data.length;
}
