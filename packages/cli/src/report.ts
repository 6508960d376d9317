import { checkFolder, goldenFolder, problemLines } from '@retrace/golden';
import { lessons } from './catalogue.ts';
import { outsideCatalogue } from './outside-catalogue.ts';
import { goldenOf, runProgram } from './run-lesson.ts';
import { count } from './show-program.ts';
import { table } from './table.ts';
import { type Streams, styleFor } from './terminal.ts';

/** What `pnpm test` ends with: every lesson run once more, and what came out of its article. */
export function report(_args: readonly string[], { stdout }: Streams): number {
  const style = styleFor(stdout, true);
  const rows = lessons.map((lesson) => {
    const finished = lesson.programs.map((program) => runProgram(program, {}, true, () => {}));
    const figures = finished.flatMap(({ result }) => result.figures);
    const claims = finished.flatMap(({ result }) => result.claims);
    return { lesson, figures, claims, golden: goldenOf(lesson, finished, true) };
  });
  const lines = table(
    [
      ['article', 'printed figures', 'claims', 'golden file'],
      ...rows.map(({ lesson, figures, claims, golden }) => [
        lesson.slug,
        held(figures),
        held(claims),
        golden.status,
      ]),
    ],
    'lrrl',
  );
  const figures = rows.flatMap((row) => row.figures);
  const claims = rows.flatMap((row) => row.claims);
  const matching = rows.filter(({ golden }) => golden.status === 'matches').length;
  // Whatever was filtered, cached or sharded before: here the whole folder is held against all lessons.
  const problems = [...checkFolder(lessons, goldenFolder), ...outsideCatalogue(lessons)];
  const all =
    [...figures, ...claims].every(({ holds }) => holds) &&
    matching === rows.length &&
    problems.length === 0;
  stdout.write(
    [
      '',
      style.bold('Reproduced'),
      ...lines,
      '',
      ...problems.flatMap(problemLines),
      `${all ? style.good('✓') : style.bad('✗')} ${count(rows.length, 'article')}: ${held(figures)} printed figures and ${held(claims)} claims hold, ${matching} of ${rows.length} golden files match`,
      '',
    ].join('\n'),
  );
  return all ? 0 : 1;
}

function held(all: readonly { readonly holds: boolean }[]): string {
  if (all.length === 0) return 'none';
  return `${all.filter(({ holds }) => holds).length} of ${all.length}`;
}
