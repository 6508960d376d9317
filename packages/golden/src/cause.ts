import type { Difference } from './compare.ts';

/** As many units in the last place as another order of rounding can make in one step. */
const fewUlps = 8n;

/** What a difference most likely comes from: a guess, from what differs first and what agrees. */
export interface Cause {
  readonly says: string;
  /** Where something was changed: in the lesson, in what it runs on, or in the golden file itself. */
  readonly where: readonly ('lesson' | 'packages' | 'file')[];
}

export function likelyCause(difference: Difference): Cause {
  const { settings, shapes, values, gaps, digest, epochs } = difference;
  if (settings.length > 0) {
    const names = settings.map(({ name }) => name).join(', ');
    if (values.length === 0 && shapes.length === 0 && gaps.length === 0 && !digest) {
      const says = `a changed setting, of no effect on any number: ${names}`;
      return { says, where: ['lesson', 'file'] };
    }
    // The first step is measured, so it also tells of an update that does something else.
    if (names === 'firstStep') {
      const says = 'a changed setting, or another update: firstStep (learning rate)';
      return { says, where: ['lesson', 'packages'] };
    }
    return { says: `a changed setting: ${names}`, where: ['lesson'] };
  }
  if (contradictsItself(difference)) {
    return {
      says: 'an edit of the golden file: it contradicts itself, and no training writes that',
      where: ['file'],
    };
  }
  if (shapes.length > 0) {
    return { says: 'another shape: the layers changed', where: ['lesson', 'packages'] };
  }
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
  if (first === 0) {
    const says = 'seed or initial draw: it differs at epoch 0, before any step';
    return { says, where: ['lesson', 'packages'] };
  }
  if (first === 1) return code('gradient or update: epoch 0 agrees, epoch 1 does not');
  const before = epochs[epochs.indexOf(first) - 1];
  return code(`a step that is first taken after epoch ${before}, and by epoch ${first}`);
}

const code = (says: string): Cause => ({ says, where: ['packages'] });

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
