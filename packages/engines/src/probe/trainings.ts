import { lessons } from '@retrace/catalogue';
import { type RunOptions, startRun, type Training } from '@retrace/lesson';

/** Every training of every lesson, by the name `lesson/program`. */
export const trainings: readonly { readonly name: string; readonly program: Training }[] =
  lessons.flatMap(({ slug, programs }) =>
    programs.flatMap((program) =>
      program.kind === 'training' ? [{ name: `${slug}/${program.slug}`, program }] : [],
    ),
  );

/**
 * The beginning of a training: as many epochs as go with so many products of a sample and a parameter, one at
 * least. The readable code takes a minute and more to the end of some.
 */
export function beginning(program: Training, products: number): Training {
  const { data, network } = startRun(program);
  const affordable = Math.max(1, Math.floor(products / (data.x.rows * network.theta.length)));
  return { ...program, epochs: Math.min(program.epochs, affordable), checkpoints: [] };
}

/** All parameters at the end of a training, in the order of theta. */
export function finalParameters(program: Training, options: RunOptions = {}): Float64Array {
  const { parameters } = startRun(program, options).last();
  return Float64Array.from(
    parameters.flatMap((layer) => Object.values(layer).flatMap(({ data }) => [...data])),
  );
}
