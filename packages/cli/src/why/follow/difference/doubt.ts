import type { Quantity } from '../quantities.ts';
import type { Table } from '../table.ts';
import type { Event } from '../trace.ts';

/**
 * `certain`: the variable had this place before. `likely`: it is computed from the same values as ours, and
 * has the shape. `shape`: the former, but not the latter. `unmoved`: a parameter that is never changed.
 */
type Kind = 'certain' | 'likely' | 'shape' | 'unmoved';

/** Where a value stands that should be one of ours. */
export interface Place {
  readonly quantity: Quantity;
  /** What it may be as well, as far as its shape and what it is made of tell. */
  readonly or?: readonly Quantity[];
  readonly part: readonly number[] | undefined;
  readonly kind: Kind;
}

export interface Found extends Place {
  readonly event: Event;
}

/** A parameter's variable gets a value that is not the parameter after this update. */
export interface Attempt extends Found {
  readonly before: Quantity;
}

/** What is in doubt: what the file makes from equal values on the way to an update that differs. */
export interface Doubt {
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

export function doubtOf(known: Omit<Doubt, 'makers' | 'sources'>): Doubt {
  return { ...known, makers: makersOf(known.suspects), sources: new Map() };
}

/** Of each value the event that has made it. */
export function makersOf(events: readonly Event[]): Map<number, Event> {
  return new Map(events.toReversed().map((event) => [event.value, event]));
}
