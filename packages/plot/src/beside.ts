import * as Plot from '@observablehq/plot';
import { colours } from './palette.ts';

/** A name to be written near a point, and how far the point is from the left edge and the right one. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

/** Names beside their points, towards the nearer edge; above them where that is too near. */
export function beside(labels: readonly Label[], distance: number): Plot.Markish[] {
  const place = ({ name, left, right }: Label): 'left' | 'right' | 'above' => {
    if (Math.min(left, right) < distance + 8 * name.length) return 'above';
    return left < right ? 'left' : 'right';
  };
  const at = (wanted: string): Label[] => labels.filter((label) => place(label) === wanted);
  const style = { x: 'x', y: 'y', text: 'name', fill: colours.ink, fontWeight: 600 } as const;
  return [
    Plot.text(at('left'), { ...style, textAnchor: 'end', dx: -distance }),
    Plot.text(at('right'), { ...style, textAnchor: 'start', dx: distance }),
    Plot.text(at('above'), { ...style, dy: -distance - 3 }),
  ];
}
