import { type Text, textOf } from '@retrace/lesson';

/** What is said of a file whose time is over while it computes. */
export const endless: Text = {
  en: 'computes and computes, and has no answer yet: does a loop never end?',
  zh: '一直在算，还没有结果：是不是有个循环停不下来？',
};

/** What is said of an error in a file, in both languages. What the language itself says stays as it is. */
export function faultText(message: string): Text {
  for (const [pattern, zh] of chinese) {
    if (pattern.test(message)) return { en: message, zh: message.replace(pattern, zh) };
  }
  return textOf(message);
}

const chinese: readonly (readonly [pattern: RegExp, zh: string])[] = [
  [/^cannot be read: /, '读不了：'],
  [/^cannot be loaded: /, '载入不了：'],
  [/^imports '(.*)', which is not there$/, "导入了 '$1'，可是没有它"],
  [/^calls itself without end$/, '不停地调用自己，没有尽头'],
  [/^throws (.*); an Error would say where$/, '抛出了 $1；抛出 Error 的话，就能知道在哪里'],
  [/^throws /, '抛出了 '],
];
