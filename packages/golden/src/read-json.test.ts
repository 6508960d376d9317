import { exactJson } from '@retrace/nn';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBoth } from './testing/in-both.ts';
import { JsonError, placeIn, readJson } from './read-json.ts';

function errorOf(text: string): JsonError | undefined {
  try {
    readJson(text);
  } catch (error) {
    if (error instanceof JsonError) return error;
    throw error;
  }
  return undefined;
}

/** What it says of a text that is not JSON: `line:column message`. */
function failure(text: string): string {
  const error = errorOf(text);
  return error ? `${error.place.line}:${error.place.column} ${error.message}` : 'it is JSON';
}

/** What JSON.parse makes of a text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
}

/** What readJson makes of it, where the two should agree. */
function readOrParsed(text: string): unknown {
  const said = failure(text);
  if (said === 'it is JSON') return readJson(text).value;
  return /second time|beyond all doubles/.test(said) ? parsed(text) : 'it is not JSON';
}

const json = fc.jsonValue({ maxDepth: 5 });

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(json, fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(readJson(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('reads every double back to the same bits, -0 included', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(finite, (value) => {
        expect(readJson(exactJson(value)).value).toBe(value);
      }),
    );
  });

  it('accepts what JSON.parse accepts, but for two equal keys and numbers beyond all doubles', () => {
    const characters = fc.constantFrom(
      ...'{ } [ ] , : " \\ / - + . 0 1 2 3 e E n u l null true'.split(' '),
    );
    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => {
        expect(readOrParsed(text)).toEqual(parsed(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('remembers where everything stands', () => {
    const { placeOf } = readJson('{\n  "a": [1,\n    {"b": 2}]\n}\n');
    expect(placeOf('')).toEqual({ line: 1, column: 1 });
    expect(placeOf('a')).toEqual({ line: 2, column: 8 });
    expect(placeOf('a[0]')).toEqual({ line: 2, column: 9 });
    expect(placeOf('a[1].b')).toEqual({ line: 3, column: 11 });
    expect(placeOf('b')).toBeUndefined();
  });

  it('keeps a key such as __proto__ a key', () => {
    const { value } = readJson('{"__proto__": 1}');
    expect(Object.entries(value ?? {})).toEqual([['__proto__', 1]]);
  });

  it.each([
    ['', '1:1 got the end of the file; a value is needed'],
    ['  \n ', '2:2 got the end of the file; a value is needed'],
    ['[1', "1:3 got the end of the file; ',' or ']' is needed"],
    ['[1 2]', "1:4 got '2'; ',' or ']' is needed"],
    ['[1,]', "1:4 got ']'; a value is needed"],
    ['[1}', "1:3 got '}'; ',' or ']' is needed"],
    ['{"a" 1}', "1:6 got '1'; ':' is needed"],
    ['{"a":1,}', "1:8 got '}'; a key in quotes is needed"],
    ['{a:1}', "1:2 got 'a'; a key in quotes is needed"],
    ["{'a':1}", "1:2 got '''; a key in quotes is needed"],
    ['{"a":1 "b":2}', "1:8 got '\"'; ',' or '}' is needed"],
    ['{"a":1,"a":1}', '1:8 the key "a" for the second time'],
    ['{"a', '1:2 a text that does not end, or has a wrong character'],
    ['["\t"]', '1:2 a text that does not end, or has a wrong character'],
    [String.raw`["\x"]`, '1:2 a text that does not end, or has a wrong character'],
    ['01', "1:1 got '01'; a value is needed"],
    ['1.', "1:1 got '1.'; a value is needed"],
    ['.5', "1:1 got '.5'; a value is needed"],
    ['+1', "1:1 got '+1'; a value is needed"],
    ['-', "1:1 got '-'; a value is needed"],
    ['truely', "1:1 got 'truely'; a value is needed"],
    ['NaN', '1:1 got NaN; a finite number is needed'],
    ['-Infinity', '1:1 got -Infinity; a finite number is needed'],
    ['-1e999', '1:1 got -1e999; it is beyond all doubles'],
    ['1 2', "1:3 got '2'; the file should end here"],
    ['{}\n}', "2:1 got '}'; the file should end here"],
    ['é', '1:1 got U+00E9; a value is needed'],
    ['🙂', '1:1 got U+1F642; a value is needed'],
    ['\u007F', '1:1 got U+007F; a value is needed'],
    ['['.repeat(16), '1:17 got the end of the file; a value is needed'],
    ['{"a":'.repeat(17), '1:86 deeper than 16 levels; no golden file is'],
    ['banana', "1:1 got 'banana'; a value is needed"],
    ['\u0000', '1:1 got U+0000; a value is needed'],
  ])('says of %j where it ends to be JSON', (text, says) => {
    expect(failure(text)).toBe(says);
    const error = errorOf(text);
    expect(error?.says).toEqual(inBoth(error?.message ?? ''));
  });

  it('goes no deeper into a text that a hundred thousand brackets open', () => {
    expect(failure('['.repeat(100_000))).toBe('1:18 deeper than 16 levels; no golden file is');
  });

  it('reads a long text, or says that it does not end, in no time', () => {
    const long = 'x'.repeat(100_000);
    expect(readJson(`"${long}"`).value).toBe(long);
    expect(failure(`"${long}`)).toContain('1:1 a text that does not end');
  });
});

describe('placeIn', () => {
  it('counts lines and columns from 1', () => {
    expect(placeIn('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
    expect(placeIn('ab\ncd', 2)).toEqual({ line: 1, column: 3 });
    expect(placeIn('ab\ncd', 3)).toEqual({ line: 2, column: 1 });
  });
});
