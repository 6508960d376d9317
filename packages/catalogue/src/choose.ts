import type { Lesson, Program, Training } from '@retrace/lesson';
import { choose, UsageError } from '@retrace/terminal';
import { lessons } from './catalogue.ts';

/** @throws {UsageError} if there is no such lesson, naming those that come near */
export function chooseLesson(name: string): Lesson {
  return choose({ en: 'lesson', zh: '课程' }, name, lessons);
}

/** @throws {UsageError} if the lesson has no such program, naming those that come near */
export function chooseProgram(lesson: Lesson, name: string): Program {
  return choose(
    { en: `program in ${lesson.slug}`, zh: `${lesson.slug} 的程序` },
    name,
    lesson.programs,
  );
}

/** @throws {UsageError} if there is no such program, or it does not train */
export function chooseTraining(lesson: Lesson, name: string): Training {
  const program = chooseProgram(lesson, name);
  if (program.kind === 'training') return program;
  const trainings = lesson.programs.filter(({ kind }) => kind === 'training');
  const names = trainings.map(({ slug }) => slug);
  throw new UsageError({
    en: `'${name}' trains nothing; these programs of ${lesson.slug} do: ${names.join(', ')}`,
    zh: `'${name}' 不训练网络；${lesson.slug} 中训练网络的程序：${names.join('、')}`,
  });
}
