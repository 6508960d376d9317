import { isWhole, type Placement } from '../place.ts';
import type { Quantity } from '../quantities.ts';
import { type Table, variableOf } from '../table.ts';
import { type Event, isAssignment, isScalar } from '../trace.ts';
import { type Attempt, type Found, makersOf } from './doubt.ts';

/** Where the variables of these parameters get values that are none of ours. */
export function attemptsAt(table: Table, goal: readonly Quantity[]): Attempt[] {
  const { events } = table.trace;
  return goal.flatMap((quantity) => {
    const before = table.quantities.find(
      ({ kind, at }) => kind === quantity.kind && at === quantity.at - 1,
    );
    if (!before) return [];
    const placedAs = (own: Quantity, { value }: Event): Placement | undefined =>
      table.placed(value).find((each) => each.quantity === own);
    /** Each variable that holds it, and since which event. */
    const held = new Map<string, number>();
    for (const [at, event] of events.entries()) {
      const isNew = event.kind !== 'result' && !held.has(variableOf(event));
      if (isNew && placedAs(before, event)) held.set(variableOf(event), at);
    }
    return [...held].flatMap(([variable, at]) => {
      const isArgument = events[at].kind === 'argument';
      const event = events.slice(at + 1).find(
        (each) =>
          isAssignment(each) &&
          variableOf(each) === variable &&
          // What a function does to its argument is seen from outside only where it changes an array.
          (!isArgument || (each.kind === 'change' && !isScalar(table.valueOf(each)))) &&
          !placedAs(before, each),
      );
      if (!event || placedAs(quantity, event)) return [];
      const isMoved = event.reads.some(({ name }) => name === event.name);
      const part = placedAs(before, events[at])?.part;
      return held.size === 1 || isMoved
        ? [{ event, quantity, part, before, kind: 'certain' as const }]
        : [];
    });
  });
}

/** A parameter whose variable stays as it is, while others move. */
export function unmovedAmong(
  table: Table,
  goal: readonly Quantity[],
  updates: number,
): Found | undefined {
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
    if (event) return { event, quantity, part: undefined, kind: 'unmoved' };
  }
  return undefined;
}

/** A parameter that the lesson leaves as it is, and whose variable gets another value. */
export function movedAmong(table: Table, updates: number): Found | undefined {
  const frozen = table.quantities.filter(({ frozen: is, at }) => is && at === updates);
  return attemptsAt(table, frozen)[0];
}

/** What these updates are computed from, back to values that are ours; each with its own updates. */
export function suspectsBehind(table: Table, attempts: readonly Attempt[]): Event[] {
  const { events } = table.trace;
  const makers = makersOf(events);
  const found = new Set<Event>();
  const ahead = attempts.map(({ event }) => event);
  for (let event = ahead.pop(); event; event = ahead.pop()) {
    if (found.has(event)) continue;
    found.add(event);
    for (const { value, direct } of event.reads) {
      const maker = direct ? makers.get(value) : undefined;
      if (maker && isUnknown(table, maker)) ahead.push(maker);
    }
  }
  const inOrder = events.filter((event) => found.has(event));
  // The parts of a sum are not its value.
  return inOrder.filter(
    (event, i) =>
      !isAssignment(event) ||
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

/** Where a file ends before an update: what it has made last, and is none of ours. */
export function lastUnknown(table: Table, updates: number): Event[] {
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

export function openIn(table: Table, updates: number): Quantity[] {
  return table.quantities.filter(
    (each) =>
      each.role !== 'aside' &&
      each.at === (each.role === 'parameter' ? updates : updates - 1) &&
      !each.frozen &&
      !table.isMade(each),
  );
}
