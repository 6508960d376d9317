import { UsageError } from './command-error.ts';

/** The languages that commands speak. */
export type Language = 'en' | 'zh';

/** The same words in each of them. */
export type Translated = Readonly<Record<Language, string>>;

/** Whoever chooses between the words of two languages: `say('epoch', '轮')`. */
export interface Speaker {
  readonly language: Language;
  readonly say: (en: string, zh: string) => string;
}

/** The environment's variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a system says which language a person reads. */
export interface Locale {
  readonly env: Environment;
  /** Where no variable says it, as on Windows; the system's if left out. */
  readonly locale?: string;
}

/**
 * Speaks the language that is asked for with `--lang`, else the system's: Chinese where that is set, and
 * English in any other case.
 *
 * @throws {UsageError} if another language is asked for
 */
export function speakerFor(
  asked: string | undefined,
  { env, locale = Intl.DateTimeFormat().resolvedOptions().locale }: Locale = process,
): Speaker {
  if (asked !== undefined && asked !== 'en' && asked !== 'zh') {
    throw new UsageError({
      en: `--lang is '${asked}'; it must be en or zh`,
      zh: `--lang 是 '${asked}'；应为 en 或 zh`,
    });
  }
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || locale;
  const language = asked ?? (system.startsWith('zh') ? 'zh' : 'en');
  return { language, say: (en, zh) => (language === 'zh' ? zh : en) };
}
