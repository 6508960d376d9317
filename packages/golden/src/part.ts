import { exactJson, type Json } from '@retrace/nn';
import { quoted } from './name.ts';

/** A part of a file, and where it stands: `programs.neuron.checkpoints[0].loss`. */
export interface Part {
  readonly value: Json;
  readonly at: string;
}

/** A part that is not what should stand there. */
export class PartError extends Error {
  override readonly name = 'PartError';
  readonly at: string;

  constructor({ at }: Part, wrong: string) {
    super(wrong);
    this.at = at;
  }
}

/** The members of an object, by key. @throws {PartError} if it is none */
export function entries({ value, at }: Part): [key: string, part: Part][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongKind({ value, at }, 'an object');
  }
  return Object.entries(value).map(([key, member]) => [
    key,
    { value: member, at: at === '' ? key : `${at}.${key}` },
  ]);
}

/** Reads a part as something. @throws {PartError} if it is something else */
export type Reader<T> = (part: Part) => T;

/** An object that has exactly these keys. */
export function object<T>(readers: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T>;
export function object(readers: Readonly<Record<string, Reader<unknown>>>): Reader<unknown> {
  const known = Object.entries(readers);
  return (part) => {
    const found = new Map(entries(part));
    for (const [key, member] of found) {
      if (known.some(([each]) => each === key)) continue;
      const keys = known.map(([each]) => each).join(', ');
      throw new PartError(member, `an extra key: got ${quoted(key)}; ${keys} are known`);
    }
    return Object.fromEntries(
      known.map(([key, read]) => {
        const member = found.get(key);
        if (!member) throw new PartError(part, `a missing key: "${key}" is needed`);
        return [key, read(member)];
      }),
    );
  };
}

/** An object with keys of any name. */
export function record<T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (part) => Object.fromEntries(entries(part).map(([key, member]) => [key, read(member)]));
}

/** A list. */
export function list<T>(read: Reader<T>): Reader<T[]> {
  return (part) => items(part).map(read);
}

/** The items of a list. @throws {PartError} if it is none */
export function items({ value, at }: Part): Part[] {
  if (!Array.isArray(value)) throw wrongKind({ value, at }, 'a list');
  return value.map((item: Json, i) => ({ value: item, at: `${at}[${i}]` }));
}

/** @throws {PartError} if it is no number */
export function number(part: Part): number {
  if (typeof part.value === 'number') return part.value;
  const isText = typeof part.value === 'string' && /^-?[\d.]+(?:e[+-]?\d+)?$/i.test(part.value);
  if (isText) throw wrongKind(part, 'a number', 'a number as text');
  throw wrongKind(part, 'a number');
}

/** @throws {PartError} if it is no whole number of at least 0 */
export function wholeNumber(part: Part): number {
  const value = number(part);
  if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) return value;
  throw wrongKind(part, 'a whole number of at least 0', 'not a whole number');
}

/** A text of this form. */
export function text(
  form: RegExp = /./,
  need: string = 'a text, not an empty one,',
): Reader<string> {
  return (part) => {
    if (typeof part.value === 'string' && form.test(part.value)) return part.value;
    throw wrongKind(part, need);
  };
}

export function wrongKind(part: Part, need: string, wrong = 'wrong kind'): PartError {
  return new PartError(part, `${wrong}: got ${shown(part.value)}; ${need} is needed`);
}

/** A value in a few words. */
function shown(value: Json): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return exactJson(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}
