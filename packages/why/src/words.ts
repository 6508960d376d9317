import type { Text } from '@retrace/lesson';
import type { Answer } from './answer.ts';
import type { Stage } from './trials.ts';

type Change = Answer['changes'][number];

/** What stands beside the lines of code and the numbers of an answer, wherever it is shown. */
export const labels: Readonly<Record<'right' | 'wrong' | 'yours', Text>> = {
  right: { en: 'as it should be', zh: '应为' },
  wrong: { en: 'look for', zh: '请查找' },
  yours: { en: 'yours', zh: '你的' },
};

/** What is counted at each stage of a search. */
export const stageNames: Readonly<Record<Stage, Text>> = {
  none: { en: 'variation', zh: '种改动' },
  single: { en: 'changes', zh: '种改动' },
  seeds: { en: 'seeds', zh: '个种子' },
  pairs: { en: 'pairs of changes', zh: '对改动' },
  'seeds and slips': { en: 'seeds with a change', zh: '个种子加改动' },
};

/** How many other changes, and how many numbers, are shown of each change. */
const mostEqual = 3;
const mostRows = 12;

/** The other changes that give the same numbers, the first of them by name; undefined where there are none. */
export function sameAsText({ sameAs }: Change): Text | undefined {
  if (sameAs.length === 0) return undefined;
  const few = sameAs.slice(0, mostEqual);
  const more = sameAs.length - few.length;
  return {
    en: `which gives the same numbers as: ${few.map(({ en }) => en).join('; or ')}${more > 0 ? `, or ${more} more` : ''}`,
    zh: `下面的改动得到同样的数字：${few.map(({ zh }) => zh).join('；')}${more > 0 ? `，另有 ${more} 种` : ''}`,
  };
}

/** The first numbers of a change, and how many more there are. */
export function firstRows({ table }: Change): {
  readonly rows: Change['table'];
  readonly more: Text | undefined;
} {
  const left = table.length - mostRows;
  return {
    rows: table.slice(0, mostRows),
    more: left > 0 ? { en: `and ${left} more`, zh: `另有 ${left} 个` } : undefined,
  };
}
