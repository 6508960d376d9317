import type { Quantity } from '../quantities.ts';
import type { Table } from '../table.ts';
import { type Event, isScalar } from '../trace.ts';
import type { Doubt } from './doubt.ts';

export interface Read {
  readonly name: string;
  readonly quantity: Quantity;
  /** Whether it is a parameter that this step has moved already. */
  readonly isMoved: boolean;
}

/** What a statement reads of ours, as it stands in its line. */
export function namesRead(doubt: Doubt, { reads }: Event): Read[] {
  return reads.flatMap(({ name, value }) => {
    const quantity = name.endsWith('()') ? undefined : meant(doubt, name, value);
    if (!quantity) return [];
    const isMoved = quantity.role === 'parameter' && quantity.at === doubt.updates;
    return [{ name, quantity, isMoved }];
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

/** What is read, directly or through values that are none of ours. */
export function sourcesRead(doubt: Doubt, event: Event): ReadonlySet<string> {
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

/** The nearest values before a quantity that the file makes. */
export function sourcesOf(table: Table, { parents }: Quantity): Set<string> {
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
 * network, and so is all that goes back through it. The error belongs to the last layer that learns.
 */
export function sourceOf({ kind }: Quantity, { quantities }: Table): string {
  const [, d, name, n] = /^(d?)([a-z]+)(\d*)$/.exec(kind) ?? [];
  const last = (): Quantity | undefined =>
    quantities.findLast((each) => each.role === 'forward' && each.kind !== 'e');
  if (kind === 'e') return `d${last()?.kind.replace(/\D/g, '') ?? ''}`;
  return name === 'z' || name === 'y' || name === 'slope' ? `${d}${n}` : kind;
}
