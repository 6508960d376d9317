import { describe, expect, it } from 'vitest';
import { goldenPath } from './files/folder.ts';
import { type Box, box } from './testing/line-lesson.ts';
import { checkName, quoted } from './name.ts';

const need = 'a-z, 0-9 and -, at most 64 of them, no - first, are needed';

describe('checkName', () => {
  it.each(['xor', 'a', '0', 'single-neuron', 'a'.repeat(64), 'con-1', 'lpt10', 'icon', 'falcon'])(
    'takes %s',
    (name) => {
      expect(() => checkName(name)).not.toThrow();
    },
  );

  it.each([
    ['', '""'],
    ['A', '"A"'],
    ['../x', '"../x"'],
    ['..', '".."'],
    ['/etc/passwd', '"/etc/passwd"'],
    ['a/b', '"a/b"'],
    ['a\\b', String.raw`"a\\b"`],
    ['-a', '"-a"'],
    ['xor.json', '"xor.json"'],
    ['xor ', '"xor "'],
    ['xor\n', String.raw`"xor\n"`],
    ['x\0r', String.raw`"x\u0000r"`],
    ['ｘor', '"ｘor"'],
    ['x\u202Eor', '"x?or"'],
    ['a'.repeat(65), `"${'a'.repeat(40)}"... (65 characters)`],
    ['a'.repeat(300), `"${'a'.repeat(40)}"... (300 characters)`],
  ])('refuses %j', (name, got) => {
    expect(() => checkName(name)).toThrow(`golden/: not a lesson name: got ${got}; ${need}`);
  });

  it('says what kind of problem it is', () => {
    const problem = {
      kind: 'bad-name',
      file: 'golden/',
      says: {
        en: `golden/: not a lesson name: got "A"; ${need}`,
        zh: 'golden/：不是课程名：得到 "A"；只能用 a-z、0-9 和 -，最多 64 个字符，不能以 - 开头',
      },
      message: `golden/: not a lesson name: got "A"; ${need}`,
      changed: [],
    };
    expect(() => checkName('A')).toThrow(expect.objectContaining({ problem }));
  });

  it.each(['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt0'])(
    'refuses %s, which is a device of Windows',
    (name) => {
      expect(() => checkName(name)).toThrow(
        `golden/: not a lesson name: got "${name}"; Windows keeps this name for a device`,
      );
    },
  );
});

describe('quoted', () => {
  it('shows what a terminal would act on as ?', () => {
    expect(quoted('a\u009B31mb').en).toBe('"a?31mb"');
  });

  it('keeps forty characters whole', () => {
    expect(quoted('x'.repeat(40)).en).toBe(`"${'x'.repeat(40)}"`);
    expect(quoted('x'.repeat(41)).zh).toBe(`"${'x'.repeat(40)}"...（共 41 个字符）`);
  });
});

describe('goldenPath', () => {
  it('refuses a name before it looks at any file', () => {
    const golden: Box = box();
    golden.remove();
    expect(() => goldenPath('../x', golden.folder)).toThrow('not a lesson name');
    expect(() => goldenPath('x', golden.folder)).toThrow('not a folder');
  });
});
