import type { Text, Training } from '@retrace/lesson';
import type { GivenNumber } from '../read-numbers.ts';
import type { ArticleEpochs } from './article-epochs.ts';
import { atEnd, beforeLastUpdate } from './reading.ts';

interface EpochList {
  readonly says: Text;
  readonly isUsual: boolean;
  epochs(program: Training): readonly number[];
}

/** Of which epochs so many losses may be. */
export function epochListsOf(
  program: Training,
  { losses }: ArticleEpochs,
  numbers: readonly GivenNumber[],
  given: readonly number[] | undefined,
): EpochList[] {
  const n = numbers.length;
  const printed = losses.length > 0 ? losses : program.checkpoints;
  const lists: EpochList[] = [];
  const add = (unshifted: readonly number[], isUsual = true, shift = 0): void => {
    const epochs = unshifted.map((epoch) => epoch + shift);
    lists.push({ says: atEpochs(epochs), isUsual, epochs: () => epochs });
  };
  if (given) {
    add(given);
    return lists;
  }
  const labels = numbers.map(({ epoch }) => epoch);
  const known = labels.filter((epoch) => epoch !== undefined);
  if (known.length === n && n > 0) {
    const usual = [0, 1].filter((shift) => known.every((e) => printed.includes(e + shift)));
    const running = program.running ? [1] : [0, 1];
    for (const shift of [0, 1]) {
      add(known, (usual.length > 0 ? usual : running).includes(shift), shift);
    }
    return lists;
  }
  if (printed.length >= n) {
    add(printed.slice(0, n));
    add(printed.slice(-n));
    add(printed.slice(0, n), false, 1);
    if (printed[0] > 0) add(printed.slice(0, n), false, -1);
  }
  const first = program.running ? 1 : 0;
  add(Array.from({ length: n }, (_, i) => i + first));
  if (first === 0) add(Array.from({ length: n }, (_, i) => i + 1));
  if (n > 1) {
    const step = Math.floor(program.epochs / n);
    if (step > 1) {
      add(Array.from({ length: n }, (_, i) => i * step + first));
      add(Array.from({ length: n }, (_, i) => (i + 1) * step));
      add(Array.from({ length: n }, (_, i) => Math.round((i * program.epochs) / (n - 1))));
    }
  } else {
    lists.push(
      { says: atEnd.says, isUsual: true, epochs: (varied) => [varied.epochs] },
      { says: beforeLastUpdate.says, isUsual: true, epochs: (varied) => [varied.epochs - 1] },
    );
  }
  const seen = new Set<string>();
  return lists.filter((list) => {
    const key = list.epochs(program).join();
    return !seen.has(key) && seen.add(key);
  });
}

function atEpochs(epochs: readonly number[]): Text {
  const shown = epochs.map((epoch) => epoch.toLocaleString('en'));
  const few = shown.length > 4 ? [...shown.slice(0, 2), '...', ...shown.slice(-1)] : shown;
  return {
    en: `at epoch${shown.length > 1 ? 's' : ''} ${few.join(', ')}`,
    zh: `第 ${few.join('、')} 轮`,
  };
}
