import type { Json } from '@retrace/nn';

/** The first place where two values differ. */
export interface Difference {
  /** Such as `programs.eleven-lines.checkpoints[3].parameters[0].W[0][2]`. */
  readonly at: string;
  readonly golden: Json | undefined;
  readonly now: Json | undefined;
}

/** The first difference in the order of the golden file; undefined if there is none. Exact: -0 is not 0. */
export function firstDifference(
  golden: Json | undefined,
  now: Json | undefined,
  at = '',
): Difference | undefined {
  if (Object.is(golden, now)) return undefined;
  if (!isParent(golden) || !isParent(now) || Array.isArray(golden) !== Array.isArray(now)) {
    return { at, golden, now };
  }
  const before = new Map(Object.entries(golden));
  const after = new Map(Object.entries(now));
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const place = Array.isArray(golden) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`;
    const difference = firstDifference(before.get(key), after.get(key), place);
    if (difference) return difference;
  }
  return undefined;
}

function isParent(value: Json | undefined): value is object & Json {
  return typeof value === 'object' && value !== null;
}
