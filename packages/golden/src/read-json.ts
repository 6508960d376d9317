import { type Text, textOf } from '@retrace/lesson';
import type { Json } from '@retrace/nn';
import { joined, type Place } from './problem.ts';

/** A text that is not JSON, and where. */
export class JsonError extends SyntaxError {
  override readonly name = 'JsonError';
  readonly place: Place;
  readonly says: Text;

  constructor(says: Text, place: Place) {
    super(says.en);
    this.place = place;
    this.says = says;
  }
}

/** A value, and where each part of it stands: `programs.neuron.checkpoints[0].loss`. */
export interface JsonText {
  readonly value: Json;
  readonly placeOf: (path: string) => Place | undefined;
}

/** As deep as a golden file goes, and some more; what goes deeper is none. */
const deepest = 16;

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[-+\w.]+/y;

/**
 * Reads JSON, strictly (RFC 8259), and remembers where everything stood.
 *
 * `JSON.parse` gives no line, takes the last of two equal keys, and makes Infinity of 1e999. Here
 * each of these is an error with its place.
 *
 * @throws {JsonError} if the text is not JSON
 */
export function readJson(text: string): JsonText {
  const places = new Map<string, number>();
  let at = 0;

  const fail = (says: Text, where = at): never => {
    throw new JsonError(says, placeIn(text, where));
  };
  const failAt = (got: Text, need: Text): never =>
    fail({ en: `got ${got.en}; ${need.en}`, zh: `${joined('得到', got.zh)}；${need.zh}` });
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  };
  const skip = (): void => {
    at += match(space).length;
  };
  const found = (): Text => {
    if (at >= text.length) return { en: 'the end of the file', zh: '文件的结尾' };
    const code = text.codePointAt(at) ?? 0;
    if (code > 32 && code < 127) return textOf(`'${match(word) || text[at]}'`);
    return textOf(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
  };
  const expect = (wanted: string): void => {
    skip();
    if (text[at] !== wanted) failAt(found(), needed(`'${wanted}'`));
    at++;
  };

  function value(path: string, depth: number): Json {
    skip();
    if (depth > deepest) {
      fail({
        en: `deeper than ${deepest} levels; no golden file is`,
        zh: `嵌套超过 ${deepest} 层；记录文件没有这么深的`,
      });
    }
    places.set(path, at);
    if (text[at] === '{') return object(path, depth);
    if (text[at] === '[') return list(path, depth);
    if (text[at] === '"') return quote();
    return plain();
  }

  function plain(): Json {
    const token = match(word);
    if (token === 'null') return take(token, null);
    if (token === 'true') return take(token, true);
    if (token === 'false') return take(token, false);
    if (/^[-+]?(?:nan|inf)/i.test(token)) {
      return failAt(textOf(token), { en: 'a finite number is needed', zh: '需要一个有限的数' });
    }
    if (token === '' || token !== match(number)) {
      return failAt(found(), { en: 'a value is needed', zh: '需要一个值' });
    }
    if (!Number.isFinite(Number(token))) {
      return failAt(textOf(token), {
        en: 'it is beyond all doubles',
        zh: '它超出了双精度数的范围',
      });
    }
    return take(token, Number(token));
  }

  function take<T>(token: string, result: T): T {
    at += token.length;
    return result;
  }

  function quote(): string {
    const result = parseQuoted(text.slice(at, endOfQuoted(text, at)));
    if (result === undefined) {
      return fail({
        en: 'a text that does not end, or has a wrong character',
        zh: '文字没有结束，或者有不允许的字符',
      });
    }
    at = endOfQuoted(text, at);
    return result;
  }

  function list(path: string, depth: number): Json {
    const items: Json[] = [];
    members(']', () => items.push(value(`${path}[${items.length}]`, depth + 1)));
    return items;
  }

  function object(path: string, depth: number): Json {
    const entries = new Map<string, Json>();
    members('}', () => {
      const start = at;
      if (text[at] !== '"') {
        failAt(found(), { en: 'a key in quotes is needed', zh: '需要一个带引号的键' });
      }
      const key = quote();
      if (entries.has(key)) {
        const again = JSON.stringify(key);
        fail({ en: `the key ${again} for the second time`, zh: `键 ${again} 第二次出现` }, start);
      }
      expect(':');
      entries.set(key, value(path === '' ? key : `${path}.${key}`, depth + 1));
    });
    return Object.fromEntries(entries);
  }

  /** What stands between brackets, with commas between. */
  function members(end: string, member: () => void): void {
    at++;
    skip();
    if (text[at] === end) return take(end, undefined);
    for (;;) {
      skip();
      member();
      skip();
      if (text[at] === end) return take(end, undefined);
      if (text[at] !== ',') failAt(found(), needed("','", `'${end}'`));
      at++;
    }
  }

  const result = value('', 0);
  skip();
  if (at < text.length) {
    failAt(found(), { en: 'the file should end here', zh: '文件应该在这里结束' });
  }
  return {
    value: result,
    placeOf: (path) => {
      const offset = places.get(path);
      return offset === undefined ? undefined : placeIn(text, offset);
    },
  };
}

function needed(...marks: readonly string[]): Text {
  return { en: `${marks.join(' or ')} is needed`, zh: `需要 ${marks.join(' 或 ')}` };
}

/** Where a text in quotes ends; it may be long, so this goes through it once, character by character. */
function endOfQuoted(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function parseQuoted(token: string): string | undefined {
  try {
    return String(JSON.parse(token));
  } catch {
    return undefined;
  }
}

/** The line and column of an offset. */
export function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
