import type { Loss } from './losses/loss.ts';
import type { Network, Part } from './network.ts';
import { backward, forward } from './passes.ts';
import type { Penalty } from './penalties/penalty.ts';
import type { Data } from './setup.ts';
import { workspace } from './workspace.ts';

/** 2^-29, at which the quotient is off by some 1e-7. */
const smallest = 1 / 536870912;

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
  /** The slopes to either side, from here to theta - h and to theta + h. At a corner they differ. */
  readonly left: number;
  readonly right: number;
}

/**
 * Holds every derivative that `backward` computes against its definition:
 *
 *     dL/dtheta ≈ (L(theta + h) - L(theta - h)) / 2h
 *
 * The difference quotient is off by some h² and by some 1e-16 / h, which at h = 2^-17 are both
 * near 1e-11: a right gradient differs by less than 1e-8, a wrong one by far more, whatever h is. Where
 * it differs, relu may have a corner within h, and a smaller h is tried. At the corner itself, z = 0,
 * there is no derivative to compare with: what is right then lies between the slopes to its left and right.
 *
 * Theta is moved and put back; it is as it was when this returns.
 */
export function gradientCheck(
  network: Network,
  { x, t }: Data,
  loss: Loss,
  penalty?: Penalty,
): GradientComparison[] {
  const { theta, parts } = network;
  const space = workspace(network, x.rows);
  const { gradient } = space;
  const lossAt = (i: number, value: number): number => {
    theta[i] = value;
    return loss.value(forward(space, x), t) + (penalty?.value(theta, parts) ?? 0);
  };

  loss.gradient(forward(space, x), t, space.dy);
  backward(space);
  penalty?.addGradient({ theta, gradient, parts, memory: new Float64Array(0), step: 0 });
  return parts.flatMap((part) =>
    part.frozen
      ? []
      : Array.from({ length: part.end - part.start }, (_, at) => {
          const i = part.start + at;
          const saved = theta[i];
          const compare = (h: number): GradientComparison => {
            const [above, below] = [lossAt(i, saved + h), lossAt(i, saved - h)];
            const here = lossAt(i, saved);
            const central = (above - below) / (2 * h);
            const [left, right] = [(here - below) / h, (above - here) / h];
            const size = Math.max(1, Math.abs(gradient[i]), Math.abs(central));
            const difference = Math.abs(gradient[i] - central) / size;
            const parameter = nameOf(part, at);
            const found = { parameter, backward: gradient[i], central, difference, left, right };
            if (difference < 1e-8 || h < smallest) return found;
            // A corner within reach is stepped over less often with a smaller h.
            const closer = compare(h / 16);
            return closer.difference < difference ? closer : found;
          };
          return compare(1 / 131072); // 2^-17
        }),
  );
}

/** The comparison as a table, the worst line marked, for people to read. */
export function formatGradientCheck(
  comparisons: readonly Omit<GradientComparison, 'left' | 'right'>[],
): string {
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

function nameOf({ layer, name, shape: [first, second] }: Part, at: number): string {
  const cols = second ?? first;
  return `layer ${layer + 1} ${name}[${Math.floor(at / cols)}, ${at % cols}]`;
}
