import type { Translated } from './language.ts';

/** A command ends with what this says, and without a trace. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
  readonly exitCode: number;
  readonly #says: Translated;

  constructor(message: string | Translated, exitCode: number) {
    const says = typeof message === 'string' ? { en: message, zh: message } : message;
    super(says.en);
    this.#says = says;
    this.exitCode = exitCode;
  }

  /** The message in each language; the same in both where it was given as one text. */
  get says(): Translated {
    return this.#says;
  }
}

/**
 * What was typed cannot be done; exit code 2.
 *
 * The message is one line, whatever was typed: characters that a terminal would act on are shown as ?,
 * and a very long text is cut.
 */
export class UsageError extends CommandError {
  override readonly name = 'UsageError';

  constructor(message: string | Translated) {
    super(
      typeof message === 'string'
        ? oneLine(message)
        : { en: oneLine(message.en), zh: oneLine(message.zh) },
      2,
    );
  }
}

function oneLine(message: string): string {
  const shown = message.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
  return shown.length > 400 ? `${shown.slice(0, 400)} ...` : shown;
}
