import { log10 } from '@retrace/elementary';
import { startRun, type Text, type Training } from '@retrace/lesson';
import { NonFiniteError } from '@retrace/nn';
import { agreement } from './agreement.ts';
import { type Outcome, programOf, type Puzzle, type Trial } from './puzzle.ts';
import { changesOf, type Finding } from './search.ts';
import type { Slip } from './slip.ts';
import { slipNamed } from './slips/index.ts';

/** What a search found, for people. */
export interface Answer {
  /** One sentence. */
  readonly headline: Text;
  /** Whether it says for certain what gives the numbers. */
  readonly isGood: boolean;
  /** Each change that gives the digits, or comes nearest. */
  readonly changes: readonly Change[];
  /** How sure it is, and what would help. */
  readonly notes: readonly Text[];
}

/** A change of the program, in words. */
interface Change {
  readonly says: Text;
  /** The lines to look at. */
  readonly lines: readonly Slip['line'][];
  /** Other changes that give the very same numbers. */
  readonly sameAs: readonly Text[];
  /** What the numbers were read as. */
  readonly readAs: Text;
  /** Each number with what the changed program gives. */
  readonly table: readonly Row[];
}

interface Row {
  readonly given: string;
  readonly value: number;
  readonly agrees: boolean;
}

/** Puts a finding into words. */
export function answer(own: Puzzle, finding: Finding): Answer {
  const changes = finding.answers.slice(0, 5).map((group) => changeOf(own, group));
  return {
    headline: headlineOf(own, finding),
    isGood: ['same', 'found', 'other roundings'].includes(finding.verdict),
    changes: finding.verdict === 'same' ? changes.slice(0, 1) : changes,
    notes: notesOf(own, finding),
  };
}

function headlineOf(own: Puzzle, { verdict, answers }: Finding): Text {
  const [first] = answers[0] ?? [];
  const digits = digitsOf(first);
  const headlines: Readonly<Record<Finding['verdict'], Text>> = {
    same: {
      en: "These are the program's own numbers: all your digits come out without any change.",
      zh: '这就是原程序的数字：不作任何改动，每一位都一样。',
    },
    found:
      first && changesOf(own, first) > 1
        ? {
            en: 'With these two changes together the program gives all your digits.',
            zh: '同时作这两处改动，程序就给出你的每一位数字。',
          }
        : {
            en: 'With this one change the program gives all your digits.',
            zh: '只作这一处改动，程序就给出你的每一位数字。',
          },
    candidates: {
      en: `${answers.length} changes give all your digits; these digits cannot tell which one it is.`,
      zh: `有 ${answers.length} 种改动都给出你的每一位数字；只凭这些数字分不出是哪一种。`,
    },
    'other roundings': {
      en: `Your program is right: the numbers agree to ${digits} digits, and then only roundings differ.`,
      zh: `你的程序没有错：前 ${digits} 位一致，之后只是舍入不同。`,
    },
    float32: {
      en: `The numbers agree to ${digits} digits and then part, as they do in single precision (float32).`,
      zh: `前 ${digits} 位一致，之后分开，与单精度（float32）的情形相符。`,
    },
    'too few digits': {
      en: 'The digits are too few to tell: print more of them.',
      zh: '位数太少，无法判断：请多打印几位。',
    },
    none: {
      en: 'No single or double change that is known here explains these numbers.',
      zh: '已知的改动里，一处或两处都解释不了这些数字。',
    },
  };
  return headlines[verdict];
}

/** In whole digits, how far it agrees. */
function digitsOf(outcome: Outcome | undefined): number {
  return Math.floor(outcome?.digits ?? 0);
}

function changeOf(own: Puzzle, group: readonly Outcome[]): Change {
  const [first, ...others] = group;
  const { numbers } = own;
  return {
    says: saysOf(own, first),
    lines: first.trial.slips.map((name) => slipNamed(name).line),
    sameAs: others.map((other) => saysOf(own, other)),
    readAs: readAs(own, first),
    table: numbers.map((number, i) => ({
      given: number.text,
      value: first.values[i],
      agrees: agreement([first.values[i]], [number]).roundedMiss <= 1,
    })),
  };
}

function readAs({ groups }: Puzzle, { readings }: Outcome): Text {
  const says = groups.map((group, i) => group.readings[readings[i]].says);
  return { en: says.map(({ en }) => en).join('; '), zh: says.map(({ zh }) => zh).join('；') };
}

/** The changes of a trial, in words. */
function saysOf(own: Puzzle, { trial, readings }: Outcome): Text {
  const all = [
    ...seedOf(trial),
    ...trial.slips.map((name) => slipNamed(name).says),
    ...own.groups.flatMap((group, i) => {
      const { isUsual, says } = group.readings[readings[i]];
      return isUsual ? [] : [{ en: `what is printed are ${says.en}`, zh: `打印的是${says.zh}` }];
    }),
  ];
  if (all.length === 0) return { en: 'no change', zh: '没有改动' };
  return { en: all.map(({ en }) => en).join(', and '), zh: all.map(({ zh }) => zh).join('，并且') };
}

function seedOf({ seed }: Trial): Text[] {
  return seed === undefined ? [] : [{ en: `the seed is ${seed}`, zh: `随机数种子是 ${seed}` }];
}

