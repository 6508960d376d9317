import { type Text, textOf } from '@retrace/lesson';

/**
 * The numbers in what the learner's code gave; in words what it is, where they are not there.
 *
 * @param count How many are needed; 1 stands for a number, more for a list of them (or a matrix).
 */
export function numbersOf(value: unknown, count: number): readonly number[] | Text {
  if (count === 1 && typeof value === 'number') return finite([value]);
  const list = listOf(value);
  if (!list || (count === 1 && list.length !== 1)) return describe(value);
  if (!areNumbers(list)) {
    const { en, zh } = describe(list.find((item) => typeof item !== 'number'));
    return { en: `a list with ${en} in it`, zh: `一个列表，其中一项是${gapBefore(zh)}` };
  }
  if (list.length === count) return finite(list);
  const { en, zh } = describe(value);
  return { en: `${en}; ${count} numbers are needed`, zh: `${zh}；应为 ${count} 个数` };
}

function areNumbers(list: readonly unknown[]): list is readonly number[] {
  return list.every((item) => typeof item === 'number');
}

function finite(numbers: readonly number[]): readonly number[] | Text {
  return numbers.every(Number.isFinite) ? numbers : show(numbers);
}

/** What a value is, in words. */
export function describe(value: unknown): Text {
  if (value === undefined) {
    return {
      en: 'undefined, that is nothing at all; is there a `return`?',
      zh: 'undefined，也就是什么都没有；是不是漏了 `return`？',
    };
  }
  if (value === null || typeof value === 'boolean') return textOf(String(value));
  if (typeof value === 'number') return show([value]);
  if (typeof value === 'string') {
    const text = value.slice(0, 40);
    return { en: `the text '${text}'`, zh: `字符串 '${text}'` };
  }
  if (typeof value === 'bigint') return { en: `the bigint ${value}n`, zh: `大整数 ${value}n` };
  if (typeof value === 'function') return { en: 'a function', zh: '一个函数' };
  if (value instanceof Promise) {
    return {
      en: 'a promise; nothing here needs to wait, so no async',
      zh: '一个 promise；这里什么都不用等，所以不要写 async',
    };
  }
  const list = listOf(value);
  if (!list) return { en: 'an object', zh: '一个对象' };
  return {
    en: list.length === 1 ? 'a list of 1 value' : `a list of ${list.length} values`,
    zh: `有 ${list.length} 个值的列表`,
  };
}

/** Numbers to eight digits, so that two ways of rounding on the way read the same. */
export function show(numbers: readonly number[]): Text {
  const texts = numbers.map((number) => String(Number(number.toPrecision(8))));
  const cut = texts.length > 8 ? [...texts.slice(0, 8), '...'] : texts;
  return textOf(texts.length === 1 ? texts[0] : `[${cut.join(', ')}]`);
}

/** In Chinese text, a space stands before a word in Latin letters. */
export function gapBefore(text: string): string {
  return /^[\w'`]/.test(text) ? ` ${text}` : text;
}

/** The values of a list, of a typed array, or of a matrix row by row. */
function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (value instanceof Float64Array) return [...value];
  if (typeof value !== 'object' || value === null || !('data' in value)) return undefined;
  return value.data instanceof Float64Array ? [...value.data] : undefined;
}
