import {
  type Calculation,
  calculation,
  claim,
  functionCurve,
  type Run,
  startRun,
} from '@retrace/lesson';
import { type Matrix, zeros } from '@retrace/linalg';
import { network, predict } from '@retrace/nn';
import { randomState } from '@retrace/random';
import { addition, layersOf } from './addition.ts';
import { bits, write } from './additions.ts';

/** How often the picture looks. */
const every = 250;

/** All pairs of numbers below 128, and their sums. */
function allAdditions(): { readonly x: Matrix; readonly t: Matrix } {
  const pairs = 128 * 128;
  const all = { x: zeros(pairs, 2 * bits), t: zeros(pairs, bits) };
  for (let row = 0; row < pairs; row++) write({ a: row >> 7, b: row & 127 }, all.x, all.t, row);
  return all;
}

let started: Run | undefined;

/** A run of the article's training, begun when it is first asked for. */
function trained(): Run {
  const checkpoints = Array.from({ length: addition.epochs / every + 1 }, (_, i) => i * every);
  return (started ??= startRun(addition, { checkpoints }));
}

/** The share of right sums after so many steps, and of right bits at one place. */
interface Shares {
  readonly sums: number;
  readonly places: readonly number[];
}

const known = new Map<number, Shares>();

function sharesAt(step: number): Shares {
  const shares = known.get(step) ?? count(step);
  known.set(step, shares);
  return shares;
}

function count(step: number): Shares {
  const { x, t } = allAdditions();
  const y = trained().predict(x, step);
  const wrong = Array<number>(bits).fill(0);
  let wrongSums = 0;
  for (let row = 0; row < x.rows; row++) {
    let isWrong = false;
    for (let place = 0; place < bits; place++) {
      const i = row * bits + place;
      if (y.data[i] > 0.5 === (t.data[i] === 1)) continue;
      wrong[place]++;
      isWrong = true;
    }
    if (isWrong) wrongSums++;
  }
  return { sums: 1 - wrongSums / x.rows, places: wrong.map((n) => 1 - n / x.rows) };
}

/** How many of some additions of longer numbers the trained weights get right. */
function rightWith(longer: number, additions: number): number {
  const longNetwork = network({ layers: layersOf(longer) });
  const [{ Wx, Wh }, { W }] = trained().last().parameters;
  longNetwork.theta.set([...Wx.data, ...Wh.data, ...W.data]);
  const rng = randomState(0);
  const half = 1 << (longer - 1);
  let right = 0;
  for (let n = 0; n < additions; n++) {
    const [x, t] = [zeros(1, 2 * longer), zeros(1, longer)];
    const [a, b] = [rng.randint(0, half), rng.randint(0, half)];
    for (let place = 0; place < longer; place++) {
      x.data[2 * place] = (a >>> place) & 1;
      x.data[2 * place + 1] = (b >>> place) & 1;
      t.data[place] = ((a + b) >>> place) & 1;
    }
    const y = predict(longNetwork, x);
    if (y.data.every((value, i) => value > 0.5 === (t.data[i] === 1))) right++;
  }
  return right;
}

/** A straight line from each look to the next. */
function between(x: number, share: (step: number) => number): number {
  const before = every * Math.floor(x / every);
  const part = (x - before) / every;
  return part === 0 ? share(before) : (1 - part) * share(before) + part * share(before + every);
}

export const whatItLearned: Calculation = calculation({
  slug: 'what-it-learned',
  title: { en: 'Every sum there is, and longer ones', zh: '所有的加法，以及更长的数' },
  pictures: [
    functionCurve({
      name: 'right',
      title: {
        en: 'The lowest bit comes early, the carry late',
        zh: '最低位先学会，进位后学会',
      },
      formula: {
        en: 'share of all 16,384 additions that is right, over the additions trained with',
        zh: '全部 16,384 道加法中答对的比例，横轴是训练过的加法次数',
      },
      x: { name: { en: 'additions', zh: '加法次数' }, from: 0, to: 6000 },
      lines: [
        {
          name: { en: 'whole sum', zh: '整个和' },
          f: (x) => between(x, (step) => sharesAt(step).sums),
        },
        {
          name: { en: 'lowest bit', zh: '最低位' },
          f: (x) => between(x, (step) => sharesAt(step).places[0]),
        },
      ],
    }),
  ],
  claims: [
    claim(
      {
        en: 'after 7,000 additions all 16,384 sums are right, though most of the pairs never occurred',
        zh: '练过 7,000 次加法以后，16,384 个和全部正确，而其中大多数从未出现过',
      },
      () => sharesAt(7000).sums === 1,
    ),
    claim(
      {
        en: 'the lowest bit, which needs no carry, is right in all of them after 4,000',
        zh: '不需要进位的最低位，练过 4,000 次就全部正确',
      },
      () => sharesAt(4000).places[0] === 1 && sharesAt(4000).places[4] < 0.7,
    ),
    claim(
      {
        en: 'the same weights add a hundred pairs of numbers of 30 bits, all of them right',
        zh: '同样的权重做一百道 30 位数的加法，全部正确',
      },
      () => rightWith(30, 100) === 100,
    ),
  ],
});
