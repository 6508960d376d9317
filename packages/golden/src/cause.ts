import type { Difference } from './compare.ts';
import type { Changed } from './problem.ts';

/** As many units in the last place as another order of rounding can make in one step. */
const fewUlps = 8n;

/** What a difference most likely comes from: a guess, from what differs first and what agrees. */
export interface Cause {
  readonly says: string;
  readonly changed: readonly Changed[];
}

export function likelyCause(difference: Difference): Cause {
  const { settings, shapes, values, gaps, digest, epochs } = difference;
  const places = placesOf(difference);
  if (settings.length > 0) {
    const names = settings.map(({ name }) => name).join(', ');
    const changesNumbers = places.length > 0 || shapes.length > 0 || gaps.length > 0 || digest;
    return changesNumbers
      ? { says: `a changed setting: ${names}`, changed: ['lesson'] }
      : {
          says: `a changed setting, of no effect on any number: ${names}`,
          changed: ['lesson', 'file'],
        };
  }
  if (contradictsItself(difference)) {
    return {
      says: 'an edit of the golden file: it contradicts itself, and no training writes that',
      changed: ['file'],
    };
  }
  if (shapes.length > 0) {
    return { says: 'another shape: the layers changed', changed: ['lesson', 'packages'] };
  }
  if (places.length === 0) return code(causeBetween(difference));
  if (places.every(({ name }) => name === 'loss')) {
    return code('the reported loss: every parameter agrees, so it is the metric');
  }

  const first = places[0].epoch;
  const atFirst = values.filter(({ epoch }) => epoch === first);
  if (values.length > 0 && values.every(({ ulps }) => ulps <= 1n)) {
    return code('arithmetic: only the last bit differs, everywhere (order of addition, exp, log)');
  }
  if (atFirst.length > 0 && atFirst.every(({ ulps }) => ulps <= fewUlps)) {
    return code(
      `arithmetic: in the last bits at epoch ${first}, growing from there (order of addition, exp, log)`,
    );
  }
  if (first === 0) {
    const says = 'seed or initial draw: it differs at epoch 0, before any step';
    return { says, changed: ['lesson', 'packages'] };
  }
  if (first === 1) return code('gradient or update: epoch 0 agrees, epoch 1 does not');
  const before = epochs[epochs.indexOf(first) - 1];
  return code(`a step that is first taken after epoch ${before}, and by epoch ${first}`);
}

const code = (says: string): Cause => ({ says, changed: ['packages'] });

/** Where anything differs at a checkpoint, by epoch: single numbers, and large parameters by their digest. */
export function placesOf({ values, large }: Difference): { epoch: number; name: string }[] {
  return [...values, ...large].toSorted((a, b) => a.epoch - b.epoch);
}

/**
 * Whether the file says what no training can: the digest tells of every loss, and from equal
 * parameters training goes on equally.
 */
function contradictsItself(difference: Difference): boolean {
  const { shapes, gaps, epochs, digest } = difference;
  const places = placesOf(difference);
  if (shapes.length > 0) return false;
  if (places.length === 0) return gaps.length === 0 || !digest;
  if (digest) return false;
  const endsEqual = places[places.length - 1].epoch !== epochs.at(-1);
  return endsEqual || places.length === 1 || places.some(({ name }) => name === 'loss');
}

/** Digests alone: all that they tell is between which checkpoints. */
function causeBetween({ gaps }: Difference): string {
  const [start, end] = gaps[0].split('-');
  const more = gaps.length === 1 ? '' : `, and between others`;
  return `the loss of an epoch after ${start} and before ${end}${more}; every checkpoint agrees`;
}
