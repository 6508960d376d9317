import type { Text } from '@retrace/lesson';

/**
 * What an error in a learner's file probably means, for the slips that people make who write TypeScript
 * for the first time, mostly with Python in their fingers; undefined where nothing is known of it.
 *
 * @param error What was thrown when the file was loaded or run, or its message.
 * @param line The line of the file where it happened; a syntax error alone does not always tell enough.
 */
export function slipOf(error: unknown, line: string = ''): Text | undefined {
  // Not `instanceof`: from another frame or worker comes another Error.
  const message = String(typeof error === 'string' ? error : (Object(error).message ?? ''));
  return callSlip(message) ?? nameSlip(message) ?? constSlip(message) ?? syntaxSlip(message, line);
}

function callSlip(message: string): Text | undefined {
  const called = /(?:^|: )([\w.[\]]+) is not a function/m.exec(message)?.[1];
  if (called === undefined) return undefined;
  const method = /\.(\D\w*)$/.exec(called)?.[1];
  if (method !== undefined) return instead(methods.get(method));
  return {
    en: `\`${called} (...)\` calls ${called} as a function, but it is none. A product needs its sign: \`${called} * (...)\`.`,
    zh: `\`${called} (...)\` 是把 ${called} 当函数调用，而它不是函数。乘号不能省：\`${called} * (...)\`。`,
  };
}

