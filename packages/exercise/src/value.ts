/**
 * The numbers in what the learner's code gave; in words what it is, where they are not there.
 *
 * @param count How many are needed; 1 stands for a number, more for a list of them (or a matrix).
 */
export function numbersOf(value: unknown, count: number): readonly number[] | string {
  if (count === 1 && typeof value === 'number') return finite([value]);
  const list = listOf(value);
  if (!list || (count === 1 && list.length !== 1)) return describe(value);
  if (!areNumbers(list)) {
    return `a list with ${describe(list.find((item) => typeof item !== 'number'))} in it`;
  }
  return list.length === count ? finite(list) : `${describe(value)}; ${count} numbers are needed`;
}

function areNumbers(list: readonly unknown[]): list is readonly number[] {
  return list.every((item) => typeof item === 'number');
}

function finite(numbers: readonly number[]): readonly number[] | string {
  return numbers.every(Number.isFinite) ? numbers : show(numbers);
}

/** What a value is, in words. */
export function describe(value: unknown): string {
  if (value === undefined) return 'undefined, that is nothing at all; is there a `return`?';
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return show([value]);
  if (typeof value === 'string') return `the text '${value.slice(0, 40)}'`;
  if (typeof value === 'bigint') return `the bigint ${value}n`;
  if (typeof value === 'function') return 'a function';
  if (value instanceof Promise) return 'a promise; nothing here needs to wait, so no async';
  const list = listOf(value);
  if (list) return list.length === 1 ? 'a list of 1 value' : `a list of ${list.length} values`;
  return 'an object';
}

/** Numbers to eight digits, so that two ways of rounding on the way read the same. */
export function show(numbers: readonly number[]): string {
  const texts = numbers.map((number) => String(Number(number.toPrecision(8))));
  const cut = texts.length > 8 ? [...texts.slice(0, 8), '...'] : texts;
  return texts.length === 1 ? texts[0] : `[${cut.join(', ')}]`;
}

/** The values of a list, of a typed array, or of a matrix row by row. */
function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (value instanceof Float64Array) return [...value];
  if (typeof value !== 'object' || value === null || !('data' in value)) return undefined;
  return value.data instanceof Float64Array ? [...value.data] : undefined;
}
