import type { Text, Training } from '@retrace/lesson';

/** A slip that people make when they type a program: what it is, and what becomes of the program. */
export interface Slip {
  /** Such as `learning-rate-twice`. */
  readonly name: string;
  /** Two of one kind are not made together: `learning rate`. */
  readonly about: string;
  /** What is different, as a sentence without its full stop. */
  readonly says: Text;
  /** The line to look at, in Python: as it should be, and with the slip. */
  readonly line: { readonly right: string; readonly wrong: string };
  /** Whether it is one of many of its family; it is tried together with the most frequent slips only. */
  readonly isRare?: true;
  /** The program with the slip; undefined where it cannot be made, or changes nothing. */
  readonly apply: (program: Training) => Training | undefined;
}

/** What a program is after several slips, made in order; undefined where one cannot be made. */
export function withSlips(program: Training, slips: readonly Slip[]): Training | undefined {
  let slipped: Training | undefined = program;
  for (const { apply } of slips) slipped = slipped && apply(slipped);
  return slipped;
}
