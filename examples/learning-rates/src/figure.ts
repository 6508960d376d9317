import { notReproduced, printed, type PrintedValue, type Text, type Words } from '@retrace/lesson';

/**
 * Printed values, one for each figure: its name, and how to measure it.
 *
 * @param figures As printed, with spaces between them; where another value comes out, it follows
 *   after an arrow: `0.125476983855→0.125476983831`.
 * @param because Why another one comes out.
 */
export function printedEach<Subject>(
  figures: string,
  name: (i: number) => Words,
  measure: (run: Subject, i: number) => number,
  because: Text,
): readonly PrintedValue<Subject>[] {
  return figures.split(' ').map((figure, i) => {
    const [text, right] = figure.split('→');
    const verdict = right === undefined ? undefined : notReproduced(right, because);
    return printed(name(i), text, (run: Subject) => measure(run, i), verdict);
  });
}
