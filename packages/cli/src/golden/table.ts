import { type Command, count, parseOptions, styleFor, table, UsageError } from '@retrace/terminal';
import { tallyText } from '../verify/run-program.ts';
import { pythonReference } from '../verify/python-reference.ts';
import { type Verified, verifyLessons } from '../verify/verify-lessons.ts';
import { verifiedJson } from './json.ts';
import { problemText } from './problem-text.ts';

/** `pnpm run golden`: every lesson, and what each independent check says of it. */
export const goldenTable: Command = (args, { stdout, stderr }) => {
  const { values, positionals } = parseOptions(args, {
    json: { type: 'boolean' },
    'no-color': { type: 'boolean' },
  });
  if (positionals.length > 0) {
    throw new UsageError(
      `the table takes no names: got ${positionals.join(' ')}; type: pnpm run golden check ${positionals.join(' ')}`,
    );
  }
  const verified = verifyLessons({
    ask: (lesson, programs) => {
      if (stderr.isTTY) stderr.write(`\r\u001B[2K  recomputing ${lesson} in Python ...`);
      const result = pythonReference(lesson, programs);
      if (stderr.isTTY) stderr.write('\r\u001B[2K');
      return result;
    },
  });
  const holds = verified.problems.length === 0;
  if (values.json) {
    stdout.write(`${verifiedJson(verified)}\n`);
    return holds ? 0 : 1;
  }
  const style = styleFor(stdout, !values['no-color']);
  const [header, ...rows] = tableLines(verified);
  const taken = rows.length + 1 + 1 + verified.notes.length + 1;
  stdout.write(
    [
      style.faint(header),
      ...rows,
      ...problemText(verified, { all: false, taken }),
      '',
      ...verified.notes,
      `${holds ? style.good('✓') : style.bad('✗')} ${closing(verified)}`,
      '',
    ].join('\n'),
  );
  return holds ? 0 : 1;
};

function tableLines({ lessons }: Verified): string[] {
  return table(
    [
      ['lesson', 'printed values', 'claims', 'gradients', 'golden file', 'Python'],
      ...lessons.map(({ lesson, printed, claims, gradients, golden, reference }) => [
        lesson,
        tallyText(printed),
        tallyText(claims),
        tallyText(gradients),
        golden.status === 'matches'
          ? 'matches'
          : (golden.problems[0]?.kind ?? 'differs').replaceAll('-', ' '),
        reference.status,
      ]),
    ],
    'lrrrll',
  );
}

function closing({ lessons, problems }: Verified): string {
  const holding = lessons.filter((lesson) => lesson.problems.length === 0).length;
  if (problems.length === 0) {
    const all = lessons.every(({ reference }) => reference.status !== 'not run');
    return `${count(lessons.length, 'lesson')}: every check ${all ? '' : 'that was run '}agrees`;
  }
  return `${holding} of ${count(lessons.length, 'lesson')} hold; ${count(problems.length, 'problem')}`;
}
