import type { Text } from '@retrace/lesson';
import { columnsOf, type Speaker, type Style, table, wrap } from '@retrace/terminal';
import type { Answer } from '@retrace/why';

/** An answer for a terminal: what was found, both lines of code, the numbers, and how sure it is. */
export function answerText(
  { headline, changes, notes }: Answer,
  isGood: boolean,
  style: Style,
  { say }: Speaker,
): string[] {
  const of = ({ en, zh }: Text): string => say(en, zh);
  const lines = wrap(of(headline), '', style.width).map(isGood ? style.good : style.bold);
  changes.forEach(({ says, lines: code, sameAs, readAs, table: rows }, i) => {
    const number = changes.length > 1 ? `${i + 1}. ` : '';
    lines.push('', ...wrap(`${number}${of(says)}`, '  ', style.width).map(style.bold));
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
          style.width,
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
    const numbers = rows
      .slice(0, 12)
      .map(({ given, value, agrees }) => [
        given,
        String(value),
        agrees ? style.good('✓') : style.bad('✗'),
      ]);
    const beside = (head: string): string[] =>
      table([[say('yours', '你的'), head, ''], ...numbers], 'lll').map((line) => `  ${line}`);
    // A long head would move the marks out of sight.
    const isNarrow = beside(of(readAs)).some((line) => columnsOf(line) > style.width);
    lines.push(
      '',
      ...(isNarrow ? wrap(of(readAs), '    ', style.width) : []),
      ...beside(isNarrow ? '' : of(readAs)),
    );
    const left = rows.length - 12;
    if (left > 0) lines.push(say(`    and ${left} more`, `    另有 ${left} 个`));
  });
  if (notes.length > 0) lines.push('');
  for (const note of notes) lines.push(...wrap(of(note), '  ', style.width));
  return lines;
}
