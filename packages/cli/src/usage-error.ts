/**
 * What was typed cannot be done; exit code 2.
 *
 * The message is one line for whoever typed it, whatever that was: what a terminal would act on is
 * shown as ?, and a text without end is cut.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(message: string) {
    const shown = message.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
    super(shown.length > 400 ? `${shown.slice(0, 400)} ...` : shown);
  }
}
