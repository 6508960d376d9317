import {
  type Command,
  count,
  parseOptions,
  type Speaker,
  speakerFor,
  type Streams,
  type Style,
  styleFor,
  tableOrList,
  UsageError,
} from '@retrace/terminal';
import { goldenIn, tallyIn } from '../verify/words.ts';
import { pythonReference } from '../verify/python-reference.ts';
import type { VerifiedLesson } from '../verify/verify-lesson.ts';
import { type Verified, verifyLessons } from '../verify/verify-lessons.ts';
import { verifiedJson } from './json.ts';
import { problemText } from './problem-text.ts';

/** `pnpm run golden`: every lesson, and what each independent check says of it. */
export const goldenTable: Command = goldenTableOf([]);

/** The same of the lessons that are named. */
export function goldenTableOf(named: readonly string[]): Command {
  return (args, streams) => showTable(named, args, streams);
}

function showTable(
  named: readonly string[],
  args: readonly string[],
  { stdout, stderr, env }: Streams,
): number {
  const { values, positionals } = parseOptions(args, {
    json: { type: 'boolean' },
    lang: { type: 'string' },
    'no-color': { type: 'boolean' },
  });
  const { say, language } = speakerFor(values.lang, { env });
  if (positionals.length > 0) {
    const names = positionals.join(' ');
    throw new UsageError({
      en: `the table takes no names: got ${names}; type: pnpm run golden check ${names}`,
      zh: `表格不按课程列出：输入的是 ${names}；应输入：pnpm run golden check ${names}`,
    });
  }
  const verified = verifyLessons({
    named,
    ask: (lesson, programs) => {
      if (stderr.isTTY)
        stderr.write(
          `\r\u001B[2K  ${say(`recomputing ${lesson} in Python ...`, `正在用 Python 重算 ${lesson} ……`)}`,
        );
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
  const [header, ...rows] = tableLines(verified, style, say);
  const taken = rows.length + 1 + 1 + verified.notes.length + 1;
  stdout.write(
    [
      style.faint(header),
      ...rows,
      ...problemText(verified, { all: false, taken, language }),
      '',
      ...verified.notes.map((note) => note[language]),
      `${holds ? style.good('✓') : style.bad('✗')} ${closing(verified, say)}`,
      '',
    ].join('\n'),
  );
  return holds ? 0 : 1;
}

function tableLines({ lessons }: Verified, { width }: Style, say: Speaker['say']): string[] {
  return tableOrList(
    [
      [
        say('lesson', '课程'),
        say('printed values', '文章给出的数字'),
        say('claims', '论断'),
        say('gradients', '梯度'),
        say('golden file', '记录'),
        'Python',
      ],
      ...lessons.map(({ lesson, printed, claims, gradients, golden, reference }) => [
        lesson,
        tallyIn(say, printed),
        tallyIn(say, claims),
        tallyIn(say, gradients),
        goldenIn(say, golden),
        say(reference.status, references[reference.status]),
      ]),
    ],
    'lrrrll',
    width,
  );
}

const references: Readonly<Record<VerifiedLesson['reference']['status'], string>> = {
  equal: '相同',
  partial: '部分相同',
  differs: '不同',
  'not run': '未运行',
};

function closing({ lessons, problems }: Verified, say: Speaker['say']): string {
  const holding = lessons.filter((lesson) => lesson.problems.length === 0).length;
  if (problems.length === 0) {
    const all = lessons.every(({ reference }) => reference.status !== 'not run');
    return say(
      `${count(lessons.length, 'lesson')}: every check ${all ? '' : 'that was run '}agrees`,
      `${lessons.length} 课：${all ? '各项检查全部一致' : '运行过的检查全部一致'}`,
    );
  }
  return say(
    `${holding} of ${count(lessons.length, 'lesson')} hold; ${count(problems.length, 'problem')}`,
    `${lessons.length} 课中 ${holding} 课相符；${problems.length} 个问题`,
  );
}
