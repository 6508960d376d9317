import { lessons } from '@retrace/catalogue';
import { affordableEpochs, type RunOptions, startRun, type Training } from '@retrace/lesson';
import { rowsOf } from '@retrace/linalg';

/** Every training of every lesson, by the name `lesson/program`. */
export const trainings: readonly { readonly name: string; readonly program: Training }[] =
  lessons.flatMap(({ slug, programs }) =>
    programs.flatMap((program) =>
      program.kind === 'training' ? [{ name: `${slug}/${program.slug}`, program }] : [],
    ),
  );

/**
 * The beginning of a training: as many epochs as go with so many products of a sample and a parameter, or an
 * epoch of as many samples, one at least. The readable code takes a minute and more to the end of some.
 */
export function beginning(program: Training, products: number): Training {
  const run = startRun(program);
  const { x, t } = run.data;
  const samples = Math.max(1, Math.floor(products / run.network.theta.length));
  return {
    ...program,
    ...(samples < x.rows && { data: { x: rowsOf(x, 0, samples), t: rowsOf(t, 0, samples) } }),
    epochs: affordableEpochs(run, products),
    checkpoints: [],
  };
}

/** All parameters at the end of a training, in the order of theta. */
export function finalParameters(program: Training, options: RunOptions = {}): Float64Array {
  const { parameters } = startRun(program, options).last();
  return Float64Array.from(
    parameters.flatMap((layer) => Object.values(layer).flatMap(({ data }) => [...data])),
  );
}
