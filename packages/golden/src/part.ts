import { type Text, textOf } from '@retrace/lesson';
import { exactJson, type Json } from '@retrace/nn';
import { quoted } from './name.ts';
import { joined } from './problem.ts';

/** A part of a file, and where it stands: `programs.neuron.checkpoints[0].loss`. */
export interface Part {
  readonly value: Json;
  readonly at: string;
}

/** A part that is not what should stand there. */
export class PartError extends Error {
  override readonly name = 'PartError';
  readonly at: string;
  readonly says: Text;

  constructor({ at }: Part, says: Text) {
    super(says.en);
    this.at = at;
    this.says = says;
  }
}

/** The members of an object, by key. @throws {PartError} if it is none */
export function entries({ value, at }: Part): [key: string, part: Part][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongKind({ value, at }, { en: 'an object', zh: '一个对象' });
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
      const got = quoted(key);
      throw new PartError(member, {
        en: `an extra key: got ${got.en}; ${keys} are known`,
        zh: `多了一个键：得到 ${got.zh}；已知的键是 ${keys}`,
      });
    }
    return Object.fromEntries(
      known.map(([key, read]) => {
        const member = found.get(key);
        if (member) return [key, read(member)];
        throw new PartError(part, {
          en: `a missing key: "${key}" is needed`,
          zh: `少了一个键：需要 "${key}"`,
        });
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
  if (!Array.isArray(value)) throw wrongKind({ value, at }, { en: 'a list', zh: '一个列表' });
  return value.map((item: Json, i) => ({ value: item, at: `${at}[${i}]` }));
}

/** @throws {PartError} if it is no number */
export function number(part: Part): number {
  if (typeof part.value === 'number') return part.value;
  const isText = typeof part.value === 'string' && /^-?[\d.]+(?:e[+-]?\d+)?$/i.test(part.value);
  const need = { en: 'a number', zh: '一个数' };
  if (isText) throw wrongKind(part, need, { en: 'a number as text', zh: '数写成了文字' });
  throw wrongKind(part, need);
}

/** @throws {PartError} if it is no whole number of at least 0 */
export function wholeNumber(part: Part): number {
  const value = number(part);
  if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) return value;
  throw wrongKind(
    part,
    { en: 'a whole number of at least 0', zh: '一个不小于 0 的整数' },
    { en: 'not a whole number', zh: '不是整数' },
  );
}

/** A text of this form. */
export function text(
  form: RegExp = /./,
  need: Text = { en: 'a text, not an empty one,', zh: '一段文字（不能为空）' },
): Reader<string> {
  return (part) => {
    if (typeof part.value === 'string' && form.test(part.value)) return part.value;
    throw wrongKind(part, need);
  };
}

export function wrongKind(
  part: Part,
  need: Text,
  wrong: Text = { en: 'wrong kind', zh: '种类不对' },
): PartError {
  const got = shown(part.value);
  return new PartError(part, {
    en: `${wrong.en}: got ${got.en}; ${need.en} is needed`,
    zh: `${wrong.zh}：${joined('得到', got.zh)}；${joined('需要', need.zh)}`,
  });
}

/** A value in a few words. */
function shown(value: Json): Text {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return textOf(exactJson(value));
  return Array.isArray(value)
    ? { en: 'a list', zh: '一个列表' }
    : { en: 'an object', zh: '一个对象' };
}
