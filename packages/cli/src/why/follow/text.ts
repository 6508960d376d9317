import type { Text } from '@retrace/lesson';
import { formatMatrix, view } from '@retrace/linalg';
import { columnsOf, type Speaker, type Style, table, wrap } from '@retrace/terminal';
import type { Difference } from './difference/difference.ts';
import type { Read } from './difference/sources.ts';
import type { Ending } from './end.ts';
import type { Followed } from './follow-file.ts';
import type { Agreed, Comparison } from './hold-against.ts';
import { problemText } from './problem-text.ts';
import type { Quantity } from './quantities.ts';
import { type Event, shapeText } from './trace.ts';

/** What came of a file, in words: what is equal, the first value that differs, and what was not seen. */
export function followedText(followed: Followed, style: Style, speaker: Speaker): string[] {
  const { file, program, python, comparison, problem, ending } = followed;
  const { say, language } = speaker;
  const paragraph = (text: Text, indent = '  '): string[] => [
    '',
    ...wrap(text[language], indent, style.width),
  ];
  const difference = comparison?.difference;
  const lines = [
    program && comparison
      ? style.bold(say(`${file}, beside ${program.slug}`, `${file}，与 ${program.slug} 对照`))
      : style.bold(file),
    ...(python === undefined ? [] : [style.faint(`  ${python}`)]),
  ];
  if (comparison) {
    lines.push(...agreedText(comparison, style, speaker));
    if (difference) {
      lines.push(...differenceText(followed, difference, style, speaker));
    } else if (comparison.updates > 0) {
      const { updates } = comparison;
      lines.push(
        ...paragraph({
          en: `The first ${updates === 1 ? 'update is' : `${updates} updates are`} the lesson's. What comes after was not followed.`,
          zh: `前 ${updates} 次更新与课程相同。之后的没有跟踪。`,
        }),
      );
    } else if (!problem) {
      lines.push(...paragraph(noUpdate(comparison.next)));
    }
  } else if (!problem) {
    lines.push(...paragraph(nothingFound));
  }
  if (problem) {
    for (const text of problemText(problem, followed)) lines.push(...paragraph(text));
  }
  if (ending && program) {
    const isSame = ending.status === 'found' && ending.epoch === program.epochs;
    const [first, ...rest] = wrap(endingText(ending, program.epochs)[language], '  ', style.width);
    const mark = isSame ? style.good('✓') : style.bad('✗');
    lines.push('', ending.status === 'gone' ? first : `${mark}${first.slice(1)}`, ...rest);
  }
  return lines;
}

function noUpdate(next: Quantity | undefined): Text {
  const made = next && oursText(next);
  return {
    en: `In the first turns of its loops, no variable that begins as the weights do gets another value. ${made ? `The lesson goes on with ${made.en}; no value of your file is that.` : 'Does the loop have the update in it?'} Followed are numbers, lists and NumPy arrays, in this file and those beside it.`,
    zh: `在循环的前几次里，没有哪个初值与权重相同的变量变成别的值。${made ? `课程接下来算${made.zh}，你的文件里没有这个值。` : '更新写在循环里面了吗？'}能跟踪的是数、列表和 NumPy 数组，限于这个文件和同一文件夹里的文件。`,
  };
}

const nothingFound: Text = {
  en: 'Nothing of the lesson was found in this file: none of its numbers is the same, and no array has the shape of the weights. Is it another lesson? Followed are numbers, lists and NumPy arrays, in this file and those beside it, of at most 50,000 numbers each; not what runs in a thread or through exec.',
  zh: '在这个文件里没有找到课程中的任何值：没有相同的数，也没有与权重形状相同的数组。是不是别的课？能跟踪的是数、列表和 NumPy 数组（每个最多 50,000 个数），限于这个文件和同一文件夹里的文件；线程和 exec 里的不能。',
};

