import { problemLines } from '@retrace/golden/screen';
import {
  type Command,
  count,
  parseOptions,
  type Speaker,
  speakerFor,
  type Style,
  styleFor,
  tableOrList,
  type Translated,
  UsageError,
  withHelp,
  wrap,
} from '@retrace/terminal';
import { tallyText, type Verdicts } from '../verify/run-program.ts';
import { goldenIn, tallyIn } from '../verify/words.ts';
import type { VerifiedLesson } from '../verify/verify-lesson.ts';
import { type Verified, verifyLessons } from '../verify/verify-lessons.ts';

const help = {
  en: `node retrace.mjs reproduce    runs every article, and counts what it reproduces

  --lang zh     in Chinese; en: in English; else as your system is set
  --no-color    no colours

Exit code: 0 if all of it is as the lessons state; 1 if not.
`,
  zh: `node retrace.mjs reproduce    运行所有文章的程序，统计重现了多少

  --lang zh     用中文；en：用英文；不写则按系统语言
  --no-color    不用颜色

退出码：0，全部与各课所述相符；1，有不相符的。
`,
};

/** `pnpm run reproduce`, which is also what `pnpm test` ends with. Exit code 1 if anything fails. */
export const reproduce: Command = withHelp(help, reproduceOf([]));

/** The same of the lessons that are named. */
export function reproduceOf(named: readonly string[]): Command {
  return (args, { stdout, stderr, env }) => {
    const { values, positionals } = parseOptions(args, {
      lang: { type: 'string' },
      'no-color': { type: 'boolean' },
    });
    const speaker = speakerFor(values.lang, { env });
    if (positionals.length > 0) {
      const [first] = positionals;
      throw new UsageError({
        en: `it runs every article: got ${first}; for one of them: node retrace.mjs example ${first}`,
        zh: `它运行所有文章，不接受 ${first}；只看一课：node retrace.mjs example ${first}`,
      });
    }
    const show = (text: string): void => {
      if (stderr.isTTY) stderr.write(`\r\u001B[2K${text}`);
    };
    const verified = verifyLessons({
      named,
      tell: (lesson) => show(`  ${speaker.say(`running ${lesson} ...`, `正在运行 ${lesson} ……`)}`),
    });
    show('');
    stdout.write(
      `${reproducedText(verified, styleFor(stdout, !values['no-color']), speaker).join('\n')}\n`,
    );
    return verified.problems.length === 0 ? 0 : 1;
  };
}

/** The verdicts beside "holds", as a column and in a sentence; shown where there are some. */
const others: readonly (readonly [
  verdict: keyof Verdicts,
  column: Translated,
  sum: Translated,
  means: Translated,
])[] = [
  [
    'holds to',
    { en: 'partly', zh: '部分' },
    { en: 'to fewer digits', zh: '前几位相符' },
    { en: 'to fewer digits than are printed', zh: '只有前几位与文章的相符' },
  ],
  [
    'not reproduced',
    { en: 'not', zh: '不符' },
    { en: 'not reproduced', zh: '无法重现' },
    {
      en: 'another value comes out, and the lesson says which',
      zh: '得到的是另一个值，课程里写明了',
    },
  ],
  [
    'not checked',
    { en: 'unchecked', zh: '未核对' },
    { en: 'not checked', zh: '未核对' },
    { en: 'data are missing', zh: '缺少数据' },
  ],
];

/** A row for each article, what is wrong, and a line with the sums. */
export function reproducedText(
  { lessons, problems }: Verified,
  style: Style,
  { language, say }: Speaker,
): string[] {
  const total = (of: (lesson: VerifiedLesson) => number): number =>
    lessons.reduce((sum, lesson) => sum + of(lesson), 0);
  const matching = lessons.filter(({ golden }) => golden.status === 'matches').length;
  const shown = others.filter(([verdict]) => total(({ verdicts }) => verdicts[verdict]) > 0);
  const of = total(({ printed }) => printed.of).toLocaleString('en');
  const holding = total(({ verdicts }) => verdicts.holds).toLocaleString('en');
  const said = {
    hold: total((lesson) => lesson.claims.hold),
    of: total((lesson) => lesson.claims.of),
  };
  const sums = [
    say(`${holding} of ${of} printed values hold`, `文章给出的 ${of} 个数字中 ${holding} 个相符`),
    ...shown.map(([verdict, , sum]) => {
      const n = total(({ verdicts }) => verdicts[verdict]);
      return say(`${n} ${sum.en}`, `${n} 个${sum.zh}`);
    }),
    say(`${tallyText(said)} claims hold`, `${said.of} 个论断中 ${said.hold} 个成立`),
    say(
      `${matching} of ${lessons.length} golden files match`,
      `${lessons.length} 份记录中 ${matching} 份一致`,
    ),
  ];
  const mark = problems.length === 0 ? style.good('✓') : style.bad('✗');
  return [
    style.bold(say('Reproduced', '重现情况')),
    ...tableOrList(
      [
        [
          say('article', '文章'),
          say('printed', '数字'),
          say('hold', '相符'),
          ...shown.map(([, column]) => column[language]),
          say('claims', '论断'),
          say('golden file', '记录'),
        ],
        ...lessons.map(({ lesson, printed, verdicts, claims, golden }) => [
          lesson,
          number(printed.of),
          number(verdicts.holds),
          ...shown.map(([verdict]) => number(verdicts[verdict])),
          tallyIn(say, claims),
          goldenIn(say, golden),
        ]),
      ],
      `lrr${'r'.repeat(shown.length)}rl`,
      style.width,
    ),
    ...shown.flatMap(([, column, , means]) =>
      wrap(`${column[language]}${say(': ', '：')}${means[language]}`, '  ', style.width).map(
        style.faint,
      ),
    ),
    '',
    ...problems.flatMap((problem) => problemLines(problem, language)),
    ...wrap(
      `${mark} ${say(`${count(lessons.length, 'article')}: `, `${lessons.length} 篇文章：`)}${sums.join(say(', ', '，'))}`,
      '  ',
      style.width,
      '',
    ),
  ];
}

/** Nothing in place of 0, so that what there is stands out. */
function number(n: number): string {
  return n === 0 ? '' : String(n);
}
