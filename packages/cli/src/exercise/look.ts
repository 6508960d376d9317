import { isUntouched, loadCheck } from '@retrace/exercise/files';
import { type Text, textOf } from '@retrace/lesson';
import { existsSync } from 'node:fs';
import { examineFiles } from './examine-files.ts';
import type { Report } from './examined.ts';
import type { Exercise } from './exercises-of.ts';

/** How far somebody is with an exercise. */
export type State = 'done' | 'begun' | 'to do' | 'no answer' | 'bad check';

export interface Looked {
  readonly exercise: Exercise;
  readonly title: Text;
  readonly state: State;
  /** Absent where nobody has touched the file. */
  readonly report?: Report | undefined;
}

/** Looks at exercises. Only files that somebody has touched are run. */
export async function look(exercises: readonly Exercise[]): Promise<Looked[]> {
  const touched = exercises.filter(isTouched);
  const { reports } = await examineFiles(
    touched.map(({ check, exercise: file }) => ({ check, file })),
  );
  return Promise.all(
    exercises.map(async (exercise): Promise<Looked> => {
      const report = reports[touched.indexOf(exercise)];
      if (report?.title) return { exercise, title: report.title, state: stateOf(report), report };
      try {
        if (report) throw new Error('its check cannot be read');
        const { title } = await loadCheck(exercise.check);
        return { exercise, title, state: 'to do' };
      } catch {
        return { exercise, title: textOf(exercise.name), state: 'bad check', report };
      }
    }),
  );
}

/** Whether a file differs from its original; without one, whatever is there has been written. */
export function isTouched({ exercise, original }: Exercise): boolean {
  return existsSync(exercise) && !(existsSync(original) && isUntouched(exercise));
}

export function stateOf({ said, passed }: Report): State {
  if (said.status === 'done' || said.status === 'no answer' || said.status === 'bad check') {
    return said.status;
  }
  return said.status === 'undone' && passed.length === 0 ? 'to do' : 'begun';
}
