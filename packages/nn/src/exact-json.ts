/** What JSON can say. Absent values are left out before. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/**
 * JSON text from which every number reads back as the same double, -0 included.
 *
 * `JSON.stringify` writes -0 as `0` and NaN as `null`; here -0 is `-0`, and a number that JSON
 * cannot say is an error. A list of plain values stands on one line, so a matrix is a line per row.
 *
 * @throws {RangeError} if a number is infinite or NaN
 */
export function exactJson(value: Json, indent = ''): string {
  if (typeof value === 'number') return exactNumber(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (isList(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null)) {
      return `[${value.map((item) => exactJson(item)).join(', ')}]`;
    }
    const items = value.map((item) => deeper + exactJson(item, deeper));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([key, member]) => `${deeper}${JSON.stringify(key)}: ${exactJson(member, deeper)}`,
  );
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

/** The shortest decimal that reads back as the same double. */
function exactNumber(value: number): string {
  if (!Number.isFinite(value)) {
    throw new RangeError(`exactJson: not a number of JSON: got ${value}; it must be finite`);
  }
  return Object.is(value, -0) ? '-0' : String(value);
}

// Array.isArray does not narrow a readonly array.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
