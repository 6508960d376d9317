import { checkPositive, checkSize, checkUnknown, deepFreeze } from '../named.ts';
import type { Schedule } from './schedule.ts';

/**
 * A learning rate that falls by the same amount at each step k: from - (fall · k) / steps.
 *
 * @throws {RangeError} if `from` or `fall` is not greater than 0, `fall` is greater than `from`, `steps`
 *   is not a whole number of at least 1, or an option is unknown
 */
export function linearDecay(options: {
  readonly from: number;
  /** By how much it falls within so many steps. */
  readonly fall: number;
  readonly steps: number;
}): Schedule {
  const { from, fall, steps, ...unknown } = options;
  checkUnknown('linearDecay', unknown, 'from, fall, steps');
  checkPositive('linearDecay', 'from', from);
  checkPositive('linearDecay', 'fall', fall);
  checkSize('linearDecay', 'steps', steps);
  if (fall > from) {
    throw new RangeError(
      `linearDecay: falls below 0: got a fall of ${fall} from ${from}; it must not be greater`,
    );
  }
  return deepFreeze<Schedule>({
    name: 'linearDecay',
    options: { from, fall, steps },
    at: (k) => from - (fall * k) / steps,
  });
}
