import { type Checkpoint, type Run, startRun, type Training } from '@retrace/lesson';

/** Of which epochs an article prints outputs and losses. */
export interface ArticleEpochs {
  readonly outputs: readonly number[];
  readonly losses: readonly number[];
  /** What it multiplies a loss with before it prints it: the mean of eight bits may be shown as their sum. */
  readonly factor: number;
}

/** Asks a program's printed values what they look at, without training it. */
export function articleEpochs(program: Training): ArticleEpochs {
  const outputs = new Set<number>();
  const losses = new Set<number>();
  let isLossAsked = false;
  const first = startRun({ ...program, checkpoints: [] });
  const start = first.at(0);
  const at = (epoch: number): Checkpoint => ({
    ...start,
    epoch,
    get outputs() {
      outputs.add(epoch);
      return start.outputs;
    },
    get loss() {
      losses.add(epoch);
      isLossAsked = true;
      return 1; // so that a measured value is the factor
    },
    losses: new Proxy(new Float64Array(program.epochs + 1), {
      get(target, name) {
        if (typeof name === 'string' && /^\d+$/.test(name)) losses.add(Number(name));
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }),
  });
  const run: Run = {
    ...first,
    epoch: 0,
    at,
    last: () => at(program.epochs),
    predict: (x) => first.predict(x, 0),
  };
  let factor = 1;
  for (const { measure } of program.printed) {
    isLossAsked = false;
    const measured = measure(run);
    if (isLossAsked && typeof measured === 'number') factor = measured;
  }
  return { outputs: ascending(outputs), losses: ascending(losses), factor };
}

function ascending(epochs: Iterable<number>): number[] {
  return [...epochs].toSorted((a, b) => a - b);
}
