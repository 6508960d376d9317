import type { Text } from '@retrace/lesson';
import { type Speaker, type Style, table, wrap } from '@retrace/terminal';
import type { Answer } from '@retrace/why';

/** An answer for a terminal: what was found, both lines of code, the numbers, and how sure it is. */
export function answerText(
  { headline, changes, notes }: Answer,
  isGood: boolean,
  style: Style,
  { say }: Speaker,
): string[] {
  const of = ({ en, zh }: Text): string => say(en, zh);
  const lines = wrap(of(headline), '').map(isGood ? style.good : style.bold);
  changes.forEach(({ says, lines: code, sameAs, readAs, table: rows }, i) => {
    const number = changes.length > 1 ? `${i + 1}. ` : '';
    lines.push('', ...wrap(`${number}${of(says)}`, '  ').map(style.bold));
    const equal = sameAs.slice(0, 3).map(of);
    const more = sameAs.length - equal.length;
    if (equal.length > 0) {
      const others = more > 0 ? say(`, or ${more} more`, `，另有 ${more} 种`) : '';
      lines.push(
        ...wrap(
          say(
            `which gives the same numbers as: ${equal.join('; or ')}${others}`,
            `下面的改动得到同样的数字：${equal.join('；')}${others}`,
          ),
          '  ',
        ),
      );
    }
    if (code.length > 0) lines.push('');
    for (const { right, wrong } of code) {
      lines.push(
        ...table(
          [
            [say('as it should be', '应为'), right],
            [say('look for', '请查找'), wrong],
          ],
          'll',
        ).map((line) => `  ${line}`),
      );
    }
    lines.push(
      '',
      ...table(
        [
          [say('yours', '你的'), of(readAs), ''],
          ...rows
            .slice(0, 12)
            .map(({ given, value, agrees }) => [
              given,
              String(value),
              agrees ? style.good('✓') : style.bad('✗'),
            ]),
        ],
        'lll',
      ).map((line) => `  ${line}`),
    );
    const left = rows.length - 12;
    if (left > 0) lines.push(say(`    and ${left} more`, `    另有 ${left} 个`));
  });
  if (notes.length > 0) lines.push('');
  for (const note of notes) lines.push(...wrap(of(note), '  '));
  return lines;
}
