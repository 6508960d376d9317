import type { Change } from '@retrace/lesson';

/** What a link restores: the program, what was changed, and how far it has run. */
export interface Place {
  readonly program: string | undefined;
  readonly change: Change;
  /** The epoch that is shown; `end` for the last one. */
  readonly at: number | 'end' | undefined;
}

const numbers = ['seed', 'epochs', 'learningRate', 'hidden', 'batchSize'] as const;
const orders = ['given', 'permutation', 'shuffle'] as const;

/** Reads `#program=eleven-lines&seed=7&at=500`. What it does not know it leaves out; the worker judges the rest. */
export function readHash(hash: string): Place {
  const read = new URLSearchParams(hash.replace(/^#/, ''));
  const change: { -readonly [Name in keyof Change]: Change[Name] } = {};
  for (const name of numbers) {
    const text = read.get(name);
    if (text !== null && text.trim() !== '') change[name] = Number(text);
  }
  const order = orders.find((each) => each === read.get('order'));
  if (order) change.order = order;
  const at = read.get('at');
  const epoch = Number(at);
  return {
    program: read.get('program') ?? undefined,
    change,
    at:
      at === 'end'
        ? 'end'
        : at !== null && Number.isSafeInteger(epoch) && epoch >= 0
          ? epoch
          : undefined,
  };
}

export function writeHash({ program, change, at }: Place): string {
  const written = new URLSearchParams();
  if (program !== undefined) written.set('program', program);
  for (const name of [...numbers, 'order'] as const) {
    const value = change[name];
    if (value !== undefined) written.set(name, String(value));
  }
  if (at !== undefined) written.set('at', String(at));
  return `#${written.toString()}`;
}
