/** What numbers are of: what a network puts out, what it has learned, or how far off it is. */
export const kinds = ['outputs', 'weights', 'losses'] as const;
export type Kind = (typeof kinds)[number];

/** A number as somebody got it. Its digits say how exact it is. */
export interface GivenNumber {
  /** As it was printed. */
  readonly text: string;
  readonly value: number;
  /** One in the last place that is printed: 0.001 for `0.979`. */
  readonly unit: number;
  /** How many digits are printed, from the first that is not 0. */
  readonly digits: number;
  /** What it is, where a word beside it says so. */
  readonly kind: Kind | undefined;
  /** Of which epoch, where its line says so. */
  readonly epoch: number | undefined;
}

/** Words before a number that say what it is. The last one counts. */
const words: readonly (readonly [Kind | 'epoch' | 'ignored', RegExp])[] = [
  ['epoch', /\b(?:epochs?|iter(?:ation)?s?|steps?)\b|轮|次迭代|迭代|Epoch/giu],
  [
    'losses',
    /\b(?:loss(?:es)?|errors?|err|mse|mae|rmse|sse|cost|e_?total)\b|损失|误差|代价|\bE(?=\s*[:=])/giu,
  ],
  [
    'weights',
    /\b(?:weights?|bias(?:es)?|syn_?\d|synapse_\w+|theta|w\d*|b\d+|intercept|coefficients?|coef)\b|权重|权值|偏置/giu,
  ],
  [
    'outputs',
    /\b(?:outputs?|predict(?:ed|ions?|s)?|pred|y_?(?:hat|pred)?|l[12]|layer_?[12]|out)\b|输出|预测/giu,
  ],
  [
    'ignored',
    /\b(?:l_?rate|lr|learning[ _-]rate|alpha|seed|accuracy|acc|time|columns?|through|hidden)\b|学习率|种子|准确率/giu,
  ],
];

const number = /[-−+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?/gu;

/**
 * Reads numbers as they are pasted: from NumPy's, Python's, JavaScript's or MATLAB's output, in one line or
 * several, with brackets and words between them. A word such as `loss` says what the numbers after it are,
 * and `epoch 100` of when they are. What is a count, a rate or a percentage is left out.
 */
export function readNumbers(text: string): GivenNumber[] {
  const found: GivenNumber[] = [];
  let kind: Kind | undefined;
  let factor = 0;
  for (const line of withoutTypes(text).split(/\r?\n/u)) {
    // MATLAB puts a common factor above a matrix: 1.0e-03 *
    const scale = /^\s*1(?:\.0+)?e([+-]\d+)\s*\*\s*$/iu.exec(line);
    if (scale) {
      factor = Number(scale[1]);
      continue;
    }
    if (!/\d/u.test(line)) {
      const said = wordBefore(line)?.[0];
      if (said) {
        kind = isKind(said) ? said : undefined;
        factor = 0;
      }
      continue;
    }
    let epoch: number | undefined;
    let own: Kind | 'ignored' | undefined = kind;
    let end = 0;
    for (const match of line.matchAll(number)) {
      const start = match.index;
      const before = line.slice(end, start);
      const said = wordBefore(before);
      // Part of a name, such as l1, or of a longer thing, such as 3x4 or 1-2.
      if (/[\p{L}_]$/u.test(before) || (end > 0 && before === '' && !/^[-−+]/u.test(match[0]))) {
        continue;
      }
      const after = line.slice(start + match[0].length);
      end = start + match[0].length;
      if (said?.[0] === 'epoch' || (said === undefined && /^\s*(?:轮|次)/u.test(after))) {
        epoch = Number(match[0]);
        own = kind;
        continue;
      }
      if (said) {
        own = said[0];
        if (isKind(said[0]) && /[:：=]\s*[[(]*\s*$/u.test(before) && /[[(]\s*$/u.test(before)) {
          kind = said[0];
        }
      }
      if (own === 'ignored' || /^\s*[%x×*]|^[\p{L}_]/u.test(after)) continue;
      found.push(given(match[0], factor, own, epoch));
    }
  }
  return found;
}

function isKind(word: string): word is Kind {
  return word === 'outputs' || word === 'weights' || word === 'losses';
}

/** The last word of a text that says something, and what. */
function wordBefore(text: string): readonly [Kind | 'epoch' | 'ignored', number] | undefined {
  let last: readonly [Kind | 'epoch' | 'ignored', number] | undefined;
  for (const [what, pattern] of words) {
    for (const { index } of text.matchAll(pattern)) {
      if (!last || index > last[1]) last = [what, index];
    }
  }
  return last;
}

/** Without the names of types, which have digits in them: `np.float64(0.5)`, `Float64Array(4) [...]`. */
function withoutTypes(text: string): string {
  return text
    .replaceAll(/,?\s*dtype\s*=\s*[\w.]+/gu, '')
    .replaceAll(/,?\s*(?:grad_fn|requires_grad|shape)\s*=\s*(?:<[^>]*>|\([^)]*\)|\w+)/gu, '')
    .replaceAll(/\b\w*Array\(\d+\)/gu, '')
    .replaceAll(/\b(?:np\.|numpy\.|torch\.|tf\.)?\w*(?:float|int)\d+\b/giu, '')
    .replaceAll(/\(\d+\)\s*(?=[[{])/gu, '')
    .replaceAll(/\bColumns?\s+\d+(?:\s+(?:through|to)\s+\d+)?/giu, '')
    .replaceAll('−', '-');
}

function given(
  printed: string,
  factor: number,
  kind: Kind | undefined,
  epoch: number | undefined,
): GivenNumber {
  const text = printed.replace(/^\+/u, '');
  const [mantissa, exponent = '0'] = text.toLowerCase().split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  const power = Number(exponent) + factor;
  const shown = (whole + fraction).replace('-', '').replace(/^0+/u, '');
  return {
    text: factor === 0 ? text : `${text}e${factor}`,
    value: Number(`${mantissa}e${power}`),
    unit: Number(`1e${power - fraction.length}`),
    digits: shown.length,
    kind,
    epoch,
  };
}
