import type { Text } from '@retrace/lesson';
import { columnsOf, type Speaker, type Style, table, wrap } from '@retrace/terminal';
import { type Answer, firstRows, labels, sameAsText } from '@retrace/why';

/** An answer for a terminal: what was found, both lines of code, the numbers, and how sure it is. */
export function answerText(
  { headline, isGood, changes, notes }: Answer,
  style: Style,
  { say }: Speaker,
): string[] {
  const of = ({ en, zh }: Text): string => say(en, zh);
  const lines = wrap(of(headline), '', style.width).map(isGood ? style.good : style.bold);
  changes.forEach((change, i) => {
    const { says, lines: code, readAs } = change;
    const number = changes.length > 1 ? `${i + 1}. ` : '';
    lines.push('', ...wrap(`${number}${of(says)}`, '  ', style.width).map(style.bold));
    const sameAs = sameAsText(change);
    if (sameAs) lines.push(...wrap(of(sameAs), '  ', style.width));
    if (code.length > 0) lines.push('');
    for (const { right, wrong } of code) {
      lines.push(
        ...table(
          [
            [of(labels.right), right],
            [of(labels.wrong), wrong],
          ],
          'll',
        ).map((line) => `  ${line}`),
      );
    }
    const { rows, more } = firstRows(change);
    const numbers = rows.map(({ given, value, agrees }) => [
      given,
      String(value),
      agrees ? style.good('✓') : style.bad('✗'),
    ]);
    const beside = (head: string): string[] =>
      table([[of(labels.yours), head, ''], ...numbers], 'lll').map((line) => `  ${line}`);
    // A long head would move the marks out of sight.
    const isNarrow = beside(of(readAs)).some((line) => columnsOf(line) > style.width);
    lines.push(
      '',
      ...(isNarrow ? wrap(of(readAs), '    ', style.width) : []),
      ...beside(isNarrow ? '' : of(readAs)),
    );
    if (more) lines.push(`    ${of(more)}`);
  });
  if (notes.length > 0) lines.push('');
  for (const note of notes) lines.push(...wrap(of(note), '  ', style.width));
  return lines;
}
