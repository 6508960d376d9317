import { faultText } from '@retrace/exercise';
import type { Text } from '@retrace/lesson';
import { ShapeError, SingularMatrixError } from '@retrace/linalg';
import { NonFiniteError } from '@retrace/nn';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { faultOf } from './fault.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** What is wrong in a lesson's own code, and where: `examples/xor/src/lesson.ts:19:9`. */
export interface LessonFault {
  readonly place: string;
  readonly says: Text;
}

/**
 * Reads an error that a lesson has thrown, or the catalogue that imports it; undefined where neither has
 * a part in it.
 */
export function lessonFault(error: unknown, root: string = repository): LessonFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const said = `${error.message}\n${error.stack ?? ''}`.replaceAll(pathToFileURL(root).href, root);
  const starts = [`${root}examples/`, `${root}packages/catalogue/src/catalogue.ts`]
    .map((place) => said.indexOf(place))
    .filter((start) => start !== -1);
  if (starts.length === 0) return undefined;
  const [path] = /^[^\n:'()]+/.exec(said.slice(Math.min(...starts))) ?? [root];
  const { message, at } = faultOf(error, path);
  const file = (at?.path ?? path).slice(root.length);
  const place = at ? `${file}:${at.line}:${at.column}` : file;
  return { place, says: faultText(message) };
}

/** Whether an error says in its message what is wrong with a lesson, and not with this program. */
export function isOfLesson(error: unknown): error is Error {
  return [NonFiniteError, ShapeError, SingularMatrixError, RangeError, SyntaxError].some(
    (kind) => error instanceof kind,
  );
}
