import { compile } from '@retrace/compile';
import { column, matrix, zeros } from '@retrace/linalg';
import {
  adam,
  dense,
  dropout,
  given,
  glorot,
  gradientDescent,
  type Initializer,
  normal,
  sigmoid,
  uniform,
} from '@retrace/nn';
import type { Rng } from '@retrace/random';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { nthSeed, reproducesUnder, seedSearch, skippedDraw } from './find-seed.ts';
import {
  below,
  holdsTo,
  notChecked,
  notReproduced,
  printed,
  type PrintedValue,
} from './printed-value.ts';
import { type Training, training } from './program.ts';
import { type Run, startRun } from './run.ts';
import { example } from './testing/programs.ts';

vi.mock(import('@retrace/compile'), async (original) => {
  const { compile: own, ...rest } = await original();
  return { ...rest, compile: vi.fn<typeof own>(own) };
});

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

describe('reproducesUnder(program, seed)', () => {
  it('finds the seed that an article did not print', () => {
    const run = startRun({ ...example, seed: 7 });
    const program = training({
      ...example,
      printed: [
        printed('first loss', run.at(0).loss.toFixed(2), (its: Run) => its.at(0).loss),
        printed('last loss', run.last().loss.toFixed(6), (its: Run) => its.last().loss),
      ],
    });
    expect(upTo(20).filter((seed) => reproducesUnder(program, seed))).toEqual([7]);
  });

  it('stops at the first value that fails', () => {
    const measured: string[] = [];
    const value = (what: string, text: string): PrintedValue<Run> =>
      printed(what, text, () => {
        measured.push(what);
        return 1;
      });
    const values = [value('right', '1'), value('wrong', '2'), value('never', '1')];
    const program = training({ ...example, printed: values });
    for (const search of [reproducesUnder, (own: Training) => seedSearch(own)(1).length > 0]) {
      expect(search(program, 1)).toBe(false);
      expect(measured.splice(0)).toEqual(['right', 'wrong']);
    }
  });

  it('is false for a seed from which training leaves the finite numbers', () => {
    const program = training({
      ...example,
      initialize: uniform(-1, 1),
      optimizer: gradientDescent({ learningRate: 1e100 }),
      printed: [printed('last loss', '0', (run) => run.last().loss)],
    });
    expect(reproducesUnder(program, 1)).toBe(false);
    expect(seedSearch(program)(1)).toEqual([]);
  });

  it('passes on what is wrong with the program itself', () => {
    const values = [printed('loss', ['1', '2'], (run: Run) => run.at(0).loss)];
    const program = training({ ...example, printed: values });
    const error = new RangeError(
      "measure: wrong number of values for 'loss': measured 1; 2 are printed",
    );
    expect(() => reproducesUnder(program, 1)).toThrow(error);
    expect(() => seedSearch(program)(1)).toThrow(error);
  });
});

const drawn = (rng: Rng): Training['data'] & object => {
  const data = { x: zeros(4, 2), t: zeros(4, 1) };
  rng.fillNormal(data.x.data);
  rng.fillUniform(data.t.data, 0, 1);
  return data;
};
/** As many samples as are drawn, so that no two seeds need share a memory. */
const some = (rng: Rng): { x: ReturnType<typeof zeros>; t: ReturnType<typeof zeros> } => {
  const rows = rng.randint(1, 4);
  const data = { x: zeros(rows, 2), t: zeros(rows, 1) };
  rng.fillNormal(data.x.data);
  return data;
};
const because = { en: 'a test', zh: '测试' };
const loss = (epoch: number) => (run: Run) => run.at(epoch).loss;

