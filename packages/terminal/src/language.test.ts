import { describe, expect, it } from 'vitest';
import { UsageError } from './command-error.ts';
import { speakerFor } from './language.ts';

const locale = 'en-US';

describe('speakerFor(asked, system)', () => {
  it.each([
    [undefined, {}, 'en-US', 'en'],
    [undefined, {}, 'zh-CN', 'zh'],
    [undefined, { LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
    [undefined, { LANG: 'C.UTF-8' }, 'zh-CN', 'en'],
    [undefined, { LANG: 'zh_TW', LC_ALL: 'en_US' }, 'zh-CN', 'en'],
    [undefined, { LANG: 'en_US', LC_MESSAGES: 'zh_CN' }, 'en-US', 'zh'],
    ['zh', { LANG: 'en_US' }, 'en-US', 'zh'],
    ['en', { LANG: 'zh_CN' }, 'zh-CN', 'en'],
  ])('asked for %s where the system is %j and %s: %s', (asked, env, own, language) => {
    const speaker = speakerFor(asked, { env, locale: own });
    expect(speaker.language).toBe(language);
    expect(speaker.say('epoch', '轮')).toBe(language === 'zh' ? '轮' : 'epoch');
  });

  it('refuses a language that it does not speak', () => {
    expect(() => speakerFor('fr', { env: {}, locale })).toThrow(
      new UsageError("--lang is 'fr'; it must be en or zh"),
    );
  });
});
