import { exactCos } from './exact/sin-cos.ts';

/** The cosine, correctly rounded, for arguments of any size. Exact path alone: for data, not hot loops. */
export function cos(x: number): number {
  return Number.isFinite(x) ? exactCos(x) : NaN;
}
