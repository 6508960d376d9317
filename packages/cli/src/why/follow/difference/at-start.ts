import { isWhole, waysToRead } from '../place.ts';
import type { Quantity } from '../quantities.ts';
import { type Table, variableOf } from '../table.ts';
import { type Event, isAssignment, isScalar } from '../trace.ts';
import { makersOf, type Found } from './doubt.ts';

/** An array of the data's shape, of numbers that are written out or drawn, and that is none of ours. */
export function otherData(table: Table): Found | undefined {
  const { values } = table.trace;
  const moving = movingVariables(table);
  const drawn = ownEvents(table);
  for (const quantity of table.quantities) {
    if (quantity.role !== 'data' || quantity.parents.length > 0 || table.isMade(quantity)) continue;
    const { rows, cols, data } = quantity.value;
    const isOfWholes = data.every((each) => Number.isInteger(each));
    if (rows > 1 && data.some((_, place) => table.covers(quantity, place))) continue;
    const alike = drawn.filter((each) => {
      const { shape, data: own } = values[each.value];
      const isAlike =
        (shape.length === 2 && shape[0] === rows && shape[1] === cols) ||
        (cols === 1 && rows > 1 && own.length === rows);
      return isAlike && isWhole(values[each.value]) === isOfWholes && !moving.has(variableOf(each));
    });
    // What another one is computed from is a part of the data.
    const event = alike.find(({ value: own }) =>
      alike.every(({ reads }) => reads.every(({ value }) => value !== own)),
    );
    if (event) return { event, quantity, part: undefined, kind: 'likely' };
  }
  return undefined;
}

/** What is none of ours, and computed from nothing that is. */
function ownEvents(table: Table): Event[] {
  const { events, values } = table.trace;
  const own = new Set<number>();
  return events.filter((event) => {
    const { value, reads } = event;
    const isOwn =
      table.placed(value).length === 0 &&
      reads.every((each) => own.has(each.value) || isScalar(values[each.value]));
    if (isOwn) own.add(value);
    return isOwn && isAssignment(event);
  });
}

/** The first parameter that begins with another value. */
export function otherStart(table: Table, goal: readonly Quantity[]): Found | undefined {
  const firsts = [...movingVariables(table).values()];
  const strays = firsts.filter(({ value }) => table.placed(value).length === 0);
  for (const event of strays) {
    const value = table.valueOf(event);
    const quantity = goal.find((each) => waysToRead(value.shape, each).length > 0);
    if (quantity) return { event, quantity, part: table.onlyPart(value, quantity), kind: 'likely' };
  }
  const arrays = firsts.filter((event) => !isScalar(table.valueOf(event)));
  const all = table.parametersAt(0);
  const at = arrays.findIndex((event) => strays.includes(event));
  if (at < 0 || arrays.length !== all.length || !goal.includes(all[at])) return undefined;
  return { event: arrays[at], quantity: all[at], part: undefined, kind: 'shape' };
}

/** The variables that get new values from their old ones, again and again, as parameters do; how each begins. */
function movingVariables({ trace: { events, values } }: Table): Map<string, Event> {
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
  return new Map(
    [...before].filter(
      ([variable, { value }]) =>
        moves.has(variable) && !(isScalar(values[value]) && isWhole(values[value])),
    ),
  );
}
