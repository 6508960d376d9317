import { finderIn, type Placement, waysToRead } from './place.ts';
import { isBeside, type Quantity } from './quantities.ts';
import { type Event, isAssignment, type Trace, type Value } from './trace.ts';

/** Each value of a file beside ours. */
export class Table {
  readonly trace: Trace;
  readonly quantities: readonly Quantity[];
  readonly #placed: readonly (readonly Placement[])[];
  /** Of each quantity the places whose numbers the file makes. */
  readonly #covered = new Map<Quantity, Set<number>>();
  readonly #passed = new Set<Quantity>();
  readonly #assignments = new Map<string, Event[]>();

  constructor(trace: Trace, quantities: readonly Quantity[]) {
    this.trace = trace;
    this.quantities = quantities;
    this.#placed = trace.values.map(finderIn(quantities));
    for (const { quantity, part } of this.#placed.flat()) {
      const places = this.#covered.get(quantity) ?? new Set();
      this.#covered.set(quantity, places);
      for (const place of part ?? quantity.value.data.keys()) places.add(place);
    }
    for (const event of trace.events) {
      if (!isAssignment(event)) continue;
      const variable = variableOf(event);
      const own = this.#assignments.get(variable);
      if (own) own.push(event);
      else this.#assignments.set(variable, [event]);
    }
    for (const quantity of quantities) {
      if (this.isCovered(quantity) && !isBeside(quantity)) this.#pass(quantity);
    }
  }

  /** Within a step: a step may move a parameter by so little that nothing follows from where it is. */
  #pass({ role, parents }: Quantity): void {
    if (role === 'parameter') return;
    for (const parent of parents) {
      if (this.#passed.has(parent)) continue;
      this.#passed.add(parent);
      this.#pass(parent);
    }
  }

  /** Each time that a variable gets a value. */
  assignments(variable: string): readonly Event[] {
    return this.#assignments.get(variable) ?? [];
  }

  placed(value: number): readonly Placement[] {
    return this.#placed[value];
  }

  valueOf({ value }: Event): Value {
    return this.trace.values[value];
  }

  /** Whether the file makes all of it. */
  isCovered(quantity: Quantity): boolean {
    return this.#covered.get(quantity)?.size === quantity.value.data.length;
  }

  covers(quantity: Quantity, place: number): boolean {
    return this.#covered.get(quantity)?.has(place) ?? false;
  }

  /** The part that a value must be, where there is only one that the file does not make elsewhere. */
  onlyPart({ shape }: Value, quantity: Quantity): readonly number[] | undefined {
    const ways = waysToRead(shape, quantity).filter(
      ({ part }) => part === undefined || part.some((place) => !this.covers(quantity, place)),
    );
    return ways.length === 1 ? ways[0].part : undefined;
  }

  /** Whether it makes any number of it. */
  isTouched(quantity: Quantity): boolean {
    return this.#covered.has(quantity);
  }

  /** Whether it is as it should be: the file makes it, or what can only be made of it. */
  isMade(quantity: Quantity): boolean {
    return this.isCovered(quantity) || this.#passed.has(quantity);
  }

  /** The parameters after so many updates; only those that an update moves. */
  parametersAt(at: number): Quantity[] {
    return this.quantities.filter(
      (each) => each.role === 'parameter' && each.at === at && !(at > 0 && each.frozen),
    );
  }
}

/** The variable of an event: an attribute of an object is the same wherever it is set. */
export function variableOf({ function: where, name, object }: Event): string {
  return object === null ? `${where} ${name}` : `${object} ${name.slice(name.lastIndexOf('.'))}`;
}
