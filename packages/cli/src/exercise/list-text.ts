import { columnsOf } from '@retrace/terminal';
import type { Project } from './exercises-of.ts';
import type { Looked, State } from './look.ts';
import { labelled, progressBar, type Screen, toType } from './screen.ts';

/** Lessons with their exercises: done, to do, or begun; and what comes next. */
export function listText(
  lessons: Project['lessons'],
  looked: readonly Looked[],
  screen: Screen,
): string[] {
  const { say, style, language, typed } = screen;
  const done = looked.filter(({ state }) => state === 'done').length;
  const next = looked.find(({ state }) => state !== 'done');
  return [
    ...lessons.flatMap((lesson) => [
      ...labelled(`${lesson.slug}  `, lesson.title[language], screen, style.bold),
      ...linesOf(
        looked.filter(({ exercise }) => exercise.lesson === lesson),
        screen,
      ),
      '',
    ]),
    progressBar(done, looked.length, screen),
    ...(next
      ? [
          ...toType(say('Next:       ', '下一题：'), typed(next.exercise.id), screen),
          ...toType(say('As you go:  ', '边写边查：'), typed('--watch'), screen),
        ]
      : [`${style.good('✓')} ${say('nothing left to do here', '这里全部完成了')}`]),
  ];
}

function linesOf(looked: readonly Looked[], screen: Screen): string[] {
  const { say, style, language } = screen;
  if (looked.length === 0) return [`  ${say('no exercises', '没有练习')}`];
  const states = looked.map(({ state }) => stateText(state, screen));
  const width = Math.max(...states.map(columnsOf));
  return looked.flatMap(({ exercise, title, state }, i) => {
    const padded = states[i] + ' '.repeat(width - columnsOf(states[i]));
    return labelled(`  ${exercise.number}  ${padded}  `, title[language], screen, (label) =>
      state === 'done' ? label.replace('✓', style.good('✓')) : label,
    );
  });
}

function stateText(state: State, { say }: Screen): string {
  const texts: Readonly<Record<State, string>> = {
    done: say('✓ done', '✓ 已完成'),
    begun: say('begun', '已动笔'),
    'to do': say('to do', '待做'),
    'no answer': say('no answer', '没有结果'),
    'bad check': say('bad check', '检查有误'),
  };
  return texts[state];
}
