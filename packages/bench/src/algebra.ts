import { existsSync } from 'node:fs';

/** A matrix as every library takes it. */
export type Rows = readonly (readonly number[])[];

/** What a training needs of a library of matrices, whose own matrix is M. */
interface Algebra<M> {
  /** Whether its numbers have 32 bits, which is half the work. */
  readonly float32?: boolean;
  readonly from: (rows: Rows) => M;
  readonly rows: (a: M) => Rows;
  readonly matmul: (a: M, b: M) => M;
  readonly transpose: (a: M) => M;
  readonly addRow: (a: M, row: M) => M;
  readonly sub: (a: M, b: M) => M;
  readonly mul: (a: M, b: M | number) => M;
  readonly oneMinus: (a: M) => M;
  readonly sigmoid: (z: M) => M;
  readonly columnSums: (a: M) => M;
  /** Runs one step, and frees what it leaves behind with the parameters that it replaces. */
  readonly step?: (run: () => M[], before: M[]) => M[];
}

/** A network of dense layers, each followed by a sigmoid if `sigmoids` says so, and how it learns. */
export interface Network {
  readonly x: Rows;
  readonly t: Rows;
  /** W, or W and b, of each layer. */
  readonly parameters: readonly (readonly Rows[])[];
  readonly sigmoids: readonly boolean[];
  readonly batchSize: number;
  /** The gradient of the loss is this times y - t. */
  readonly factor: number;
  readonly learningRate: number;
}

/** Trains with a library, and returns the parameters in the order of theta. */
function trainWith<M>(
  {
    from,
    rows,
    matmul,
    transpose,
    addRow,
    sub,
    mul,
    oneMinus,
    sigmoid,
    columnSums,
    step,
  }: Algebra<M>,
  { x, t, parameters, sigmoids, batchSize, factor, learningRate }: Network,
  epochs: number,
): number[] {
  const batches = Array.from({ length: Math.ceil(x.length / batchSize) }, (_, i) =>
    [x, t].map((all) => from(all.slice(i * batchSize, (i + 1) * batchSize))),
  );
  const slope = (y: M): M => mul(y, oneMinus(y));
  const moved = (value: M, gradient: M): M => sub(value, mul(gradient, learningRate));

  function update(theta: M[], [input, target]: readonly M[]): M[] {
    let used = 0;
    const layers = parameters.map(({ length }) => theta.slice(used, (used += length)));
    const ys = [input];
    layers.forEach(([W, b], layer) => {
      const product = matmul(ys[layer], W);
      const z = b ? addRow(product, b) : product;
      ys.push(sigmoids[layer] ? sigmoid(z) : z);
    });
    let dy = mul(sub(ys[layers.length], target), factor);
    return layers
      .map((_, i) => layers.length - 1 - i)
      .flatMap((layer) => {
        const [W, b] = layers[layer];
        const dz = sigmoids[layer] ? mul(dy, slope(ys[layer + 1])) : dy;
        if (layer > 0) dy = matmul(dz, transpose(W));
        const dW = matmul(transpose(ys[layer]), dz);
        return [b ? [moved(W, dW), moved(b, columnSums(dz))] : [moved(W, dW)]];
      })
      .toReversed()
      .flat();
  }

  let theta = parameters.flat().map(from);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const batch of batches) {
      const run = (): M[] => update(theta, batch);
      theta = step ? step(run, theta) : run();
    }
  }
  return theta.flatMap(rows).flat();
}

export interface Library {
  readonly name: string;
  readonly float32: boolean;
  /** Whether it has networks of this kind. */
  readonly fits: (network: Network) => boolean;
  readonly train: (network: Network, epochs: number) => number[];
}

/** What a file of tools/libraries exports: either its matrices, or networks of its own. */
interface Exported {
  readonly algebra: Algebra<unknown>;
  readonly library?: Omit<Library, 'name'>;
}

/** Those of tools/libraries; none where they are not installed. */
export async function libraries(): Promise<readonly Library[]> {
  const folder = new URL('../../../tools/libraries/', import.meta.url);
  if (!existsSync(new URL('node_modules/', folder))) return [];
  return Promise.all(
    ['numeric', 'ml-matrix', 'numpy-ts', 'stdlib', 'tfjs', 'brain.js'].map(async (name) => {
      const { algebra, library }: Exported = await import(`${folder.href}${name}.mjs`);
      if (library) return { name, ...library };
      return {
        name,
        float32: algebra.float32 ?? false,
        fits: () => true,
        train: (network: Network, epochs: number) => trainWith(algebra, network, epochs),
      };
    }),
  );
}
