import type { Text } from '@retrace/lesson';

/** A line of Python, and the same in TypeScript. */
export interface PythonLine {
  readonly python: string;
  readonly typescript: string;
  readonly says: Text;
}

/** What whoever knows Python needs of TypeScript for the exercises. */
export const ifYouKnowPython: readonly PythonLine[] = Object.freeze([
  {
    python: 'dy = 2 * (y - t)',
    typescript: 'const dy = 2 * (y - t);',
    says: {
      en: 'A new name begins with `const`, or with `let` if it changes later.',
      zh: '新的名字用 `const` 开头；以后还要改的，用 `let`。',
    },
  },
  {
    python: 'def slope(y): return y',
    typescript: 'function slope(y: number): number { return y; }',
    says: {
      en: 'Braces hold the body, not the indentation. After a colon stands the type.',
      zh: '函数体写在花括号里，不靠缩进；冒号后面是类型。',
    },
  },
  {
    python: 'for i in range(n): s += x[i]',
    typescript: 'for (let i = 0; i < n; i++) s += x[i];',
    says: { en: 'From 0 to n - 1, as in Python.', zh: '和 Python 一样，从 0 到 n - 1。' },
  },
  {
    python: 'for value in x: s += value',
    typescript: 'for (const value of x) s += value;',
    says: {
      en: 'It is `of`: `in` would give the indices, as texts.',
      zh: '用 `of`；写成 `in`，得到的是下标，而且是字符串。',
    },
  },
  {
    python: 'len(x)',
    typescript: 'x.length',
    says: { en: 'Without parentheses.', zh: '后面没有括号。' },
  },
  {
    python: 'x[-1]',
    typescript: 'x[x.length - 1]',
    says: {
      en: '`x[-1]` is undefined here: an index counts from the front only.',
      zh: '这里 `x[-1]` 是 undefined：下标只能从前面数。',
    },
  },
  {
    python: '[2 * v for v in x]',
    typescript: 'x.map((v) => 2 * v)',
    says: { en: '`(v) => 2 * v` is a lambda.', zh: '`(v) => 2 * v` 相当于 lambda。' },
  },
  {
    python: 'y * (1 - y)',
    typescript: 'y * (1 - y)',
    says: {
      en: 'The same; so are + - / and the two stars of a power. But `y (1 - y)` is a call, never a product.',
      zh: '写法相同，+ - / 和表示乘方的两个星号也一样。但 `y (1 - y)` 是函数调用，不是乘法。',
    },
  },
  {
    python: 'a > 0 and not b',
    typescript: 'a > 0 && !b',
    says: {
      en: 'And: `&&`, or: `||`, not: `!`; True, False and None are `true`, `false` and `undefined`.',
      zh: 'and 是 `&&`，or 是 `||`，not 是 `!`；True、False、None 分别是 `true`、`false`、`undefined`。',
    },
  },
  {
    python: 'print(y)  # look',
    typescript: 'console.log(y); // look',
    says: {
      en: '`//` begins a comment. What you print is shown with the answer of the check.',
      zh: '注释用 `//`。输出的内容会和检查结果一起显示。',
    },
  },
]);
