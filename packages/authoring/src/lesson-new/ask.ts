import { cancel, group, intro, text } from '@clack/prompts';
import { type Speaker, UsageError } from '@retrace/terminal';
import type { Given, Question } from './answers.ts';

/**
 * Asks on the terminal, one question after the other.
 *
 * @throws {UsageError} if whoever is asked would rather not
 */
export function ask(questions: readonly Question[], { language, say }: Speaker): Promise<Given> {
  intro(say('A new lesson', '新的一课'));
  const prompts = questions.map(({ name, asks, example, objection }) => [
    name,
    () =>
      text({
        message: asks[language],
        placeholder: example,
        validate: (typed) => objection(typed ?? '')?.[language],
      }),
  ]);
  return group(Object.fromEntries(prompts), {
    onCancel() {
      cancel(say('Nothing was written.', '什么都没有写入。'));
      throw new UsageError({ en: 'stopped before all was known', zh: '还没问完就停止了' });
    },
  });
}
