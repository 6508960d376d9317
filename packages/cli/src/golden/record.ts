import { existsSync } from 'node:fs';
import { chooseLesson } from '@retrace/catalogue/choose';
import { goldenFolder, recordGolden } from '@retrace/golden/files';
import { checkLines } from '@retrace/golden/screen';
import type { MeasuredValue } from '@retrace/lesson';
import {
  count,
  parseOptions,
  type Speaker,
  speakerFor,
  type Streams,
  UsageError,
} from '@retrace/terminal';
import { measureLesson, tally } from '../verify/run-program.ts';

/** `pnpm run golden record <lesson> --reason "..."`: one lesson at a time, the difference first. */
export function goldenRecord(args: readonly string[], { stdout, env }: Streams): number {
  const { values, positionals } = parseOptions(args, {
    reason: { type: 'string' },
    lang: { type: 'string' },
  });
  const { say, language } = speakerFor(values.lang, { env });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) {
    throw new UsageError({
      en: 'name one lesson, for example: pnpm run golden record xor --reason "a smaller step"',
      zh: '要写明一课，例如：pnpm run golden record xor --reason "改小了步长"',
    });
  }
  const lesson = chooseLesson(name);
  const file = `golden/${lesson.slug}.json`;
  const isNew = !existsSync(`${goldenFolder}${lesson.slug}.json`);
  const { runs, printed } = measureLesson(lesson);
  const done = recordGolden(lesson, runs, {
    reason: values.reason,
    show: (check) => stdout.write(`${checkLines(lesson.slug, check, { language }).join('\n')}\n\n`),
  });
  stdout.write(
    done === 'unchanged'
      ? `${file}: ${say('nothing differs; it is as it was', '没有不同，保持原样')}\n`
      : isNew
        ? `${file}: ${say('recorded; it is new, and git does not know it yet', '已记录；这是新文件，git 还不认识它')}\n`
        : `${file}: ${say('recorded; look at it with: git diff golden', '已记录；查看改动：git diff golden')}\n`,
  );
  stdout.write(valuesInDoubt(lesson.slug, printed, say));
  return 0;
}

/** A line for printed values that do not hold; recording does not fix them. Empty where all do. */
export function valuesInDoubt(
  slug: string,
  values: readonly Pick<MeasuredValue, 'holds'>[],
  say: Speaker['say'],
): string {
  const { hold, of } = tally(values);
  if (hold === of) return '';
  const wrong = of - hold;
  return say(
    `but ${wrong} of ${count(of, 'printed value')} ${wrong === 1 ? 'does' : 'do'} not hold: pnpm run example ${slug}\n`,
    `但文章给出的 ${of} 个数字中有 ${wrong} 个不相符：pnpm run example ${slug}\n`,
  );
}
