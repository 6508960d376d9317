import type { Difference } from './compare.ts';

/** As many units in the last place as another order of rounding can make in one step. */
const fewUlps = 8n;

/** What a difference most likely comes from: a guess, from what differs first and what agrees. */
export interface Cause {
  readonly says: string;
  /** What was changed: the lesson, or something that it runs on, or the golden file by a hand. */
  readonly changed: 'lesson' | 'file' | 'either';
}

export function likelyCause(difference: Difference): Cause {
  const { settings, shapes, values, gaps, digest, epochs } = difference;
  if (settings.length > 0) {
    const names = settings.map(({ name }) => name).join(', ');
    if (values.length > 0 || shapes.length > 0 || gaps.length > 0 || digest) {
      return code(`a changed setting: ${names}`);
    }
    return { says: `a changed setting, of no effect on any number: ${names}`, changed: 'either' };
  }
  if (contradictsItself(difference)) {
    return {
      says: 'an edit of the golden file: it contradicts itself, and no training writes that',
      changed: 'file',
    };
  }
  if (shapes.length > 0) return code('another shape: the layers changed');
  if (values.length === 0) return code(causeBetween(difference));
  if (values.every(({ name }) => name === 'loss')) {
    return code('the reported loss: every parameter agrees, so it is the metric');
  }

  const first = values[0].epoch;
  const atFirst = values.filter(({ epoch }) => epoch === first);
  if (values.every(({ ulps }) => ulps <= 1n)) {
    return code('arithmetic: only the last bit differs, everywhere (order of addition, exp, log)');
  }
  if (atFirst.every(({ ulps }) => ulps <= fewUlps)) {
    return code(
      `arithmetic: in the last bits at epoch ${first}, growing from there (order of addition, exp, log)`,
    );
  }
  if (first === 0) return code('seed or initial draw: it differs at epoch 0, before any step');
  if (first === 1) return code('gradient or update: epoch 0 agrees, epoch 1 does not');
  const before = epochs[epochs.indexOf(first) - 1];
  return code(`a step that is first taken after epoch ${before}, and by epoch ${first}`);
}

const code = (says: string): Cause => ({ says, changed: 'lesson' });

/**
 * Whether the file says what no training can: the digest tells of every loss, and from equal
 * parameters training goes on equally.
 */
function contradictsItself({ shapes, values, gaps, epochs, digest }: Difference): boolean {
  if (shapes.length > 0) return false;
  if (values.length === 0) return gaps.length === 0 || !digest;
  if (digest) return false;
  const endsEqual = values.at(-1)?.epoch !== epochs.at(-1);
  return endsEqual || values.length === 1 || values.some(({ name }) => name === 'loss');
}

/** Digests alone: all that they tell is between which checkpoints. */
function causeBetween({ gaps }: Difference): string {
  const [start, end] = gaps[0].split('-');
  const more = gaps.length === 1 ? '' : `, and between others`;
  return `the loss of an epoch after ${start} and before ${end}${more}; every checkpoint agrees`;
}
