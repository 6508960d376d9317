import type { Checkpoint, Run, Text, Training } from '@retrace/lesson';
import type { Kind } from '../read-numbers.ts';

/** One way to read so many numbers: what they are, and of which epochs. */
export interface Reading {
  readonly kind: Kind;
  readonly says: Text;
  /** Whether it is what the article prints; else this alone makes other numbers. */
  readonly isUsual: boolean;
  /** Whether it is tried with every change of the program, though it is not what the article prints. */
  readonly isFrequent: boolean;
  /** What to look at, epoch after epoch. */
  parts(program: Training): readonly Part[];
}

/** The numbers of one epoch. */
export interface Part {
  readonly epoch: number;
  readonly values: (state: Checkpoint, run: Run) => ArrayLike<number>;
}

/** An epoch of a program as it is read: counted from its start, or from its end. */
export interface When {
  readonly says: Text;
  readonly isUsual: boolean;
  of(program: Training): number;
}

export const atEnd: When = {
  says: { en: 'after the last epoch', zh: '最后一轮之后' },
  isUsual: true,
  of: ({ epochs }) => epochs,
};
export const beforeLastUpdate: When = {
  says: { en: 'before the last update', zh: '最后一次更新之前' },
  isUsual: true,
  of: ({ epochs }) => epochs - 1,
};

export function after(epoch: number): When {
  return {
    says:
      epoch === 0
        ? { en: 'before training', zh: '训练之前' }
        : {
            en: `after ${epoch.toLocaleString('en')} ${epoch === 1 ? 'epoch' : 'epochs'}`,
            zh: `${epoch.toLocaleString('en')} 轮之后`,
          },
    isUsual: true,
    of: () => epoch,
  };
}

export const unusual = (when: When): When => ({ ...when, isUsual: false });

/** A reading of one epoch. */
export function single(
  kind: Kind,
  when: When,
  says: Text,
  values: Part['values'],
  isUsual = true,
): Reading {
  return {
    kind,
    says: { en: `${says.en}, ${when.says.en}`, zh: `${when.says.zh}的${says.zh}` },
    isUsual: when.isUsual && isUsual,
    isFrequent: isUsual,
    parts: (program) => {
      const epoch = when.of(program);
      return epoch >= 0 && epoch <= program.epochs ? [{ epoch, values }] : [];
    },
  };
}
