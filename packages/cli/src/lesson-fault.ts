import { fileURLToPath } from 'node:url';
import { faultOf } from './fault.ts';

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));

/** What is wrong in a lesson's own code, and where: `examples/xor/src/lesson.ts:19:9`. */
export interface LessonFault {
  readonly place: string;
  readonly message: string;
}

/** Reads an error that a lesson has thrown; undefined where no lesson has a part in it. */
export function lessonFault(error: unknown, folder: string = examples): LessonFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const said = `${error.message}\n${error.stack ?? ''}`.replaceAll('file://', '');
  const start = said.indexOf(folder);
  if (start === -1) return undefined;
  const [path] = /^[^\n:'()]+/.exec(said.slice(start)) ?? [folder];
  const { message, at } = faultOf(error, path);
  const file = `examples/${(at?.path ?? path).slice(folder.length)}`;
  return { place: at ? `${file}:${at.line}:${at.column}` : file, message };
}
