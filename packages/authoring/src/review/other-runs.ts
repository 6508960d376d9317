import {
  checkpointEpochs,
  type Lesson,
  type PrintedValue,
  type Run,
  startRun,
  type Training,
} from '@retrace/lesson';
import { type Finding, finding } from './finding.ts';

/** How many printed values and claims have shown that they can fail, and how many have no run. */
export interface Tried {
  readonly findings: readonly Finding[];
  readonly tried: number;
  /** Those of calculations: there is nothing that could be run in another way. */
  readonly calculated: number;
}

/**
 * Holds what a lesson measures against runs that are not the article's: an untrained network, another
 * start, other targets, a tiny learning rate. A printed value must be another there, in raw bits, and a
 * claim false, on at least one of them; or it would hold whatever the lesson did.
 */
export function tryOnOtherRuns({ slug, programs }: Lesson): Tried {
  const findings: Finding[] = [];
  let tried = 0;
  let calculated = 0;
  for (const program of programs) {
    const { printed, claims } = program;
    if (program.kind === 'calculation') {
      calculated += printed.length + claims.length;
      continue;
    }
    const own = startRun(program);
    const others = otherRuns(program);
    const checks = [
      ...program.printed.filter(({ verdict }) => verdict.kind !== 'not checked').map(valueCheck),
      ...program.claims.map(({ says, isTrue }) => ({ says, of: isTrue })),
    ];
    for (const { says, of } of checks) {
      tried++;
      const here = attempt(() => of(own));
      if (
        others.some(
          (other) =>
            !isSame(
              here,
              attempt(() => of(other())),
            ),
        )
      )
        continue;
      findings.push(
        finding(
          `examples/${slug}`,
          {
            en: `'${says.en}' of '${program.slug}' cannot fail: it is the same on an untrained network, from another start, with other targets, and with a tiny learning rate`,
            zh: `'${program.slug}' 的“${says.zh}”不可能不成立：网络没有训练、换一个起点、换一组目标、学习率极小时，它都一样`,
          },
          {
            en: 'take it from the run that its function is given',
            zh: '从函数得到的那次运行里取值',
          },
        ),
      );
    }
  }
  return { findings, tried, calculated };
}

function valueCheck({ what, measure }: PrintedValue<Run>): {
  says: PrintedValue<Run>['what'];
  of: (run: Run) => unknown;
} {
  return {
    says: what,
    of: (run) => {
      const measured = measure(run);
      if (typeof measured === 'number') return [measured];
      return [...('data' in measured ? measured.data : measured)];
    },
  };
}

/** What can't be measured is another answer, too. */
function attempt(of: () => unknown): unknown {
  try {
    return of();
  } catch (error) {
    return error;
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

/** What takes least comes first; each is made when it is asked for. */
function otherRuns(program: Training): (() => Run)[] {
  return [untrained, elsewhere, otherTargets, tinySteps].map((make) => {
    let run: Run | undefined;
    return () => (run ??= make(program));
  });
}

/** A run that stays at epoch 0, whichever epoch it is asked about. */
function untrained(program: Training): Run {
  const { epochs, checkpoints } = program;
  const start = startRun({ ...program, epochs: 0, checkpoints: [] });
  const first = start.last();
  const at: Run['at'] = (epoch) => ({
    ...first,
    epoch,
    losses: new Float64Array(epoch + 1).fill(first.loss),
  });
  return {
    ...start,
    epochs,
    epoch: epochs,
    checkpoints: checkpointEpochs(epochs, checkpoints),
    advance: () => {},
    look: () => at(epochs),
    at,
    last: () => at(epochs),
    predict: (x) => start.predict(x, 0),
  };
}

/** From the next seed; where nothing is drawn, from parameters that are moved a little. */
function elsewhere(program: Training): Run {
  const { seed, initialize } = program;
  if (typeof seed === 'number') return startRun({ ...program, seed: next(seed) });
  if (seed !== null) return startRun({ ...program, seed: seed.map(next) });
  return startRun({
    ...program,
    initialize: {
      name: 'moved',
      options: {},
      fill(network, rng) {
        initialize.fill(network, rng);
        network.theta.forEach((value, i, theta) => (theta[i] = 0.75 * value + 0.0625));
      },
    },
  });
}

function next(word: number): number {
  return word === 4294967295 ? 0 : word + 1;
}

/** Each sample with the target of the next. */
function otherTargets(program: Training): Run {
  const { x, t } = startRun({ ...program, epochs: 0, checkpoints: [] }).data;
  const step = t.rows > 1 ? t.cols : 1;
  const data = t.data.map((_, i) => t.data[(i + step) % t.data.length]);
  return startRun({ ...program, data: { x, t: { ...t, data } } });
}

function tinySteps(program: Training): Run {
  return startRun({ ...program, optimizer: program.optimizer.withLearningRate(1e-9) });
}