function nameSlip(message: string): Text | undefined {
  const match = /(?:^|: )(?:Can't find variable: (\w+)|(\w+) is not defined)/m.exec(message);
  const name = match?.[1] ?? match?.[2];
  if (name === undefined) return undefined;
  if (numpy.test(name)) {
    return {
      en: 'There is no NumPy here, and none is needed: a plain list and a loop, and `Math.sqrt(x)` and its like.',
      zh: '这里没有 NumPy，也用不着：用普通的列表和循环，还有 `Math.sqrt(x)` 一类的函数。',
    };
  }
  return (
    instead(names.get(name)) ?? {
      en: `Nothing is called \`${name}\` here. A new name begins with \`const\` or \`let\`: \`const ${name} = ...\`. Or is it misspelt?`,
      zh: `这里没有叫 \`${name}\` 的东西。新的名字要用 \`const\` 或 \`let\` 开头：\`const ${name} = ...\`。或者是拼错了？`,
    }
  );
}

function constSlip(message: string): Text | undefined {
  if (!/Assignment to constant|Cannot assign to .* constant|assign to readonly/i.test(message)) {
    return undefined;
  }
  return {
    en: 'What begins with `const` keeps its value. Write `let` where the value changes later.',
    zh: '用 `const` 开头的名字不能再改。以后要改的，用 `let`。',
  };
}

/** Looks at what the parser says, and at the line without its strings and comments. */
function syntaxSlip(message: string, line: string): Text | undefined {
  if (!/ERROR: |Unexpected|unexpected token/.test(message)) return undefined;
  const code = line.replaceAll(/\/\/.*|'[^']*'|"[^"]*"/g, '');
  const text = `${code}\n${message.replace(/^[^]*ERROR: /, '')}`;
  const [, , found] = /(found "|identifier ')(\w+)["']/.exec(message) ?? [];
  return syntax.find(([pattern]) => pattern.test(text))?.[1] ?? productSlip(code, found);
}

/** Two factors side by side: `return 2 y`. */
function productSlip(code: string, found: string | undefined): Text | undefined {
  const isProduct =
    found !== undefined &&
    new RegExp(`(?:[-=+*/(,]|\\breturn)\\s*[\\w.()[\\]]+\\s+${found}\\b`).test(code);
  if (!isProduct) return undefined;
  return {
    en: 'Is a sign of multiplication missing? It is `2 * y`, not `2 y`.',
    zh: '是不是漏了乘号？要写 `2 * y`，不能写 `2 y`。',
  };
}

function instead(code: string | undefined): Text | undefined {
  return code === undefined
    ? undefined
    : { en: `In TypeScript this is \`${code}\`.`, zh: `在 TypeScript 里写作 \`${code}\`。` };
}

const numpy = /^(?:np|numpy)$/;

/** Python's names, and what to write for them. */
const names: ReadonlyMap<string, string> = new Map([
  ['len', 'values.length'],
  ['print', 'console.log(...)'],
  ['range', 'for (let i = 0; i < n; i++)'],
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'undefined'],
  ['sum', 'let sum = 0; for (const value of values) sum += value;'],
  ['abs', 'Math.abs(x)'],
  ['max', 'Math.max(...values)'],
  ['min', 'Math.min(...values)'],
  ['round', 'Math.round(x)'],
  ['pow', 'x * x'],
  ['sqrt', 'Math.sqrt(x)'],
  ['math', 'Math.sqrt(x)'],
  ['exp', "import { exp } from '@retrace/elementary'"],
  ['float', 'Number(x)'],
  ['elif', 'else if (...)'],
]);

const methods: ReadonlyMap<string, string> = new Map([
  ['append', 'values.push(value)'],
  ['sum', 'let sum = 0; for (const value of values) sum += value;'],
  ['mean', 'sum / values.length'],
  ['copy', '[...values]'],
]);

/** What a syntax error, or the line it is in, shows; the first that fits. */
const syntax: readonly (readonly [pattern: RegExp, says: Text])[] = [
  [
    /[（），；：“”‘’]/,
    {
      en: 'There is a full-width sign of a Chinese keyboard in the code, such as （ or ；. Code needs ( ) , ; : and plain quotes.',
      zh: '代码里有中文标点，如（ ）；，。请切换到英文输入法，改成 ( ) ; ,',
    },
  ],
  [/[²³]/, { en: 'A square is `y * y`.', zh: '平方写作 `y * y`。' }],
  [
    /Syntax error|(?:^|\s)#/,
    { en: 'A comment begins with `//`, not with `#`.', zh: '注释用 `//` 开头，不用 `#`。' },
  ],
  [
    /\bdef\b/,
    {
      en: 'A function is `function slope(y: number): number { ... }`, with its body in braces.',
      zh: '函数写作 `function slope(y: number): number { ... }`，函数体放在花括号里。',
    },
  ],
  [/\blambda\b/, { en: 'A lambda is `(y) => 2 * y`.', zh: 'lambda 写作 `(y) => 2 * y`。' }],
  [
    /\[.*\bfor\b.*\]/,
    {
      en: 'A list of new values is `x.map((v) => 2 * v)`.',
      zh: '由旧列表得到新列表，写作 `x.map((v) => 2 * v)`。',
    },
  ],
  [
    /\bfor\s*\(?\s*\w+\s+in\b/,
    {
      en: 'A loop is `for (let i = 0; i < n; i++) { ... }`, or `for (const value of values) { ... }`.',
      zh: '循环写作 `for (let i = 0; i < n; i++) { ... }`，或者 `for (const value of values) { ... }`。',
    },
  ],
  [
    /^\s*(?:if|while|elif)\b.*:\s*$/m,
    {
      en: 'A condition stands in parentheses, and what follows in braces: `if (y > 0) { ... } else { ... }`.',
      zh: '条件放在圆括号里，后面的语句放在花括号里：`if (y > 0) { ... } else { ... }`。',
    },
  ],
  [
    /[\w)\]](?<!else)\s+if\b.*\belse\b/,
    {
      en: 'A choice between two values is `y > 0 ? 1 : 0`.',
      zh: '在两个值里选一个，写作 `y > 0 ? 1 : 0`。',
    },
  ],
  [
    /\b(?:and|or|not)\b/,
    {
      en: 'And is `&&`, or is `||`, not is `!`.',
      zh: 'and 写作 `&&`，or 写作 `||`，not 写作 `!`。',
    },
  ],
  [
    /\w\[[^\]]*:[^\]]*\]/,
    {
      en: 'A part of a list is `x.slice(1)`, or `x.slice(0, 3)`.',
      zh: '取列表的一段，写作 `x.slice(1)` 或 `x.slice(0, 3)`。',
    },
  ],
  [
    /\bimport \w+ as\b|^as\b|\bfrom \w+ import\b/,
    {
      en: 'Nothing else needs to be imported. If it does: `import { sigmoid } from "@retrace/elementary";`.',
      zh: '不需要再导入别的东西。真要导入，写作 `import { sigmoid } from "@retrace/elementary";`。',
    },
  ],
  [/\bprint\b/, { en: 'Printing is `console.log(y);`.', zh: '输出写作 `console.log(y);`。' }],
  [
    /end of file|Expected "[)\]}]"|found "[)\]}]"/,
    {
      en: 'A parenthesis or a brace was opened and not closed, or the other way round.',
      zh: '有一个括号没有配对：开了没有关，或者多关了一个。',
    },
  ],
];
