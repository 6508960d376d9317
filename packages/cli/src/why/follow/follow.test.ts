import { chooseLesson } from '@retrace/catalogue/choose';
import { capture, speakerFor, styleFor } from '@retrace/terminal';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPython } from '../../verify/python-reference.ts';
import { follow, isProgram } from './follow.ts';
import { writeSlip } from './testing/found.ts';

const inEnglish = `my.py, beside eleven-lines
  Python 3

  line  yours     the lesson
     3  X         x, the inputs           =
     4  y         t, the targets          =
     5  syn0      W1                      =
    10  syn1      W2                      =
    14  dot()     z1 = x W1               =
    40  l1        y1 = sigmoid(z1)        =
    14  dot()     z2 = y1 W2              =
    41  l2        y2 = sigmoid(z2)        =
    42  l2_error  -e, e = y2 - t          =
    43  l2_delta  -dz2, dz2 = e · slope2  =
    14  dot()     -dW2, dW2 = y1ᵀ dz2     =
    36  a         W2′ = W2 - dW2          =

✗ The first value that differs: l1_error, line 45 of my.py

      l1_error = dot(l2_delta, transpose(syn1))

    It is computed from l2_delta (dz2), syn1 (W2′), and stands where the lesson
    has dy1 = dz2 W2ᵀ of update 1.

    But syn1 has been updated already. The lesson computes dy1 with the weights
    of the forward pass.

    yours       [[ 0.07034471 -0.08852495  0.1124357  -0.03972875]
                 [-0.07605839  0.0957153  -0.12156817  0.04295567]
                 [-0.06740096  0.08482041 -0.10773055  0.0380662 ]
                 [ 0.08045986 -0.10125431  0.12860328 -0.0454415 ]]
    the lesson  [[ 0.0698116  -0.08931546  0.11163621 -0.04026629]
                 [-0.07548197  0.09657001 -0.12070373  0.04353687]
                 [-0.06689016  0.08557784 -0.10696451  0.03858124]
                 [ 0.07985009 -0.10215849  0.12768882 -0.04605634]]
exit code 1`;

const inChinese = `my.py，与 eleven-lines 对照
  Python 3

  行  你的      课程
   3  X         x，输入                 =
   4  y         t，目标值               =
   5  syn0      W1                      =
  10  syn1      W2                      =
  14  dot()     z1 = x W1               =
  40  l1        y1 = sigmoid(z1)        =
  14  dot()     z2 = y1 W2              =
  41  l2        y2 = sigmoid(z2)        =
  42  l2_error  -e, e = y2 - t          =
  43  l2_delta  -dz2, dz2 = e · slope2  =
  14  dot()     -dW2, dW2 = y1ᵀ dz2     =
  36  a         W2′ = W2 - dW2          =

✗ 第一个不同的值：l1_error，my.py 第 45 行

      l1_error = dot(l2_delta, transpose(syn1))

    它由 l2_delta（dz2）、syn1（W2′）算出；它对应课程里第 1 次更新的 dy1 = dz2
    W2ᵀ。

    但 syn1 已经更新过了。课程用前向传播时的权重计算 dy1。

    你的  [[ 0.07034471 -0.08852495  0.1124357  -0.03972875]
           [-0.07605839  0.0957153  -0.12156817  0.04295567]
           [-0.06740096  0.08482041 -0.10773055  0.0380662 ]
           [ 0.08045986 -0.10125431  0.12860328 -0.0454415 ]]
    课程  [[ 0.0698116  -0.08931546  0.11163621 -0.04026629]
           [-0.07548197  0.09657001 -0.12070373  0.04353687]
           [-0.06689016  0.08557784 -0.10696451  0.03858124]
           [ 0.07985009 -0.10215849  0.12768882 -0.04605634]]
exit code 1`;

const withoutPython = `my.py

  Python 3 was not found: none of python3, py -3 and python starts it. It runs
  your file, so it is needed here. Without it, give the numbers that your
  program prints.
exit code 1`;

const withoutPythonInChinese = `my.py

  没有找到 Python 3：python3、py -3、python 都不能启动它。要运行你的文件就需要
  它。没有 Python 时，可以直接给出程序打印的数字。
exit code 1`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function said(
  lesson: string,
  path: string,
  lang: string,
  options: { readonly json?: boolean; readonly python?: readonly string[] } = {},
): Promise<string> {
  const command: Parameters<typeof capture>[0] = (_, streams) =>
    follow(
      chooseLesson(lesson),
      path,
      {
        program: undefined,
        json: false,
        ...options,
        style: styleFor(streams.stdout, false),
        speaker: speakerFor(lang),
      },
      streams,
    );
  const { code, stdout, stderr } = await capture(command, `--lang ${lang}`);
  return `${stdout.replace(/Python 3\.[\d.]+/, 'Python 3')}${stderr}exit code ${code}`;
}

const moved = (): string =>
  writeSlip(folder, {
    file: 'eleven-lines-plain.py',
    changes: [
      ['    l1_error = dot(l2_delta, transpose(syn1))\n', ''],
      [
        '    add(syn1, dot(transpose(l1), l2_delta))\n    add(syn0, dot(transpose(X), l1_delta))\n',
        '    add(syn0, dot(transpose(X), l1_delta))\n',
      ],
      [
        '    l1_delta = ',
        '    add(syn1, dot(transpose(l1), l2_delta))\n    l1_error = dot(l2_delta, transpose(syn1))\n    l1_delta = ',
      ],
    ],
  });

const python = findPython();
const orNone = (text: string, none: string): string => (python ? text : none);

describe('what is said of a file', () => {
  it('names the first value that differs', async () => {
    expect(await said('xor', moved(), 'en')).toBe(orNone(inEnglish, withoutPython));
  });

  it('says it in Chinese', async () => {
    expect(await said('xor', moved(), 'zh')).toBe(orNone(inChinese, withoutPythonInChinese));
  });

  it('gives it as data', async () => {
    const text = await said('xor', moved(), 'en', { json: true });
    const data: unknown = JSON.parse(text.replace(/exit code 1$/, ''));
    expect(data).toMatchObject(
      python
        ? {
            program: 'eleven-lines',
            updates: 0,
            difference: { name: 'l1_error', line: 45, value: 'dy1', at: 0, kind: 'likely' },
          }
        : { problem: { kind: 'no python' } },
    );
  });
});

describe('without a Python', () => {
  it.each([
    ['en', withoutPython],
    ['zh', withoutPythonInChinese],
  ])('that is said: %s', async (lang, text) => {
    expect(await said('xor', moved(), lang, { python: [] })).toBe(text);
  });
});

describe('what else can be typed', () => {
  it.each(['my.js', 'my.ts', 'my.ipynb'])('%s is refused', async (name) => {
    const path = join(folder, name);
    writeFileSync(path, '');
    expect(await said('xor', path, 'en')).toBe(
      `test: only Python files (.py) are followed: got ${name}; of any other language, give the numbers that it prints: ... | node retrace.mjs why xor\nexit code 2`,
    );
  });

  it.each([
    ['my.py', true],
    ['folder/my.js', true],
    ['0.0096', false],
    ['-4.6e-3', false],
    ['outputs', false],
    ['[0.0096', false],
    [undefined, false],
  ])('%s: a program? %s', (word, is) => {
    expect(isProgram(word)).toBe(is);
  });
});
