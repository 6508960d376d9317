import type { Json } from '@retrace/nn';
import type { Place } from './problem.ts';

/** A text that is not JSON, and where. */
export class JsonError extends SyntaxError {
  override readonly name = 'JsonError';
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
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

  const fail = (message: string, where = at): never => {
    throw new JsonError(message, placeIn(text, where));
  };
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  };
  const skip = (): void => {
    at += match(space).length;
  };
  const found = (): string => {
    if (at >= text.length) return 'the end of the file';
    const code = text.codePointAt(at) ?? 0;
    if (code > 32 && code < 127) return `'${match(word) || text[at]}'`;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  };
  const expect = (wanted: string): void => {
    skip();
    if (text[at] !== wanted) fail(`got ${found()}; '${wanted}' is needed`);
    at++;
  };

  function value(path: string, depth: number): Json {
    skip();
    if (depth > deepest) fail(`deeper than ${deepest} levels; no golden file is`);
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
    if (/^[-+]?(?:nan|inf)/i.test(token)) return fail(`got ${token}; a finite number is needed`);
    if (token === '' || token !== match(number)) return fail(`got ${found()}; a value is needed`);
    if (!Number.isFinite(Number(token))) return fail(`got ${token}; it is beyond all doubles`);
    return take(token, Number(token));
  }

  function take<T>(token: string, result: T): T {
    at += token.length;
    return result;
  }

  function quote(): string {
    const result = parseQuoted(text.slice(at, endOfQuoted(text, at)));
    if (result === undefined) return fail('a text that does not end, or has a wrong character');
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
      if (text[at] !== '"') fail(`got ${found()}; a key in quotes is needed`);
      const key = quote();
      if (entries.has(key)) fail(`the key ${JSON.stringify(key)} for the second time`, start);
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
      if (text[at] !== ',') fail(`got ${found()}; ',' or '${end}' is needed`);
      at++;
    }
  }

  const result = value('', 0);
  skip();
  if (at < text.length) fail(`got ${found()}; the file should end here`);
  return {
    value: result,
    placeOf: (path) => {
      const offset = places.get(path);
      return offset === undefined ? undefined : placeIn(text, offset);
    },
  };
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
