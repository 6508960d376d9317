import type { Text } from '@retrace/lesson';
import { at, GoldenError } from './problem.ts';

/** What a lesson may be called. Such a name is one file in one folder, on every system. */
const pattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Windows keeps these for devices, whatever follows after a dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Refuses a name that could lead out of the folder, or to two files on one system and one on another.
 * No name is ever repaired: a repaired name is somebody else's file.
 *
 * @throws {GoldenError} if it is no lesson name
 */
export function checkName(name: string): void {
  if (pattern.test(name) && !devices.test(name)) return;
  const need = devices.test(name)
    ? { en: 'Windows keeps this name for a device', zh: 'Windows 把这个名字留给了设备' }
    : {
        en: 'a-z, 0-9 and -, at most 64 of them, no - first, are needed',
        zh: '只能用 a-z、0-9 和 -，最多 64 个字符，不能以 - 开头',
      };
  const got = quoted(name);
  throw new GoldenError({
    kind: 'bad-name',
    file: 'golden/',
    says: at('golden/', {
      en: `not a lesson name: got ${got.en}; ${need.en}`,
      zh: `不是课程名：得到 ${got.zh}；${need.zh}`,
    }),
    changed: [],
  });
}

/** Any text in quotes, on one line, and no more of it than one can take in. */
export function quoted(text: string): Text {
  return clipped(text, JSON.stringify);
}

/** Any text on one line, and no more of it than one can take in. */
export function clipped(text: string, quote: (start: string) => string = String): Text {
  // What a terminal would act on, instead of showing it, is shown as ?.
  const start = quote(text.slice(0, 40)).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
  return text.length > 40
    ? {
        en: `${start}... (${text.length} characters)`,
        zh: `${start}...（共 ${text.length} 个字符）`,
      }
    : { en: start, zh: start };
}
