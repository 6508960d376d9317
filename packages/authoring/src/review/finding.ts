import { at, type ScreenProblem } from '@retrace/golden/screen';
import { type Language, type Text, textOf, type Words } from '@retrace/lesson';
import { count, type Speaker, type Streams, type Style } from '@retrace/terminal';
import { stripVTControlCharacters } from 'node:util';

/** Something that a reviewer would object to, and the commands or edits that fix it, any of them. */
export type Finding = ScreenProblem;

/**
 * @param place Such as `examples/xor/README.md:12`.
 * @param fix Commands, which are the same in both languages, and sentences.
 */
export function finding(place: string, wrong: Text, ...fix: readonly Words[]): Finding {
  const [file] = place.split(':', 1);
  const says = line(at(place, wrong));
  return { kind: 'lesson', file, says, message: says.en, fix: fix.map((way) => line(textOf(way))) };
}

/** That a lesson can't be looked at: whatever else is found may come of it. */
export function unreadable(place: string, wrong: Text, ...fix: readonly Words[]): Finding {
  return { ...finding(place, wrong, ...fix), kind: 'unreadable' };
}

/** What fixes a lesson that does not run. */
export function untilItRuns(slug: string): Text {
  const command = `pnpm run example ${slug}`;
  return { en: `correct it until it runs: ${command}`, zh: `改到能运行为止：${command}` };
}

function line({ en, zh }: Text): Text {
  return { en: onOne(en), zh: onOne(zh) };
}

/** Any text on one line, without what a terminal would act on. */
function onOne(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/\s+/g, ' ');
}

/** All findings, and one line that counts them. Gives the exit code: 0 if there is none, else 1. */
export function tellFindings(
  findings: readonly Finding[],
  what: string,
  { stdout }: Pick<Streams, 'stdout'>,
  style: Style,
  { say, language }: Speaker,
): number {
  const isGood = findings.length === 0;
  const closing = isGood
    ? `${style.good('✓')} ${what}${say(': nothing to fix', '：没有要改的')}`
    : `${style.bad('✗')} ${what}${say(`: ${count(findings.length, 'finding')}`, `：有 ${findings.length} 处要改`)}`;
  stdout.write([...findingLines(findings, style, language), closing, ''].join('\n'));
  return isGood ? 0 : 1;
}

/**
 * Findings by file, each way to fix once below what it fixes. First what can't be read, and then what
 * resolves most.
 */
export function findingLines(
  findings: readonly Finding[],
  style: Style,
  language: Language = 'en',
): string[] {
  const resolves = (fix: string): number =>
    findings.filter((other) => fixText(other) === fix).length;
  const weight = (group: readonly Finding[]): number =>
    group.some(({ kind }) => kind === 'unreadable')
      ? Infinity
      : Math.max(...group.map((each) => resolves(fixText(each))));
  const files = groups(findings, ({ file }) => file);
  return files
    .toSorted(([, a], [, b]) => weight(b) - weight(a) || 0)
    .flatMap(([file, group]) => [
      style.bold(file),
      ...groups(group, fixText).flatMap(([, alike]) => [
        ...alike.map(({ says }) => `  ${withoutFile(says[language], file)}`),
        ...alike[0].fix.map((way) => `    ${textOf(way)[language]}`),
      ]),
      '',
    ]);
}

function groups(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
): [key: string, findings: Finding[]][] {
  const found = new Map<string, Finding[]>();
  for (const each of findings) {
    const group = found.get(keyOf(each));
    if (group) group.push(each);
    else found.set(keyOf(each), [each]);
  }
  return [...found];
}

function fixText({ fix }: Finding): string {
  return fix.map((way) => textOf(way).en).join('\n');
}

/** `12: it links to ...`; where in the file, and what. */
function withoutFile(said: string, file: string): string {
  return said.startsWith(file) ? said.slice(file.length + 1).trimStart() : said;
}