/** Which variable is which of our values, up to the first update. */
function agreedText({ agreed }: Comparison, style: Style, { say }: Speaker): string[] {
  const early = agreed.filter(
    ({ quantity: { role, at, parents } }) =>
      at <= (role === 'parameter' ? 1 : 0) && !(role === 'data' && parents.length > 0),
  );
  if (early.length === 0) return [];
  const rows = early.map((each) => [
    String(each.line),
    each.names.length > 4 ? `${each.names.slice(0, 3).join(', ')} ...` : each.names.join(', '),
    valueName(each, say),
    style.good(each.isExact ? '=' : '≈'),
  ]);
  return [
    '',
    ...table(
      [[say('line', '行'), say('yours', '你的'), say('the lesson', '课程'), ''], ...rows],
      'rlll',
    ),
    ...(early.every(({ isExact }) => isExact)
      ? []
      : wrap(
          say(
            '≈: the first 12 digits at least. The rest comes from another exp, or another order of summation.',
            '≈：至少前 12 位相同；其余的差别来自不同的 exp 实现或求和次序。',
          ),
          '  ',
          style.width,
        ).map(style.faint)),
  ];
}

/** `z1 = x W1`, `W1` at first, and `W1′ = W1 - dW1` after an update. */
function valueName(
  { quantity: { kind, role, at, formula }, factor, isTransposed }: Agreed,
  say: Speaker['say'],
): string {
  if (role === 'data') return `${kind}${say(`, ${roleText(kind).en}`, `，${roleText(kind).zh}`)}`;
  const name = role === 'parameter' && at > 0 ? `${kind}′` : kind;
  const own = isTransposed ? `${name}ᵀ` : name;
  if (factor !== 1) {
    const times = factor === -1 ? '-' : `${Number(factor.toPrecision(6))} `;
    return `${times}${own}${formula === '' ? '' : `, ${name} = ${formula}`}`;
  }
  return formula === '' || isTransposed ? own : `${own} = ${formula}`;
}

function differenceText(
  { lines: source, program, isSingle, hasNoSeed }: Followed,
  difference: Difference,
  style: Style,
  speaker: Speaker,
): string[] {
  const { event, quantity } = difference;
  const { say, language } = speaker;
  const code = source[event.line - 1]?.trim() ?? '';
  const isHere = event.file === '' || !event.file.includes('/');
  const head = say(
    `The first value that differs: ${placeText(event).en}`,
    `第一个不同的值：${placeText(event).zh}`,
  );
  const says: Text[] = [whyText(difference), ...hints(difference)];
  if (quantity.role === 'parameter' && quantity.at === 0 && program) {
    says.push(...seedTexts(program.seed, hasNoSeed, difference));
  }
  if (isSingle && difference.digits >= 5) {
    says.push({
      en: `It agrees to ${difference.digits} digits: your array holds numbers of 32 bits (float32), the lesson has 64.`,
      zh: `前 ${difference.digits} 位相同：你的数组是 32 位浮点数（float32），课程用 64 位。`,
    });
  }
  const [first, ...rest] = wrap(head, '  ', style.width);
  return [
    '',
    `${style.bad('✗')} ${style.bold(first.trimStart())}`,
    ...rest.map(style.bold),
    ...(isHere && code !== '' ? ['', `      ${cut(code, style.width - 6)}`] : []),
    ...says.flatMap((text) => ['', ...wrap(text[language], '    ', style.width)]),
    '',
    ...numbersText(difference, style, speaker),
  ];
}

/** A line, on one line here. */
function cut(code: string, width: number): string {
  if (columnsOf(code) <= width) return code;
  let start = code;
  while (columnsOf(start) > width - 4) start = start.slice(0, -1);
  return `${start.replace(/(?<=\S)\s+\S*$/, '')} ...`;
}

