import { lessons } from '@retrace/catalogue';
import { startRun, type Training } from '@retrace/lesson';

/** Every training of every lesson, by the name `lesson/program`. */
export const trainings: readonly { readonly name: string; readonly program: Training }[] =
  lessons.flatMap(({ slug, programs }) =>
    programs.flatMap((program) =>
      program.kind === 'training' ? [{ name: `${slug}/${program.slug}`, program }] : [],
    ),
  );

/** All parameters at the end of a training, in the order of theta. */
export function finalParameters(program: Training): Float64Array {
  const { parameters } = startRun(program).last();
  return Float64Array.from(
    parameters.flatMap((layer) => Object.values(layer).flatMap(({ data }) => [...data])),
  );
}
