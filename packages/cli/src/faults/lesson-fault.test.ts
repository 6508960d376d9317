import { describe, expect, it } from 'vitest';
import { lessonFault } from './lesson-fault.ts';

const root = '/retrace/';

describe('lessonFault(error, root)', () => {
  it('tells what does not parse, and where', () => {
    const error = new Error(
      'Transform failed with 1 error:\n/retrace/examples/xor/src/lesson.ts:19:8: ERROR: Expected "]" but found ":"',
    );
    expect(lessonFault(error, root)).toEqual({
      place: 'examples/xor/src/lesson.ts:19:9',
      says: {
        en: 'cannot be read: Expected "]" but found ":"',
        zh: '读不了：Expected "]" but found ":"',
      },
    });
  });

  it('tells what a lesson throws, and where', () => {
    const error = new TypeError('x is not a function\nof any kind');
    error.stack = [
      'TypeError: x is not a function',
      '    at network (file:///retrace/packages/nn/src/network.ts:3:7)',
      '    at file:///retrace/examples/xor/src/data.ts:4:12',
      '    at file:///retrace/examples/xor/src/lesson.ts:9:1',
    ].join('\n');
    expect(lessonFault(error, root)).toEqual({
      place: 'examples/xor/src/data.ts:4:12',
      says: {
        en: 'throws TypeError: x is not a function',
        zh: '抛出了 TypeError: x is not a function',
      },
    });
  });

  it('tells what a lesson imports in vain', () => {
    const error = Object.assign(
      new Error(
        "Cannot find module '/retrace/examples/xor/src/date.ts' imported from /retrace/examples/xor/src/lesson.ts",
      ),
      { code: 'ERR_MODULE_NOT_FOUND' },
    );
    expect(lessonFault(error, root)?.says.en).toBe("imports 'date.ts', which is not there");
  });

  it('tells of a catalogue that names a lesson which is not there', () => {
    const error = Object.assign(
      new Error(
        "Cannot find package '@retrace/nothing' imported from /retrace/packages/catalogue/src/catalogue.ts",
      ),
      { code: 'ERR_MODULE_NOT_FOUND' },
    );
    expect(lessonFault(error, root)).toEqual({
      place: 'packages/catalogue/src/catalogue.ts',
      says: {
        en: "imports '@retrace/nothing', which is not there",
        zh: "导入了 '@retrace/nothing'，可是没有它",
      },
    });
  });

  it('finds the place of what Node itself cannot parse, in a folder with any name', () => {
    const error = Object.assign(new SyntaxError("Expected ',', got ';'"), {
      code: 'ERR_INVALID_TYPESCRIPT_SYNTAX',
      stack: [
        'file:///%E7%A5%9E%E7%BB%8F%201/examples/xor/src/lesson.ts:45',
        '',
        'export default (( lesson;',
        '                        ^',
        '',
        "SyntaxError [ERR_INVALID_TYPESCRIPT_SYNTAX]: Expected ',', got ';'",
      ].join('\n'),
    });
    expect(lessonFault(error, '/神经 1/')).toEqual({
      place: 'examples/xor/src/lesson.ts:45:25',
      says: {
        en: "cannot be read: Expected ',', got ';'",
        zh: "读不了：Expected ',', got ';'",
      },
    });
  });

  it('leaves alone what is no fault of a lesson', () => {
    expect(lessonFault(new Error('elsewhere'), root)).toBeUndefined();
    expect(lessonFault('no error at all', root)).toBeUndefined();
  });
});