/** The variable, its line, and the function that it is in. */
function placeText({ kind, name, line, file, function: where, calledAt }: Event): Text {
  const at = calledAt === null ? '' : `, called in line ${calledAt}`;
  const from = calledAt === null ? '' : `，在第 ${calledAt} 行调用`;
  const inFile = { en: `line ${line}`, zh: `第 ${line} 行` };
  if (kind === 'result') {
    return {
      en: `what ${name} returns (${inFile.en} of ${file}${at})`,
      zh: `${name} 的返回值（${file} 第 ${line} 行${from}）`,
    };
  }
  if (kind === 'argument') {
    return {
      en: `what ${where} gets as ${name}, ${inFile.en} of ${file}`,
      zh: `传给 ${where} 的 ${name}，${file} 第 ${line} 行`,
    };
  }
  const isLocal = where !== '' && !name.includes('.');
  return isLocal
    ? {
        en: `${name} in ${where}, ${inFile.en} of ${file}${at}`,
        zh: `${where} 里的 ${name}，${file} 第 ${line} 行${from}`,
      }
    : { en: `${name}, ${inFile.en} of ${file}`, zh: `${name}，${file} 第 ${line} 行` };
}

/** `W1 after 1 update`, `dz2 = e · slope2 in the first update`. */
function oursText({ kind, role, at, formula }: Quantity): Text {
  const made = formula === '' ? kind : `${kind} = ${formula}`;
  if (role === 'data')
    return { en: `${kind}, ${roleText(kind).en}`, zh: `${roleText(kind).zh} ${kind}` };
  if (role === 'parameter') {
    if (at === 0) return { en: `${kind} before any update`, zh: `更新之前的 ${kind}` };
    return {
      en: `${kind} after update ${at} (${formula})`,
      zh: `第 ${at} 次更新后的 ${kind}（${formula}）`,
    };
  }
  return { en: `${made} of update ${at + 1}`, zh: `第 ${at + 1} 次更新的 ${made}` };
}

function roleText(kind: string): Text {
  return kind === 'x' ? { en: 'the inputs', zh: '输入' } : { en: 'the targets', zh: '目标值' };
}

/** Why it is held against just this value of ours, and how sure that is. */
function whyText({ kind, event, value, quantity, or, ours, from }: Difference): Text {
  const { name } = event;
  const all = [quantity, ...or].map(oursText);
  const our = {
    en: all.map(({ en }) => en).join(', or '),
    zh: all.map(({ zh }) => zh).join('，或'),
  };
  if (kind === 'unmoved') {
    return {
      en: `It begins as ${quantity.kind}, and no update changes it. The lesson has ${our.en}.`,
      zh: `它的初值是 ${quantity.kind}，但没有任何更新改变它。课程里是${our.zh}。`,
    };
  }
  const shapes = [value.shape, [quantity.value.rows, quantity.value.cols]].map(shapeText);
  if (kind === 'certain') {
    const isPart = ours.length > 0 && ours.length < quantity.value.data.length;
    const other = {
      en:
        ours.length > 0
          ? ''
          : ` The shapes differ: yours is ${shapes[0]}, the lesson's ${shapes[1]}.`,
      zh: ours.length > 0 ? '' : `形状不同：你的是 ${shapes[0]}，课程是 ${shapes[1]}。`,
    };
    if (quantity.frozen) {
      return {
        en: `Up to here ${name} was a number of ${quantity.kind}. The lesson leaves ${quantity.kind} as it is.`,
        zh: `到这里为止，${name} 一直是 ${quantity.kind} 中的一个数。课程从不改变 ${quantity.kind}。`,
      };
    }
    return quantity.role === 'parameter'
      ? {
          en: `Up to here ${name} was ${isPart ? 'a number of ' : ''}${quantity.kind}. The lesson has ${our.en}.${other.en}`,
          zh: `到这里为止，${name} 一直是 ${quantity.kind}${isPart ? ' 中的一个数' : ''}。课程里是${our.zh}。${other.zh}`,
        }
      : {
          en: `In the updates before, ${name} was ${quantity.kind}. The lesson has ${our.en}.${other.en}`,
          zh: `在之前的更新里，${name} 是 ${quantity.kind}。课程里是${our.zh}。${other.zh}`,
        };
  }
  if (kind === 'shape') {
    return {
      en: `It stands where the lesson has ${our.en}, but its shape is ${shapes[0]}, not ${shapes[1]}.`,
      zh: `它对应课程里${our.zh}，但形状是 ${shapes[0]}，不是 ${shapes[1]}。`,
    };
  }
  const isEqual = from.every(({ isMoved }) => !isMoved);
  const reads = from.map((read) => `${read.name} (${readName(read)})`).join(', ');
  const zhReads = from.map((read) => `${read.name}（${readName(read)}）`).join('、');
  return from.length === 0
    ? {
        en: `By its shape, it stands where the lesson has ${our.en}.`,
        zh: `从形状看，它对应课程里${our.zh}。`,
      }
    : {
        en: `It is computed from ${reads}${isEqual ? ', as in the lesson' : ''}, and stands where the lesson has ${our.en}.`,
        zh: `它由 ${zhReads}算出${isEqual ? '，这些与课程相同' : ''}；它对应课程里${our.zh}。`,
      };
}