function notesOf(own: Puzzle, finding: Finding): Text[] {
  const { verdict, answers, tried, chance, isComplete } = finding;
  const notes: Text[] = [];
  if (verdict === 'same' && answers.length > 1) {
    const others = answers
      .slice(1)
      .flat()
      .map((outcome) => saysOf(own, outcome));
    const few = others.slice(0, 4);
    const more = others.length - few.length;
    notes.push({
      en: `These digits do not show whether ${few.map(({ en }) => en).join('; or ')}${more > 0 ? `; or whether ${more === 1 ? 'another change' : `one of ${more} others`} was made` : ''}.`,
      zh: `这些数字看不出有没有下面的改动：${few.map(({ zh }) => zh).join('；或者')}${more > 0 ? `；另外还有 ${more} 种` : ''}。`,
    });
  }
  if (verdict === 'candidates') notes.push(...telling(own, answers));
  if (verdict === 'other roundings') {
    notes.push({
      en: "Another machine's exp, or another order of summation, does this: each operation is rounded, and training carries the difference on.",
      zh: '另一台机器的 exp，或另一种相加次序，就会这样：每一步运算都有舍入，训练会把差别带下去。',
    });
  }
  if (verdict === 'float32') {
    notes.push({
      en: 'Which digits follow depends on the library. Make all arrays float64 (in PyTorch: torch.set_default_dtype(torch.float64)) and compare again. A slip that changes as little as this would look the same.',
      zh: '后面的数字取决于所用的库。把数组都改成 float64（PyTorch：torch.set_default_dtype(torch.float64)）再比。影响同样小的疏忽看上去也会是这样。',
    });
  }
  if (verdict === 'none') {
    const [nearest] = answers[0] ?? [];
    notes.push(
      nearest
        ? {
            en: `The nearest agrees to ${nearest.digits.toFixed(1)} digits: that is not an explanation.`,
            zh: `最接近的一种也只有 ${nearest.digits.toFixed(1)} 位一致：这不算解释。`,
          }
        : { en: 'Nothing comes near.', zh: '没有接近的。' },
    );
    if (own.program.seed !== null) {
      notes.push({
        en: 'Does your program draw without a seed? Then nobody can repeat its numbers: set one, and ask again.',
        zh: '你的程序是不是没有设种子？那样谁也重复不出它的数字：请先设一个种子再来。',
      });
    }
  }
  const count = tried.toLocaleString('en');
  const stopped = isComplete ? '' : ' before it was stopped';
  const stoppedZh = isComplete ? '' : '（中途停止）';
  if (verdict === 'found' || verdict === 'candidates') {
    notes.push({
      en: `${count} variations were tried${stopped}; by chance alone one would agree like this with a probability ${chance < 1e-9 ? 'below' : 'of about'} ${rounded(chance)}.`,
      zh: `共试了 ${count} 种改动${stoppedZh}；仅凭巧合而这样一致的概率${chance < 1e-9 ? '小于' : '约为'} ${rounded(chance)}。`,
    });
  } else if (verdict === 'too few digits') {
    if (tried > 0)
      notes.push({
        en: `${count} variations were tried${stopped}; by chance alone ${chance >= 1 ? 'one or more' : `about ${rounded(chance)}`} would agree with so few digits.`,
        zh: `共试了 ${count} 种改动${stoppedZh}；位数这么少，仅凭巧合就会有${chance >= 1 ? '一种以上' : `约 ${rounded(chance)} 种`}一致。`,
      });
  } else {
    notes.push({
      en: `${count} variations were tried${stopped}.`,
      zh: `共试了 ${count} 种改动${stoppedZh}。`,
    });
  }
  return notes;
}

function rounded(chance: number): string {
  return chance < 1e-9 ? '1e-9' : chance.toPrecision(1);
}

/** Which number, in more digits, would tell the first two candidates apart. */
function telling(own: Puzzle, answers: Finding['answers']): Text[] {
  const [one, other] = answers.map(([{ trial }]) => programOf(own, trial));
  if (!one || !other) return [];
  const [a, b] = [lastNumbers(one), lastNumbers(other)];
  let best: { name: Text; values: [number, number]; apart: number } | undefined;
  for (const [key, { name, value }] of a) {
    const second = b.get(key)?.value;
    if (second === undefined) continue;
    const apart = Math.abs(value - second) / Math.max(Math.abs(value), Math.abs(second), 1e-3);
    if (!best || apart > best.apart) best = { name, values: [value, second], apart };
  }
  if (!best || best.apart < 1e-9) {
    return [
      {
        en: 'The first two end with the same parameters: look at how they print.',
        zh: '前两种训练出的参数相同：请看打印的方式。',
      },
    ];
  }
  const digits = Math.min(15, Math.ceil(-log10(best.apart)) + 2);
  const [first, second] = best.values.map((value) => value.toPrecision(Math.max(digits, 3)));
  return [
    {
      en: `${best.name.en} after training would tell the first two apart: ${first} or ${second}.`,
      zh: `训练后的${best.name.zh}可以区分前两种：${first} 还是 ${second}。`,
    },
  ];
}

/** The outputs and parameters after training, by name. */
function lastNumbers(
  program: Training,
): Map<string, { readonly name: Text; readonly value: number }> {
  const named = new Map<string, { name: Text; value: number }>();
  const add = (en: string, zh: string, value: number): unknown =>
    named.set(en, { name: { en, zh }, value });
  try {
    const { parameters, outputs } = startRun({ ...program, checkpoints: [] }).last();
    outputs.data.forEach((value, i) => add(`output ${i + 1}`, `第 ${i + 1} 个输出`, value));
    parameters.forEach((layer, i) => {
      for (const [name, { data, cols }] of Object.entries(layer)) {
        data.forEach((value, k) => {
          const place = `${name}${i + 1}[${Math.floor(k / cols)}][${k % cols}]`;
          add(place, ` ${place} `, value);
        });
      }
    });
  } catch (error) {
    if (!(error instanceof NonFiniteError)) throw error;
  }
  return named;
}
