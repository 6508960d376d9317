import { network, trainer } from '@retrace/nn';
import type { Picture } from './picture.ts';
import type { Program, Training } from './program.ts';
import { slugPattern } from './slug.ts';
import { varyingColumns } from './varying-columns.ts';

/**
 * Checks what the pictures of a program ask for, before anything is drawn.
 *
 * @throws {RangeError} if a picture's name is not one or another's, it looks at an epoch that is none
 *   of the program's, or the network or its data are not what it can show
 */
export function checkPictures(program: Program): void {
  const { slug, pictures } = program;
  for (const [i, picture] of pictures.entries()) {
    const { name } = picture;
    const wrong =
      (slugPattern.test(name) ? undefined : `its name; it must match ${slugPattern.source}`) ??
      (pictures.findIndex((other) => other.name === name) === i
        ? undefined
        : 'another of that name; each needs its own') ??
      (program.kind === 'training' ? cannotShow(picture, program) : undefined) ??
      badCurve(picture);
    if (wrong !== undefined) {
      throw new RangeError(`defineLesson: bad picture '${name}' of '${slug}': got ${wrong}`);
    }
  }
  if (program.kind === 'training') checkNames(program);
}

/** What a training lacks that a picture needs: what was given, and what is needed. */
function cannotShow(picture: Picture, program: Training): string | undefined {
  const last = program.epochs;
  if (picture.kind === 'network' || picture.kind === 'decision-surface') {
    const epochs = picture.kind === 'network' ? [picture.epoch ?? last] : picture.epochs;
    const outside = epochs.find(
      (epoch) => !Number.isSafeInteger(epoch) || epoch < 0 || epoch > last,
    );
    if (outside !== undefined)
      return `epoch ${outside}; epochs are whole numbers from 0 to ${last}`;
    if (epochs.length === 0) return 'no epoch; at least one is needed';
  }
  if (picture.kind === 'decision-surface') {
    const { outputs } = sizes(program);
    if (outputs > 3) return `${outputs} outputs; a surface needs 1, or 2 or 3 as scores of classes`;
    const varying = varyingColumns(trainer(program).data.x).length;
    if (varying !== 2) return `${varying} inputs that vary; a plane needs 2`;
  }
  if (picture.kind === 'partial-residuals' && !isPlane(program)) {
    const layers = program.layers.map(({ name }) => name).join(', ');
    return `the layers ${layers}; one dense layer with one output is needed`;
  }
  return undefined;
}

function badCurve(picture: Picture): string | undefined {
  if (picture.kind !== 'curve') return undefined;
  const { from, to } = picture.x;
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) {
    return `x from ${from} to ${to}; two finite numbers are needed, the smaller one first`;
  }
  return picture.lines.length === 0 ? 'no line; at least one is needed' : undefined;
}

/** A network that is one dense layer with one output. */
function isPlane(program: Training): boolean {
  return program.layers.length === 1 && sizes(program).outputs === 1;
}

function sizes({ data, layers }: Training): { readonly inputs: number; readonly outputs: number } {
  const inputs =
    typeof data === 'function' ? layers[0].inputs : 'draw' in data ? data.inputs : data.x.cols;
  const net = network({ layers, inputs });
  return { inputs: net.inputs, outputs: net.outputs };
}

function checkNames(program: Training): void {
  const { slug, names, data } = program;
  if (!names) return;
  const { inputs, outputs } = sizes(program);
  const needed = [
    ['inputs', names.inputs, inputs],
    ['outputs', names.outputs, outputs],
    ['samples', names.samples, 'x' in data ? data.x.rows : undefined],
  ] as const;
  for (const [what, given, count] of needed) {
    if (given && count !== undefined && given.length !== count) {
      throw new RangeError(
        `defineLesson: bad names of '${slug}': got ${given.length} names of ${what}; it has ${count}`,
      );
    }
  }
}
