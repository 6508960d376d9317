import type { Placement } from './place.ts';
import { isBeside, type Quantity } from './quantities.ts';
import { Table } from './table.ts';
import { type Difference, firstDifference } from './difference/difference.ts';
import { type Event, isAssignment, type Trace } from './trace.ts';

/** A file's numbers beside those of a program. */
export interface Comparison {
  /** The values of ours that the file makes, too, in the order of the file; each once. */
  readonly agreed: readonly Agreed[];
  /** How many updates of all parameters are the same. */
  readonly updates: number;
  /** How many of them were looked at. */
  readonly looked: number;
  readonly difference: Difference | undefined;
  /** Where no update is seen, the first value before it that the file does not make. */
  readonly next: Quantity | undefined;
}

/** A value of ours that the file makes, and the variables that hold it, each a part where it takes several. */
export interface Agreed {
  readonly quantity: Quantity;
  readonly names: readonly string[];
  /** Of the first of them. */
  readonly line: number;
  readonly isExact: boolean;
  readonly isTransposed: boolean;
  /** What it is multiplied by, where the file has another convention: -1 for t - y. */
  readonly factor: number;
}

/** Holds the numbers of a file against the first steps of a program. */
export function holdAgainst(trace: Trace, quantities: readonly Quantity[]): Comparison {
  const table = new Table(trace, quantities);
  const looked = Math.max(0, ...quantities.map(({ role, at }) => (role === 'parameter' ? at : 0)));
  let updates = 0;
  let difference = firstDifference(table, 0);
  while (!difference && updates < looked) {
    const goal = table.parametersAt(updates + 1);
    difference = firstDifference(table, updates + 1);
    if (difference || !goal.every((each) => table.isMade(each))) break;
    updates++;
  }
  const next = quantities.find(
    (each) =>
      each.at === 0 && (each.role === 'forward' || each.role === 'backward') && !table.isMade(each),
  );
  return {
    agreed: agreedIn(table, difference),
    updates,
    looked,
    difference,
    next: updates > 0 || difference ? undefined : next,
  };
}

/** Each of our values that the file makes in whole before the difference, by the variables that get it first. */
function agreedIn(table: Table, difference: Difference | undefined): Agreed[] {
  const { events } = table.trace;
  const end =
    difference && difference.kind !== 'unmoved' ? events.indexOf(difference.event) : events.length;
  const found = new Map<Quantity, { places: Set<number>; events: Event[]; placed: Placement[] }>();
  // A variable tells more than an argument or a result of the same value.
  for (const event of [...events.filter(isAssignment), ...events]) {
    for (const placement of table.placed(event.value)) {
      const { quantity, part } = placement;
      if (isBeside(quantity) || !table.isCovered(quantity)) continue;
      const own = found.get(quantity) ?? { places: new Set(), events: [], placed: [] };
      found.set(quantity, own);
      const places = part ?? [...quantity.value.data.keys()];
      if (places.every((place) => own.places.has(place))) continue;
      for (const place of places) own.places.add(place);
      own.events.push(event);
      own.placed.push(placement);
    }
  }
  return [...found]
    .map(([quantity, own]) => ({
      quantity,
      names: [...new Set(own.events.map(nameOf))],
      line: own.events[0].line,
      first: events.indexOf(own.events[0]),
      isExact: own.placed.every(({ isExact }) => isExact),
      isTransposed: own.placed.some(({ isTransposed }) => isTransposed),
      factor: own.placed[0].factor,
    }))
    .filter(({ first }) => first < end)
    .toSorted((a, b) => a.first - b.first);
}

function nameOf({ kind, name, function: where }: Event): string {
  if (kind === 'result') return `${name}()`;
  return kind === 'argument' ? `${name} (${where})` : name;
}

/** How much of a program a file makes: what tells which of a lesson's programs it is. */
export function likeness(trace: Trace, quantities: readonly Quantity[]): number {
  const early = quantities.filter(({ at }) => at <= 1);
  const table = new Table(trace, early);
  const own = early.filter((each) => !isBeside(each));
  const made = own.filter((quantity) => table.isCovered(quantity)).length;
  const alike = own.filter(
    ({ role, at, value: { rows, cols } }) =>
      role === 'parameter' &&
      at === 0 &&
      trace.values.some(({ shape: [a, b] }) => a === rows && b === cols),
  );
  return made + alike.length / 10;
}