describe('seedSearch(program)', () => {
  const hidden = [dense(2, 3), sigmoid(), dense(3, 1)];
  const drops = [...hidden, dropout({ inputs: 1, keep: 0.5 })];
  const ownLayer = { ...dense(2, 1), name: 'own', forward: dense(2, 1).forward.bind(undefined) };

  /** Programs of each kind, and how a value is printed: loosely, so that some seeds give it. */
  const kinds: [string, Partial<Training>, string?][] = [
    ['one sample at a time', {}],
    ['all samples at once, and a hidden layer', { batchSize: 3, layers: hidden }],
    ['a memory of the optimizer', { optimizer: adam({ learningRate: 0.1 }) }],
    ['data that are drawn', { data: drawn as Training['data'] }],
    ['data of many shapes', { data: some }],
    ['orders', { order: 'shuffle', batchSize: 2 }],
    ['masks', { layers: drops, running: true, order: 'permutation' }],
    ['a layer without an emitter', { layers: [ownLayer] }],
    ['Python', { streams: { own: { generator: 'python' } }, initialize: normal() }],
    ['an optimizer that explodes', { optimizer: gradientDescent({ learningRate: 0.4 }) }],
  ];

  const printedWays = [
    'loss',
    'W',
    'losses',
    'look',
    'look back',
    'not reproduced',
    'holds to',
    'below',
  ] as const;

  it.each(kinds)('finds exactly the seeds whose own run holds: %s', (_, change) => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.constantFrom(1, 5, 6, 20),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(...printedWays),
        (seed, epoch, digits, what) => {
          const program: Training = { ...example, ...change, epochs: 20, checkpoints: [6] };
          let run: Run;
          try {
            run = startRun({ ...program, seed });
            run.last();
          } catch {
            return; // a seed without figures
          }
          const value = run.at(epoch).loss;
          const text = value.toPrecision(digits).replace('e+', 'e');
          const W = run.at(epoch).parameters[0].W;
          const values: Record<typeof what, PrintedValue<Run>> = {
            loss: printed(what, text, loss(epoch)),
            W: printed(
              what,
              [...W.data].map((w) => w.toFixed(0)),
              (its) => its.at(epoch).parameters[0].W,
            ),
            losses: printed(what, text, (its) => its.last().losses[epoch]),
            look: printed(what, text, (its) => {
              its.last();
              return its.look().losses[epoch];
            }),
            'look back': printed(what, text, (its) => {
              its.last();
              return its.at(epoch).loss;
            }),
            'not reproduced': printed(
              what,
              value.toPrecision(1).replace('e+', 'e'),
              loss(epoch),
              notReproduced(text, because),
            ),
            'holds to': printed(
              what,
              value.toPrecision(9).replace('e+', 'e'),
              loss(epoch),
              holdsTo(digits, because),
            ),
            below: below(what, `< ${text}`, loss(epoch)),
          };
          const own = training({
            ...program,
            printed: [notChecked(what, '1', because), values[what]],
          });
          const search = seedSearch(own);
          expect(upTo(31).flatMap(search)).toEqual(
            upTo(31).flatMap((n) => (reproducesUnder(own, n) ? { seed: n } : [])),
          );
        },
      ),
      { numRuns: 16 },
    );
  });

  it('compiles the training once, and without the losses unless somebody reads them', () => {
    const search = (value: PrintedValue<Run>): void => {
      vi.mocked(compile).mockClear();
      upTo(20).forEach(seedSearch(training({ ...example, printed: [value] })));
    };
    const compiledWith = (): unknown[] =>
      vi.mocked(compile).mock.calls.map(([, options]) => options);
    search(printed('last loss', '5', (run) => run.last().loss));
    expect(compiledWith()).toEqual([{ losses: false }]);
    search(printed('a loss', '5', (run) => run.last().losses[7]));
    expect(compiledWith()).toEqual([{ losses: false }, { losses: true }]);
  });

  it('tries each number of skipped draws before the parameters', () => {
    const skip = { kind: 'standardNormal', count: 3 } as const;
    const program = training({ ...example, initialize: normal(), data: drawn as Training['data'] });
    const run = startRun({ ...program, seed: 2, draws: { parameters: { skip } } });
    const own = training({
      ...program,
      printed: [printed('loss', run.last().loss.toPrecision(12), (its) => its.last().loss)],
    });
    expect(upTo(5).flatMap(seedSearch(own, { skips: [0, 9] }))).toEqual([{ seed: 2, skip: 3 }]);
    expect(upTo(5).flatMap(seedSearch(own, { skips: [4, 9] }))).toEqual([]);
    expect(upTo(5).flatMap(seedSearch(own))).toEqual([]);
  });

  it('tries lists, and what Python draws, where that is asked for', () => {
    const figure = (change: Partial<Training>): Training => {
      const run = startRun({ ...example, ...change });
      return training({
        ...example,
        printed: [printed('loss', run.last().loss.toPrecision(12), (its) => its.last().loss)],
      });
    };
    expect(upTo(50).flatMap(seedSearch(figure({ seed: [1, 4] }), { listsOf: 2 }))).toEqual([
      { seed: [1, 4] },
    ]);
    const python = { seed: 12, streams: { numpy: { generator: 'python' } } } as const;
    expect(upTo(50).flatMap(seedSearch(figure(python), { generator: 'python' }))).toEqual([
      { seed: 12 },
    ]);
    expect(upTo(50).flatMap(seedSearch(figure(python)))).toEqual([]);
  });

  it('leaves alone a stream that has a seed of its own', () => {
    const streams = (generator: 'numpy' | 'python') =>
      ({ own: { generator }, other: { generator: 'numpy', seed: 5 } }) as const;
    const draws = { data: { stream: 'other' } } as const;
    const program = { ...example, data: drawn as Training['data'], draws };
    const run = startRun({ ...program, seed: 9, streams: streams('python') });
    const own = training({
      ...program,
      streams: streams('numpy'),
      printed: [printed('loss', run.last().loss.toPrecision(12), (its) => its.last().loss)],
    });
    expect(upTo(20).flatMap(seedSearch(own, { generator: 'python' }))).toEqual([{ seed: 9 }]);
  });

  it('cannot skip draws where the parameters are given', () => {
    const initialize = given([{ W: column([1, 2]), b: matrix([[0]]) }]);
    expect(() => seedSearch(training({ ...example, initialize }), { skips: [0, 1] })).toThrow(
      new RangeError(
        "seedSearch: nothing to skip in 'example': got skips; its parameters must be uniform or normal draws",
      ),
    );
  });
});