function readName({ quantity: { kind }, isMoved }: Read): string {
  return isMoved ? `${kind}′` : kind;
}

/** What is known of the difference beyond the numbers. */
function hints({ ratio, quantity, from, unknown, missing }: Difference): Text[] {
  const texts: Text[] = [];
  const moved = from.filter(({ isMoved }) => isMoved);
  if (moved.length > 0) {
    const names = moved.map(({ name }) => name);
    texts.push({
      en: `But ${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} been updated already. The lesson computes ${quantity.kind} with the weights of the forward pass.`,
      zh: `但 ${names.join('、')} 已经更新过了。课程用前向传播时的权重计算 ${quantity.kind}。`,
    });
  }
  if (ratio !== undefined) texts.push(ratioText(ratio, quantity));
  if (missing) {
    const made = missing.formula === '' ? missing.kind : `${missing.kind} = ${missing.formula}`;
    texts.push({
      en: `On the way to it, the lesson computes ${made}. No value of your file is that.`,
      zh: `在此之前，课程会算出 ${made}；你的文件里没有这个值。`,
    });
  }
  if (unknown.length > 0) {
    const names = [...new Map(unknown.map((each) => [each.name, each])).values()].slice(0, 6);
    texts.push({
      en: `It is computed from values that are none of the lesson's, and may be right or wrong: ${names.map(({ name, line }) => `${name} (line ${line})`).join(', ')}.`,
      zh: `它由课程中没有的值算出，这些值可能对，也可能错：${names.map(({ name, line }) => `${name}（第 ${line} 行）`).join('、')}。`,
    });
  }
  return texts;
}

function ratioText(ratio: number, { role }: Quantity): Text {
  const what =
    role === 'parameter' ? { en: 'The step', zh: '这一步' } : { en: 'Each number', zh: '每个数' };
  const rounded = Number(ratio.toPrecision(6));
  if (rounded === -1) {
    return {
      en: `${what.en} has the right size and the opposite sign.`,
      zh: `${what.zh}大小相同，符号相反。`,
    };
  }
  return {
    en: `${what.en} is ${rounded} times the lesson's.`,
    zh: `${what.zh}是课程的 ${rounded} 倍。`,
  };
}

function seedTexts(
  seed: number | readonly number[] | null | undefined,
  hasNoSeed: boolean,
  { kind }: Difference,
): Text[] {
  if (kind === 'shape' || seed === null || seed === undefined) return [];
  return hasNoSeed
    ? [
        {
          en: `Your file sets no seed. If it draws its weights, they are others each time; the lesson's come after np.random.seed(${String(seed)}).`,
          zh: `你的文件没有设种子。如果权重是随机抽取的，每次都会不同；课程先执行 np.random.seed(${String(seed)})。`,
        },
      ]
    : [
        {
          en: `The lesson draws it after np.random.seed(${String(seed)}): compare the seed, the range, and what is drawn before.`,
          zh: `课程先执行 np.random.seed(${String(seed)}) 再抽取：请核对种子、范围，以及在此之前抽取了什么。`,
        },
      ];
}

