import { cancel, group, intro, text } from '@clack/prompts';
import { UsageError } from '@retrace/terminal';
import type { Given, Question } from './answers.ts';

/**
 * Asks on the terminal, one question after the other.
 *
 * @throws {UsageError} if whoever is asked would rather not
 */
export function ask(questions: readonly Question[]): Promise<Given> {
  intro('A new lesson');
  const prompts = questions.map(({ name, asks, example, objection }) => [
    name,
    () =>
      text({ message: asks, placeholder: example, validate: (typed) => objection(typed ?? '') }),
  ]);
  return group(Object.fromEntries(prompts), {
    onCancel() {
      cancel('Nothing was written.');
      throw new UsageError('stopped before all was known');
    },
  });
}
