import { quoted } from './name.ts';
import { GoldenError, recordCommand } from './problem.ts';

/**
 * The reason as it is kept: one line with at least one word in it.
 *
 * @throws {GoldenError} if there is none, or it is more than a line
 */
export function checkReason(lesson: string, reason: string | undefined): string {
  const said = reason?.trim() ?? '';
  // The commands that messages show have "..." for a reason; that is no reason.
  const isLine = /^[^\p{Cc}\u2028\u2029]{1,200}$/u.test(said) && /\p{L}/u.test(said);
  if (isLine) return said;
  const file = `golden/${lesson}.json`;
  throw new GoldenError({
    kind: 'refused',
    file,
    message: `${file}: not recorded: got ${reason === undefined ? 'no reason' : quoted(reason)}; one line, of at most 200 characters, must say why the numbers may change`,
    mend: [recordCommand(lesson)],
  });
}
