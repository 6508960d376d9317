import { describe, expect, it } from 'vitest';
import { faultText } from './fault-text.ts';

describe('faultText(message)', () => {
  it.each([
    ['cannot be read: Unexpected token', '读不了：Unexpected token'],
    ["imports './x.ts', which is not there", "导入了 './x.ts'，可是没有它"],
    ['calls itself without end', '不停地调用自己，没有尽头'],
    ['throws 1; an Error would say where', '抛出了 1；抛出 Error 的话，就能知道在哪里'],
    ['throws TypeError: no', '抛出了 TypeError: no'],
    ['whatever else', 'whatever else'],
  ])('says of %s in Chinese %s', (en, zh) => {
    expect(faultText(en)).toEqual({ en, zh });
  });
});