describe('skippedDraw(program)', () => {
  const drawing = (draw: (rng: Rng) => number): Initializer => ({
    name: 'own',
    options: {},
    fill: ({ theta }, rng) => rng.fillWith(theta, draw),
  });
  it.each<[string, Partial<Training>, string | undefined]>([
    ['uniform', { initialize: uniform(-1, 1) }, 'randomSample'],
    ['normal', { initialize: normal() }, 'standardNormal'],
    ['glorot', { initialize: glorot() }, 'randomSample'],
    ['one draw at a time', { initialize: drawing((rng) => rng.normal(1, 2)) }, 'standardNormal'],
    ['whole numbers', { initialize: drawing((rng) => rng.randint(0, 9)) }, undefined],
    [
      'what the program skips',
      { draws: { parameters: { skip: { kind: 'normal', count: 1 } } } },
      'normal',
    ],
  ])('is the kind of draw that makes the parameters: %s', (_, change, kind) => {
    expect(skippedDraw(training({ ...example, ...change }))).toBe(kind);
  });
});

describe('nthSeed(n, length)', () => {
  it('is n, or a list, by its largest number', () => {
    expect(nthSeed(7)).toBe(7);
    expect(upTo(4).map((n) => nthSeed(n, 1))).toEqual([[0], [1], [2], [3]]);
    expect(upTo(9).map((n) => nthSeed(n, 2))).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [2, 0],
      [2, 1],
      [2, 2],
      [0, 2],
      [1, 2],
    ]);
  });

  it('gives as the first m^length all lists of numbers below m', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), (m, length) => {
        const lists = upTo(m ** length).map((n) => String(nthSeed(n, length)));
        expect(new Set(lists).size).toBe(m ** length);
        expect(Math.max(...lists.flatMap((list) => list.split(',').map(Number)))).toBe(m - 1);
      }),
    );
  });

  it('is exact for the last ones', () => {
    expect(nthSeed(4294967295, 2)).toEqual([65534, 65535]);
    expect(nthSeed(4294967295, 1)).toEqual([4294967295]);
  });
});
