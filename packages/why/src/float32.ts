import { startRun, type Training } from '@retrace/lesson';
import { type Layer, NonFiniteError, type Site } from '@retrace/nn';
import type { Outcome, Puzzle } from './puzzle.ts';
import type { GivenNumber } from './read-numbers.ts';

/** How much farther off numbers may be than those of a training in single precision that was made here. */
const margin = 30;

/**
 * Whether numbers part from a program's own as single precision lets them: the program is trained once more,
 * with what each layer and each update writes rounded to single precision, and the numbers lie no farther off
 * than this training does, but for a margin. The order of rounding is not known, so the digits themselves
 * cannot come out.
 */
export function looksLikeFloat32(own: Puzzle, base: Outcome): boolean {
  if (base.digits < 3 || base.digits > 9) return false;
  if (own.numbers.some(isDouble)) return false;
  const values = inSinglePrecision(own, base);
  return (
    values !== undefined &&
    own.numbers.every(({ value, unit }, i) => {
      const drift = Math.abs(values[i] - base.values[i]);
      const ulp = 6e-8 * Math.abs(value);
      return Math.abs(value - base.values[i]) <= margin * Math.max(drift, ulp) + unit;
    })
  );
}

/** Whether a number has digits that single precision does not have. */
function isDouble({ value, digits }: GivenNumber): boolean {
  return digits > 9 && Math.fround(value) !== value;
}

function inSinglePrecision({ program, groups }: Puzzle, base: Outcome): number[] | undefined {
  const parts = groups.flatMap(({ readings }, i) => readings[base.readings[i]].parts(program));
  const epochs = parts.map(({ epoch }) => epoch);
  try {
    const run = startRun({ ...single(program), checkpoints: [] }, { checkpoints: epochs });
    return parts.flatMap((part) => Array.from(part.values(run.at(part.epoch), run)));
  } catch (error) {
    if (error instanceof NonFiniteError) return undefined;
    throw error;
  }
}

function single(program: Training): Training {
  return {
    ...program,
    layers: program.layers.map(singleLayer),
    initialize: {
      ...program.initialize,
      fill(net, rng) {
        program.initialize.fill(net, rng);
        round(net.theta);
      },
    },
    optimizer: {
      ...program.optimizer,
      name: 'single precision',
      update(site) {
        round(site.gradient);
        program.optimizer.update(site);
        round(site.theta);
      },
    },
  };
}

function singleLayer(layer: Layer): Layer {
  return {
    ...layer,
    name: `${layer.name} in single precision`,
    forward(site) {
      layer.forward(site);
      round(site.y.data);
    },
    backward(site: Site) {
      layer.backward(site);
      if (site.dx) round(site.dx.data);
    },
  };
}

function round(values: Float64Array): void {
  for (let i = 0; i < values.length; i++) values[i] = Math.fround(values[i]);
}
