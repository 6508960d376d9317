import { replaceFile } from '@retrace/terminal';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type Finding, finding } from './finding.ts';

/** Words in both languages, and where they stand. */
export interface Pair {
  /** Such as `examples/xor/src/lesson.ts`. */
  readonly file: string;
  /** Such as `programs.eleven-lines.claims.0.says`. */
  readonly place: string;
  readonly en: string;
  /** Empty where it is missing. */
  readonly zh: string;
}

/** All texts in a plain value, such as a lesson or a check: whatever has an `en`. */
export function pairsIn(value: unknown, file: string, place = ''): Pair[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if ('en' in value && typeof value.en === 'string') {
    const zh = 'zh' in value && typeof value.zh === 'string' ? value.zh : '';
    return [{ file, place, en: value.en, zh }];
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const name = nameOf(inner) ?? key;
    return pairsIn(inner, file, place === '' ? name : `${place}.${name}`);
  });
}

/** A program is known by its slug, and not by its place. */
function nameOf(value: unknown): string | undefined {
  const isNamed = typeof value === 'object' && value !== null && 'slug' in value;
  return isNamed ? String(value.slug) : undefined;
}

/**
 * Translations that are missing, and those that nobody has confirmed as they are: of these it is said
 * where numbers differ.
 */
export function translationFindings(slug: string, pairs: readonly Pair[], root: string): Finding[] {
  const confirmed = confirmedIn(root + listOf(slug));
  return pairs.flatMap((pair) => {
    const { file, place, en, zh } = pair;
    if (isMissing(pair)) {
      const wrong =
        zh.trim() === ''
          ? { en: 'no Chinese', zh: '没有中文' }
          : { en: `no Chinese character in “${zh}”`, zh: `“${zh}”里没有汉字` };
      return [
        finding(
          file,
          { en: `${place}: ${wrong.en}: “${en}”`, zh: `${place}：${wrong.zh}：英文是“${en}”` },
          { en: 'write it in Chinese', zh: '写上中文' },
        ),
      ];
    }
    if (confirmed.has(digest(pair))) return [];
    const words = { en: `“${en}” is “${zh}”`, zh: `“${en}”对应“${zh}”` };
    const confirm = `pnpm run lesson:check ${slug} --translated`;
    const [here, there] = [numbersIn(en), numbersIn(zh)];
    return here.join(' ') === there.join(' ')
      ? [
          finding(
            file,
            {
              en: `${place}: new or changed since the Chinese was confirmed: ${words.en}`,
              zh: `${place}：是新写的，或者确认之后改过：${words.zh}`,
            },
            {
              en: `if the Chinese says the same: ${confirm}`,
              zh: `如果中文与英文意思一致：${confirm}`,
            },
          ),
        ]
      : [
          finding(
            file,
            {
              en: `${place}: its numbers are ${list(here) || 'none'} in English and ${list(there) || 'none'} in Chinese: ${words.en}`,
              zh: `${place}：英文里的数是 ${list(here) || '（没有）'}，中文里的数是 ${list(there) || '（没有）'}：${words.zh}`,
            },
            {
              en: `correct it, or if both say the same: ${confirm}`,
              zh: `改正它；如果两边意思一致：${confirm}`,
            },
          ),
        ];
  });
}

/** Says of all pairs that were found in a lesson that the Chinese is what the English is. */
export function confirmTranslations(slug: string, pairs: readonly Pair[], root: string): void {
  const digests = new Set(pairs.filter((pair) => !isMissing(pair)).map(digest));
  const lines = [...digests].toSorted().map((each) => `  "${each}"`);
  replaceFile(root + listOf(slug), `[\n${lines.join(',\n')}\n]\n`);
}

/** The digests of the pairs that somebody has read beside each other; a text is one line of it. */
function listOf(slug: string): string {
  return `examples/${slug}/translations.json`;
}

function confirmedIn(path: string): ReadonlySet<string> {
  if (!existsSync(path)) return new Set();
  const digests: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return new Set(Array.isArray(digests) ? digests.map(String) : []);
}

function digest({ en, zh }: Pair): string {
  return createHash('sha256').update(`${en}\0${zh}`).digest('hex').slice(0, 12);
}

function isMissing({ en, zh }: Pair): boolean {
  if (zh.trim() === '') return true;
  return !/\p{Script=Han}/u.test(zh) && wordsIn(en).length > 0 && !(en === zh && isName(en));
}

/** Words of two letters or more that are not code: not `syn0`, not `slope(`, and nothing in backticks. */
function wordsIn(text: string): string[] {
  return text.replaceAll(/`[^`]*`/g, '').match(/(?<![\w.])[A-Za-z]{2,}(?![\w([]|\.\w)/g) ?? [];
}

/** Such as Alice, or dg/da. */
function isName(text: string): boolean {
  return /^(?:[A-Z]\w*|d\w\/d\w)$/.test(text);
}

/** All numbers in digits, in order of the text of each; `15,000` is 15000. */
function numbersIn(text: string): string[] {
  const numbers = text.replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.toSorted();
}

function list(numbers: readonly string[]): string {
  return numbers.join(', ');
}
