export function blame(
  dzNext: readonly number[],
  wh: readonly number[],
  fromAbove: number,
  h: number,
): number {
  let fromTime = 0;
  for (let k = 0; k < wh.length; k++) fromTime += dzNext[k] * wh[k];
  return (fromTime + fromAbove) * (h * (1 - h));
}
