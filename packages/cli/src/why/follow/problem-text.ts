import type { Text } from '@retrace/lesson';
import type { Followed, Problem } from './follow-file.ts';
import { type Raised, shapeText } from './trace.ts';

/** Why a file did not run to its end, and what to do. */
export function problemText(
  problem: Problem,
  { file, lines, comparison, command }: Followed,
): Text[] {
  switch (problem.kind) {
    case 'no python':
      return [
        {
          en: 'Python 3 was not found: none of python3, py -3 and python starts it. It runs your file, so it is needed here. Without it, give the numbers that your program prints.',
          zh: '没有找到 Python 3：python3、py -3、python 都不能启动它。要运行你的文件就需要它。没有 Python 时，可以直接给出程序打印的数字。',
        },
      ];
    case 'old python':
      return [
        {
          en: `Python 3.7 or later is needed to follow a file; this is ${problem.version}.`,
          zh: `跟踪文件需要 Python 3.7 或更高版本；现在是 ${problem.version}。`,
        },
      ];
    case 'unreadable':
      return unreadableText(problem, file, lines);
    case 'raised':
      return [...raisedText(problem.raised, file, command), ...soFar(comparison !== undefined)];
    case 'endless': {
      const seconds = problem.seconds;
      const why: Readonly<Record<typeof problem.why, Text>> = {
        computing: {
          en: `It was stopped after ${seconds} seconds of computing: does a loop never end?`,
          zh: `计算了 ${seconds} 秒还没有结束，已停止：是不是有个循环停不下来？`,
        },
        waiting: {
          en: `It was stopped after ${seconds} seconds in which it did nothing: what does it wait for?`,
          zh: `有 ${seconds} 秒什么也没做，已停止：它在等什么？`,
        },
      };
      return [why[problem.why], ...soFar(comparison !== undefined)];
    }
    default:
      return [
        {
          en: `Python ended before the file did: ${problem.how}`,
          zh: `文件还没运行完，Python 就结束了：${problem.how}`,
        },
      ];
  }
}

function soFar(isCompared: boolean): Text[] {
  return isCompared
    ? [
        {
          en: 'What it had computed until then was compared.',
          zh: '以上比较的是在此之前算出的值。',
        },
      ]
    : [];
}

function unreadableText(
  { line, message }: Extract<Problem, { kind: 'unreadable' }>,
  file: string,
  lines: readonly string[],
): Text[] {
  const code = line === null ? '' : (lines[line - 1]?.trim() ?? '');
  const at = {
    en: line === null ? file : `line ${line} of ${file}`,
    zh: line === null ? file : `${file} 第 ${line} 行`,
  };
  const isPython2 = /^print\s+[^(=\s]/.test(code) || /\bexcept\s+\w+\s*,/.test(code);
  const shown = code === '' ? '' : `: ${code}`;
  return [
    isPython2
      ? {
          en: `Python 3 cannot read ${at.en}${shown}`,
          zh: `Python 3 读不懂 ${at.zh}${shown}`,
        }
      : {
          en: `Python cannot read ${at.en} (${message})${shown}`,
          zh: `Python 读不懂 ${at.zh}（${message}）${shown}`,
        },
    ...(isPython2
      ? [
          {
            en: 'This is written for Python 2. In Python 3, print is a function: print("Error:", e). Change it, and run the file again.',
            zh: '这是 Python 2 的写法。在 Python 3 里 print 是函数：print("Error:", e)。改好后再运行。',
          },
        ]
      : []),
  ];
}

/** An exception, and what it means where it is a usual one. */
function raisedText({ type, message, name, place }: Raised, file: string, command: string): Text[] {
  const at = {
    en: place ? `in line ${place.line} of ${place.file}` : `in ${file}`,
    zh: place ? `${place.file} 第 ${place.line} 行` : file,
  };
  const said = message === '' ? type : `${type}: ${message.split('\n')[0]}`;
  if (type === 'EOFError') {
    return [
      {
        en: `It asks for something to be typed (${at.en}). Nothing can be typed here: write the value into the file.`,
        zh: `它要求键盘输入（${at.zh}）。这里不能输入：请把值写进文件。`,
      },
    ];
  }
  if (type === 'ModuleNotFoundError' && name !== null) {
    // A name that may be misspelt is not one to install.
    const isKnown = ['numpy', 'matplotlib', 'scipy', 'pandas'].includes(name);
    const typed = `${command} -m pip install ${name}`;
    return [
      {
        en: `It imports ${name} (${at.en}), which this Python does not have.${isKnown ? ` To install it, type: ${typed}` : ' Is it misspelt, or a file that is not there?'}`,
        zh: `它要导入 ${name}（${at.zh}），但这个 Python 里没有。${isKnown ? `安装请输入：${typed}` : '是不是拼错了，或者少了一个文件？'}`,
      },
    ];
  }
  const ended = {
    en: `It ended ${at.en} with ${said}`,
    zh: `它在 ${at.zh}出错结束：${said}`,
  };
  const old = /'(xrange|raw_input|unicode|reload)'/.exec(type === 'NameError' ? message : '');
  if (old) {
    const now = { xrange: 'range', raw_input: 'input', unicode: 'str', reload: 'importlib.reload' };
    const [, word] = old;
    const other = Object.entries(now).find(([each]) => each === word)?.[1] ?? '';
    return [
      ended,
      {
        en: `${word} is of Python 2; Python 3 has ${other}.`,
        zh: `${word} 是 Python 2 的；Python 3 用 ${other}。`,
      },
    ];
  }
  const isOfShapes =
    /shapes? .* (not aligned|could not be broadcast)|could not be broadcast|mismatch in its core|doesn't match the broadcast shape/.test(
      message,
    );
  if (!isOfShapes) return [ended];
  const shapes = Object.entries(place?.shapes ?? {})
    .filter(([, shape]) => shape.length > 0)
    .slice(0, 6);
  const en = shapes.map(([each, shape]) => `${each} is ${shapeText(shape)}`).join(', ');
  const zh = shapes.map(([each, shape]) => `${each} 是 ${shapeText(shape)}`).join('，');
  return [
    ended,
    {
      en: `The shapes do not fit${en && `: ${en}`}. Look for a missing transpose (.T), and for a (4,) that should be (4, 1).`,
      zh: `形状对不上${zh && `：${zh}`}。看看是不是漏了转置（.T），或者该用 (4, 1) 的地方用了 (4,)。`,
    },
  ];
}
