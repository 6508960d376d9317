import type { Loss } from './losses/loss.ts';
import type { Network } from './network.ts';
import { backward, forward } from './passes.ts';
import type { Data } from './trainer.ts';
import { workspace } from './workspace.ts';

/** One parameter's derivative, computed twice. */
export interface GradientComparison {
  /** Such as `layer 1 W[0, 2]`; layers are counted from 1, rows and columns from 0. */
  readonly parameter: string;
  /** dL/dtheta by the chain rule. */
  readonly backward: number;
  /** dL/dtheta by central differences. */
  readonly central: number;
  /** |backward - central| / max(1, |backward|, |central|) */
  readonly difference: number;
}

/**
 * Holds every derivative that `backward` computes against its definition:
 *
 *     dL/dtheta ≈ (L(theta + h) - L(theta - h)) / 2h
 *
 * The difference quotient is off by some h² and by some 1e-16 / h, which at h = 2^-17 are both
 * near 1e-11: a right gradient differs by less than 1e-8, a wrong one by far more. (Where relu has
 * its corner, z = 0, there is no derivative to compare with.)
 *
 * Theta is moved and put back; it is as it was when this returns.
 */
export function gradientCheck(network: Network, { x, t }: Data, loss: Loss): GradientComparison[] {
  const h = 1 / 131072; // 2^-17
  const { theta } = network;
  const space = workspace(network, x.rows);
  const lossAt = (i: number, value: number): number => {
    theta[i] = value;
    return loss.value(forward(network, space, x), t);
  };

  loss.gradient(forward(network, space, x), t, space.outputGradients[network.layers.length - 1]);
  backward(network, space, x);
  return parameterNames(network).flatMap((parameter, i) => {
    if (parameter === undefined) return [];
    const saved = theta[i];
    const central = (lossAt(i, saved + h) - lossAt(i, saved - h)) / (2 * h);
    theta[i] = saved;
    const analytic = space.gradient[i];
    const size = Math.max(1, Math.abs(analytic), Math.abs(central));
    const difference = Math.abs(analytic - central) / size;
    return [{ parameter, backward: analytic, central, difference }];
  });
}

/** The comparison as a table, the worst line marked, for people to read. */
export function formatGradientCheck(comparisons: readonly GradientComparison[]): string {
  const worst = Math.max(...comparisons.map(({ difference }) => difference));
  const header = ['parameter', 'backward', 'central', 'difference'];
  const rows = comparisons.map(({ parameter, backward: analytic, central, difference }) => [
    parameter,
    analytic.toPrecision(8),
    central.toPrecision(8),
    difference.toExponential(1) + (difference === worst ? '  largest' : ''),
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((cells) => cells[column].length)),
  );
  return [header, ...rows]
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A name for each element of theta, in its order; undefined where it is frozen. */
function parameterNames({ layers }: Network): (string | undefined)[] {
  return layers.flatMap(({ size }, layer) => {
    if (!size) return [];
    const { inputs, outputs, bias } = size;
    const name = (of: string, i: number, j: number): string =>
      `layer ${layer + 1} ${of}[${i}, ${j}]`;
    const W = Array.from({ length: inputs * outputs }, (_, at) =>
      name('W', Math.floor(at / outputs), at % outputs),
    );
    const b = Array.from({ length: bias ? outputs : 0 }, (_, j) =>
      bias === 'frozen' ? undefined : name('b', 0, j),
    );
    return [...W, ...b];
  });
}
