import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finite } from './testing/arbitraries.ts';
import { exactJson, type Json } from './exact-json.ts';

/** Anything that JSON can say, with any finite double in it. */
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    finite,
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json')),
    fc.dictionary(fc.string(), tie('json')),
  ),
}));

describe('exactJson(value)', () => {
  it('keeps the sign of -0, which JSON.stringify loses', () => {
    expect(exactJson(-0)).toBe('-0');
    expect(exactJson([0, -0])).toBe('[0, -0]');
    expect(JSON.stringify(-0)).toBe('0');
  });

  it('writes a list of plain values on one line, and so a matrix as a line per row', () => {
    const text = exactJson({
      name: 'a "b"',
      W: [
        [1, -0.5],
        [1e21, 5e-324],
      ],
      none: [],
      nothing: {},
      deep: [{ b: [null, true] }],
    });
    expect(text).toBe(
      [
        '{',
        '  "name": "a \\"b\\"",',
        '  "W": [',
        '    [1, -0.5],',
        '    [1e+21, 5e-324]',
        '  ],',
        '  "none": [],',
        '  "nothing": {},',
        '  "deep": [',
        '    {',
        '      "b": [null, true]',
        '    }',
        '  ]',
        '}',
      ].join('\n'),
    );
  });

  it.each([-0, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.1, 1e23])(
    'reads back as %d',
    (value) => {
      expect(JSON.parse(exactJson(value))).toBe(value);
    },
  );

  it('reads back as the same value, every bit of it', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(exactJson(value))).toEqual(value);
      }),
    );
  });

  it.each([NaN, Infinity, -Infinity])('rejects %d, wherever it stands', (value) => {
    const error = new RangeError(
      `exactJson: not a number of JSON: got ${value}; it must be finite`,
    );
    expect(() => exactJson(value)).toThrow(error);
    expect(() => exactJson({ a: [1, { b: [value] }] })).toThrow(error);
  });
});
