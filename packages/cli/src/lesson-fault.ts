import { fileURLToPath } from 'node:url';
import { faultOf } from './fault.ts';

const house = fileURLToPath(new URL('../../../', import.meta.url));

/** What is wrong in a lesson's own code, and where: `examples/xor/src/lesson.ts:19:9`. */
export interface LessonFault {
  readonly place: string;
  readonly message: string;
}

/**
 * Reads an error that a lesson has thrown, or the catalogue that imports it; undefined where neither has
 * a part in it.
 */
export function lessonFault(error: unknown, root: string = house): LessonFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const said = `${error.message}\n${error.stack ?? ''}`.replaceAll('file://', '');
  const starts = [`${root}examples/`, `${root}packages/cli/src/catalogue.ts`]
    .map((place) => said.indexOf(place))
    .filter((start) => start !== -1);
  if (starts.length === 0) return undefined;
  const [path] = /^[^\n:'()]+/.exec(said.slice(Math.min(...starts))) ?? [root];
  const { message, at } = faultOf(error, path);
  const file = (at?.path ?? path).slice(root.length);
  return { place: at ? `${file}:${at.line}:${at.column}` : file, message };
}