/** Yours above the lesson's, and the first number that differs, in full. */
function numbersText(
  { value, quantity, or, ours, digits }: Difference,
  style: Style,
  { say }: Speaker,
): string[] {
  const names = [
    say('yours', '你的'),
    ...(or.length === 0 ? [say('the lesson', '课程')] : [quantity, ...or].map(({ kind }) => kind)),
  ];
  const width = Math.max(...names.map(columnsOf)) + 2;
  const labelled = (label: string, lines: readonly string[]): string[] =>
    lines.map((line, i) => {
      const head = i === 0 ? label : '';
      return cut(`    ${head}${' '.repeat(width - columnsOf(head))}${line}`.trimEnd(), style.width);
    });
  const isNumber = value.shape.length === 0;
  const [rows = 1, cols = 1] = value.shape.length === 1 ? [1, value.shape[0]] : value.shape;
  const own = ours.length > 0 && or.length === 0;
  const theirs = own
    ? [matrixLines(ours, rows, cols)]
    : [quantity, ...or].map((each) =>
        matrixLines([...each.value.data], each.value.rows, each.value.cols),
      );
  const at = ours.findIndex((each, i) => each !== value.data[i]);
  return [
    ...labelled(names[0], isNumber ? [String(value.data[0])] : matrixLines(value.data, rows, cols)),
    ...theirs.flatMap((lines, i) =>
      labelled(names[i + 1], isNumber && own ? [String(ours[0])] : lines),
    ),
    // Eight digits of a matrix are shown; these may be equal.
    ...(isNumber || at < 0 || digits < 6
      ? []
      : [
          '',
          `    ${say('the first of them in full', '第一个不同的数，完整写出')}`,
          ...labelled(names[0], [String(value.data[at])]),
          ...labelled(names[1], [String(ours[at])]),
        ]),
  ];
}

function matrixLines(data: readonly number[], rows: number, cols: number): string[] {
  const lines = formatMatrix(view(Float64Array.from(data), rows, cols)).split('\n');
  return lines.length > 8 ? [...lines.slice(0, 7), ' ...'] : lines;
}

const count = (n: number): string => n.toLocaleString('en');

function endingText(ending: Ending, epochs: number): Text {
  if (ending.status === 'gone') {
    return {
      en: 'What it ends with cannot be compared: no variable of the shapes of the parameters is left.',
      zh: '结束时的值无法比较：没有剩下与参数形状相同的变量。',
    };
  }
  if (ending.status === 'other') {
    return {
      en: `What it ends with is none of what the lesson has after 0 to ${count(ending.epochs)} epochs. So something differs later: does a learning rate change, or does a sample come in another order?`,
      zh: `它结束时的值，课程在 0 到 ${count(ending.epochs)} 轮中都没有出现过。所以后面有不同之处：学习率变了，还是样本的顺序变了？`,
    };
  }
  const { epoch, digits } = ending;
  const same = {
    en: digits >= 17 ? 'to the last bit' : `to ${digits} digits`,
    zh: digits >= 17 ? '每一位都相同' : `前 ${digits} 位相同`,
  };
  return epoch === epochs
    ? {
        en: `It ends as the lesson does: after ${count(epoch)} epochs, ${same.en}.`,
        zh: `结果与课程一致：${count(epoch)} 轮之后，${same.zh}。`,
      }
    : {
        en: `It ends with what the lesson has after ${count(epoch)} epochs, ${same.en}; the lesson goes on to ${count(epochs)}. How often does your loop run?`,
        zh: `它结束时的值是课程 ${count(epoch)} 轮之后的值，${same.zh}；课程一共 ${count(epochs)} 轮。你的循环运行了多少次？`,
      };
}
