import type { GoldenCheckpoint } from './golden-file.ts';

/** One number of a golden file. */
export interface Value {
  readonly epoch: number;
  /** `loss`, `W1[0][2]`, `b2[0]`: layers are counted from 1, rows and columns from 0. */
  readonly name: string;
  readonly value: number;
}

/** The numbers of a checkpoint, the loss first. */
export function valuesOf({ epoch, loss, parameters }: GoldenCheckpoint): Value[] {
  return [
    { epoch, name: 'loss', value: loss },
    ...parameters.flatMap(({ W, b = [] }, layer) => [
      ...W.flatMap((row, i) =>
        row.map((value, j) => ({ epoch, name: `W${layer + 1}[${i}][${j}]`, value })),
      ),
      ...b.map((value, j) => ({ epoch, name: `b${layer + 1}[${j}]`, value })),
    ]),
  ];
}

/** The shape of each parameter of a checkpoint, by name: `W1` is `3x4`. */
export function shapesOf({ parameters }: GoldenCheckpoint): Map<string, string> {
  return new Map(
    parameters.flatMap(({ W, b }, i) => {
      const weights = [`W${i + 1}`, `${W.length}x${W[0]?.length ?? 0}`] as const;
      return b ? [weights, [`b${i + 1}`, `1x${b.length}`] as const] : [weights];
    }),
  );
}
