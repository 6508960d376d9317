import { chooseLesson } from '@retrace/catalogue/choose';
import { startRuns } from '@retrace/golden';
import { checkGoldenFile } from '@retrace/golden/files';
import { checkLines } from '@retrace/golden/screen';
import { parseOptions, speakerFor, type Streams, styleFor, UsageError } from '@retrace/terminal';
import { changedFiles } from '../verify/changed-files.ts';

/** `pnpm run golden diff <lesson>`: one screen; with --all as many as it takes. */
export function goldenDiff(args: readonly string[], { stdout, env }: Streams): number {
  const { values, positionals } = parseOptions(args, {
    all: { type: 'boolean' },
    lang: { type: 'string' },
    'no-color': { type: 'boolean' },
  });
  const { say, language } = speakerFor(values.lang, { env });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) {
    throw new UsageError({
      en: 'name one lesson, for example: pnpm run golden diff xor',
      zh: '要写明一课，例如：pnpm run golden diff xor',
    });
  }
  const style = styleFor(stdout, !values['no-color']);
  const lesson = chooseLesson(name);
  const check = checkGoldenFile(lesson, startRuns(lesson));
  if (check.status === 'matches') {
    const same = say('nothing differs', '没有不同');
    stdout.write(`${style.good('✓')} golden/${lesson.slug}.json: ${same}\n`);
    return 0;
  }
  const lines = checkLines(lesson.slug, check, {
    all: values.all ?? false,
    changedFiles: changedFiles(),
    language,
  });
  stdout.write(`${lines.join('\n')}\n`);
  return 1;
}
