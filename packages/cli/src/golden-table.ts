import { reportJson } from './golden-json.ts';
import { problemText } from './golden-lines.ts';
import { type GoldenReport, goldenReport } from './golden-report.ts';
import type { LessonReport, Tally } from './lesson-report.ts';
import { parseOptions } from './options.ts';
import { pythonWitness } from './python-witness.ts';
import { count } from './show-program.ts';
import { table } from './table.ts';
import { type Streams, styleFor } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `pnpm run golden`: every lesson, and what each of its witnesses says. */
export function goldenTable(args: readonly string[], { stdout, stderr }: Streams): number {
  const { values, positionals } = parseOptions(args, {
    json: { type: 'boolean' },
    'no-color': { type: 'boolean' },
  });
  if (positionals.length > 0) {
    throw new UsageError(
      `the table takes no names: got ${positionals.join(' ')}; type: pnpm run golden check ${positionals.join(' ')}`,
    );
  }
  const report = goldenReport({
    named: [],
    ask: (lesson) => {
      if (stderr.isTTY) stderr.write(`\r\u001B[2K  recomputing ${lesson} in Python ...`);
      const witness = pythonWitness(lesson);
      if (stderr.isTTY) stderr.write('\r\u001B[2K');
      return witness;
    },
  });
  const holds = report.problems.length === 0;
  if (values.json) {
    stdout.write(`${reportJson(report)}\n`);
    return holds ? 0 : 1;
  }
  const style = styleFor(stdout, !values['no-color']);
  const [header, ...rows] = tableLines(report);
  const taken = rows.length + 1 + 1 + report.notes.length + 1;
  stdout.write(
    [
      style.faint(header),
      ...rows,
      ...problemText(report, { all: false, taken }),
      '',
      ...report.notes,
      `${holds ? style.good('✓') : style.bad('✗')} ${closing(report)}`,
      '',
    ].join('\n'),
  );
  return holds ? 0 : 1;
}

function tableLines({ lessons }: GoldenReport): string[] {
  return table(
    [
      ['lesson', 'printed figures', 'claims', 'gradients', 'golden file', 'Python'],
      ...lessons.map(({ lesson, figures, claims, gradients, golden, witness }) => [
        lesson,
        tallyText(figures),
        tallyText(claims),
        tallyText(gradients),
        golden.status === 'matches'
          ? 'matches'
          : (golden.problems[0]?.kind ?? 'differs').replaceAll('-', ' '),
        witness.status,
      ]),
    ],
    'lrrrll',
  );
}

function tallyText({ hold, of }: Tally): string {
  return of === 0 ? 'none' : `${hold} of ${of}`;
}

function closing({ lessons, problems }: GoldenReport): string {
  const holding = lessons.filter((lesson: LessonReport) => lesson.problems.length === 0).length;
  if (problems.length === 0) {
    const all = lessons.every(({ witness }) => witness.status !== 'not run');
    return `${count(lessons.length, 'lesson')}: every witness ${all ? '' : 'that was run '}agrees`;
  }
  return `${holding} of ${count(lessons.length, 'lesson')} hold; ${count(problems.length, 'problem')}`;
}
