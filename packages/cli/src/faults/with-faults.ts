import { GoldenError } from '@retrace/golden';
import { at, problemLines, withFix } from '@retrace/golden/screen';
import { type Command, CommandError } from '@retrace/terminal';
import { changedFiles } from '../verify/changed-files.ts';
import { isOfLesson, lessonFault } from './lesson-fault.ts';

/**
 * A command that tells an error in a lesson or a golden file in a line, or two with the way to fix it.
 * Any other error is a bug, and keeps its trace.
 */
export function withFaults(command: Command): Command {
  return async (...typed) => {
    try {
      return await command(...typed);
    } catch (error) {
      throw told(error);
    }
  };
}

function told(error: unknown): unknown {
  if (error instanceof CommandError) return error;
  if (error instanceof GoldenError) {
    const problem = withFix(error.problem, changedFiles());
    const [en, zh] = (['en', 'zh'] as const).map((each) => problemLines(problem, each).join('\n'));
    return new CommandError({ en, zh }, 2);
  }
  const fault = lessonFault(error);
  // What such an error says is enough, behind its place; of a file that cannot be read, more is to be said.
  if (isOfLesson(error) && !(error instanceof SyntaxError)) {
    return new CommandError(fault ? `${fault.place}: ${error.message}` : error.message, 1);
  }
  if (!fault) return error;
  return new CommandError(at(fault.place, fault.says), 1);
}
