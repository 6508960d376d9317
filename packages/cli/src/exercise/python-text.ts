import { ifYouKnowPython } from '@retrace/exercise';
import { columnsOf, wrap } from '@retrace/terminal';
import type { Screen } from './screen.ts';

/** "If you know Python": ten lines of it beside TypeScript, or above each other where that is too wide. */
export function pythonText({ say, style, language, width }: Screen): string[] {
  const column = Math.max(...ifYouKnowPython.map(({ python }) => columnsOf(python))) + 2;
  const isWide = width >= 80;
  return [
    style.bold(say('If you know Python', '如果你会 Python')),
    isWide
      ? `  ${'Python'.padEnd(column)}TypeScript`
      : `  ${say('Python, and below it TypeScript', '上面是 Python，下面是 TypeScript')}`,
    ...ifYouKnowPython.flatMap(({ python, typescript, says }) => [
      '',
      ...(isWide
        ? [`  ${python.padEnd(column)}${typescript}`]
        : [`  ${python}`, `  ${typescript}`]),
      ...wrap(says[language], '    ', width).map((line) => style.faint(line)),
    ]),
  ];
}
