import { problemLines } from '@retrace/golden/screen';
import {
  type Command,
  count,
  parseOptions,
  type Style,
  styleFor,
  table,
  withHelp,
  wrap,
} from '@retrace/terminal';
import { tallyText, type Verdicts } from '../verify/run-program.ts';
import type { VerifiedLesson } from '../verify/verify-lesson.ts';
import { type Verified, verifyLessons } from '../verify/verify-lessons.ts';

const help = `pnpm run reproduce     runs every article, and counts what it reproduces
`;

/** `pnpm run reproduce`, which is also what `pnpm test` ends with. Exit code 1 if anything fails. */
export const reproduce: Command = withHelp(help, (args, { stdout }) => {
  parseOptions(args, {});
  const verified = verifyLessons({});
  stdout.write(`${reproducedText(verified, styleFor(stdout, true)).join('\n')}\n`);
  return verified.problems.length === 0 ? 0 : 1;
});

/** The verdicts beside "holds", as a column and in a sentence; shown where there are some. */
const others: readonly (readonly [
  verdict: keyof Verdicts,
  column: string,
  sum: string,
  means: string,
])[] = [
  ['holds to', 'partly', 'to fewer digits', 'to fewer digits than are printed'],
  ['not reproduced', 'not', 'not reproduced', 'another value comes out, and the lesson says which'],
  ['not checked', 'unchecked', 'not checked', 'data are missing'],
];

/** A row for each article, what is wrong, and a line with the sums. */
export function reproducedText({ lessons, problems }: Verified, style: Style): string[] {
  const total = (of: (lesson: VerifiedLesson) => number): number =>
    lessons.reduce((sum, lesson) => sum + of(lesson), 0);
  const matching = lessons.filter(({ golden }) => golden.status === 'matches').length;
  const shown = others.filter(([verdict]) => total(({ verdicts }) => verdicts[verdict]) > 0);
  const sums = [
    `${total(({ verdicts }) => verdicts.holds)} of ${total(({ printed }) => printed.of)} printed values hold`,
    ...shown.map(([verdict, , sum]) => `${total(({ verdicts }) => verdicts[verdict])} ${sum}`),
    `${tallyText({ hold: total(({ claims }) => claims.hold), of: total(({ claims }) => claims.of) })} claims hold`,
    `${matching} of ${lessons.length} golden files match`,
  ];
  const mark = problems.length === 0 ? style.good('✓') : style.bad('✗');
  return [
    style.bold('Reproduced'),
    ...table(
      [
        [
          'article',
          'printed',
          'hold',
          ...shown.map(([, column]) => column),
          'claims',
          'golden file',
        ],
        ...lessons.map(({ lesson, printed, verdicts, claims, golden }) => [
          lesson,
          number(printed.of),
          number(verdicts.holds),
          ...shown.map(([verdict]) => number(verdicts[verdict])),
          tallyText(claims),
          golden.status,
        ]),
      ],
      `lrr${'r'.repeat(shown.length)}rl`,
    ),
    ...shown.map(([, column, , means]) => style.faint(`  ${column}: ${means}`)),
    '',
    ...problems.flatMap((problem) => problemLines(problem)),
    ...wrap(`${mark} ${count(lessons.length, 'article')}: ${sums.join(', ')}`, '').map((line, n) =>
      n === 0 ? line : `  ${line}`,
    ),
  ];
}

/** Nothing in place of 0, so that what there is stands out. */
function number(n: number): string {
  return n === 0 ? '' : String(n);
}
