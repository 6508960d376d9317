import { printed, type PrintedValue, type Run } from '@retrace/lesson';

/**
 * Lines such as `>epoch=0, error=2.000`. The articles count epochs from 0, so that what they print of epoch
 * k is the running error of the epoch that ends as number k + 1.
 */
export function log(first: number, errors: readonly string[]): PrintedValue<Run>[] {
  return errors.map((error, i) =>
    printed(
      { en: `epoch ${first + i} error`, zh: `第 ${first + i} 轮的误差` },
      error,
      (run) => run.last().losses[first + i + 1],
    ),
  );
}

/** The bias and then the weights of a single neuron, as the articles list them. */
export function coefficients(run: Run): number[] {
  const [{ W, b }] = run.last().parameters;
  return [...b.data, ...W.data];
}
