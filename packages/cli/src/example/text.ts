import type { GoldenCheck } from '@retrace/golden';
import { checkLines } from '@retrace/golden/screen';
import { type Lesson, metricName } from '@retrace/lesson';
import { count, type Speaker, type Style, wrap } from '@retrace/terminal';
import { changedFiles } from '../verify/changed-files.ts';
import { type FinishedProgram, tally, together, verdictsOf } from '../verify/run-program.ts';
import { heading, lossTable, measuredText, parameterText, stuckText } from './program-text.ts';

/** What the golden file says of a run of several programs; undefined where it says nothing of them. */
export type Golden = GoldenCheck | undefined;

/** What the lesson is called, and its article. */
export function title({ title: text, article }: Lesson, style: Style, { say }: Speaker): string[] {
  return [style.bold(say(text.en, text.zh)), style.faint(article.title), style.faint(article.link)];
}

/** A program that has run: its losses and weights, and then its values beside the article's. */
export function programText(
  { program, run, checkpoints, measured }: FinishedProgram,
  style: Style,
  speaker: Speaker,
): string[] {
  const last = checkpoints.at(-1);
  return [
    ...heading(program, run, style, speaker),
    ...(program.kind === 'training' && last
      ? [
          ...lossTable(checkpoints, metricName(program), style, speaker),
          ...parameterText(last),
          ...stuckText(checkpoints, style, speaker),
        ]
      : []),
    ...measuredText(measured, style, speaker),
  ];
}

/** The pictures that were drawn. */
export function writtenText(files: readonly string[], { say }: Speaker): string[] {
  if (files.length === 0) {
    return [
      '',
      say('Nothing to draw: no program here has pictures.', '没有可画的：这里的程序没有图。'),
    ];
  }
  return ['', ...files.map((file) => say(`wrote ${file}`, `已写入 ${file}`))];
}

/** The line that counts what held, and what to do next; above it what is wrong with the golden file. */
export function closing(
  lesson: Lesson,
  finished: readonly FinishedProgram[],
  golden: Golden,
  milliseconds: number,
  style: Style,
  { say, language }: Speaker,
): string[] {
  const seconds = (milliseconds / 1000).toFixed(2);
  const took = say(`trained in ${seconds} s`, `训练用时 ${seconds} 秒`);
  if (finished.some(({ program }) => 'varied' in program)) {
    return [
      ...wrap(
        say(
          `Not compared: this is another program than the article's, so its values and the golden file do not apply; ${took}.`,
          `未作比较：程序与文章的不同，文章给出的数字和记录都不适用；${took}。`,
        ),
        '',
        style.width,
      ),
      say(
        `The article's own:  node retrace.mjs example ${lesson.slug}`,
        `文章的程序：node retrace.mjs example ${lesson.slug}`,
      ),
    ];
  }
  const { printed, claims } = together(finished);
  const { 'not reproduced': not, 'not checked': unchecked } = verdictsOf(printed);
  const values = tally(printed);
  const said = tally(claims);
  const parts = [
    ...(values.of === 0
      ? []
      : [
          say(
            `${values.hold} of ${count(values.of, 'value')}${said.of === 0 ? ' held' : ''}`,
            `文章给出的 ${values.of} 个数字中 ${values.hold} 个相符`,
          ),
        ]),
    ...(not === 0 ? [] : [say(`${not} of them not reproduced`, `其中 ${not} 个无法重现`)]),
    ...(unchecked === 0
      ? []
      : [say(`${unchecked} of them not checked`, `其中 ${unchecked} 个未核对`)]),
    ...(said.of === 0
      ? []
      : [
          say(
            `${said.hold} of ${count(said.of, 'claim')} held`,
            `${said.of} 个论断中 ${said.hold} 个成立`,
          ),
        ]),
    ...(golden ? [goldenText(golden, say), took] : []),
  ];
  const held = [...printed, ...claims].every(({ holds }) => holds) && golden?.status !== 'differs';
  return [
    ...(golden?.status === 'differs'
      ? [...checkLines(lesson.slug, golden, { changedFiles: changedFiles(), language }), '']
      : []),
    ...wrap(
      `${held ? style.good('✓') : style.bad('✗')} ${parts.join(say(', ', '，'))}`,
      '  ',
      style.width,
      '',
    ),
  ];
}

function goldenText({ status, problems }: GoldenCheck, say: Speaker['say']): string {
  if (status === 'matches') return say('golden file matches', '与记录一致');
  return problems.some(({ kind }) => kind === 'missing-file')
    ? say('but the golden file is missing', '但缺少记录')
    : say('but the golden file differs', '但与记录不同');
}
