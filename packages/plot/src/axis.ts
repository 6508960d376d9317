import { linearTicks, logTicks } from './ticks.ts';

/** One axis: what it measures, from where to where, and the numbers that stand beside it. */
export interface Axis {
  readonly label: string;
  readonly type: 'linear' | 'log';
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** An axis that ends at round numbers, so that all values lie between them. */
export function axisAround(
  label: string,
  values: readonly number[],
  type: Axis['type'] = 'linear',
  most: number = 8,
): Axis {
  const ticks = ticksOf(type)(Math.min(...values), Math.max(...values), most);
  return { label: labelOf(label, type), type, from: ticks[0], to: ticks[ticks.length - 1], ticks };
}

/** An axis that ends where its values do, as time does. */
export function axisUpTo(
  label: string,
  from: number,
  to: number,
  type: Axis['type'] = 'linear',
  most: number = 8,
): Axis {
  const ticks = ticksOf(type)(from, to, most).filter((tick) => tick >= from && tick <= to);
  return { label: labelOf(label, type), type, from, to, ticks };
}

function ticksOf(type: Axis['type']): (least: number, most: number, count?: number) => number[] {
  return type === 'log' ? logTicks : linearTicks;
}

function labelOf(label: string, type: Axis['type']): string {
  if (type === 'linear') return label;
  return /\p{Script=Han}/u.test(label) ? `${label}（对数刻度）` : `${label}, logarithmic`;
}
