import { type Checkpoint, type Run, startRun, type Training } from '@retrace/lesson';

/** Of which epochs an article prints outputs and losses. */
export interface ArticleEpochs {
  readonly outputs: readonly number[];
  readonly losses: readonly number[];
}

/** Asks a program's printed values what they look at, without training it. */
export function articleEpochs(program: Training): ArticleEpochs {
  const outputs = new Set<number>();
  const losses = new Set<number>();
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
      return start.loss;
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
  for (const { measure } of program.printed) measure(run);
  return { outputs: ascending(outputs), losses: ascending(losses) };
}

function ascending(epochs: Iterable<number>): number[] {
  return [...epochs].toSorted((a, b) => a - b);
}
