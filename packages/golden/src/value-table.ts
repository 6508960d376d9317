import { exactJson } from '@retrace/nn';
import { columns, screenWidth } from './columns.ts';
import type { ValueDifference } from './compare.ts';
import { short } from './headline.ts';

/** The first numbers that differ, beside each other, and how many more there are. */
export function valueTable(values: readonly ValueDifference[], most: number): string[] {
  if (values.length === 0) return [];
  const rows = values
    .slice(0, most)
    .map(({ epoch, name, golden, now, ulps }) => [
      String(epoch),
      name,
      exactJson(golden),
      exactJson(now),
      short(ulps),
    ]);
  const more = values.length - rows.length;
  return [
    '',
    ...withinScreen([['epoch', 'number', 'golden', 'this run', 'ulp'], ...rows]),
    ...(more === 0 ? [] : [`  ... and ${more} more`]),
  ];
}

/** The longest numbers leave no room for the last column. */
function withinScreen(rows: readonly (readonly string[])[]): string[] {
  const lines = columns(rows);
  const fits = lines.every(({ length }) => length <= screenWidth);
  return fits ? lines : columns(rows.map((cells) => cells.slice(0, -1)));
}
