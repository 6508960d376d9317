import { runIsolated } from '@retrace/catalogue/isolated';
import type { Text } from '@retrace/lesson';
import {
  choose,
  type Command,
  count,
  parseOptions,
  type Speaker,
  speakerFor,
  styleFor,
  UsageError,
  withHelp,
} from '@retrace/terminal';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import pMap from 'p-map';
import { lessonFolders, strayFolders } from '../lesson-folders.ts';
import { type Finding, finding, tellFindings, unreadable, untilItRuns } from './finding.ts';
import type { Looked, Place } from './looks.ts';
import { confirmTranslations, translationFindings } from './translations.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

const help = {
  en: `pnpm run lesson:check            looks at all lessons as a reviewer would
pnpm run lesson:check <lesson>   looks at one

  --translated   confirms that all Chinese of the lesson says what the English
                 does
  --lang zh      in Chinese; en: in English; else as your system is set
  --no-color     no colours
`,
  zh: `pnpm run lesson:check            像审稿人一样检查所有课程
pnpm run lesson:check <课程>     检查一课

  --translated   确认这一课的中文都与英文意思一致
  --lang zh      用中文；en：用英文；不写则按系统语言
  --no-color     不用颜色
`,
};

/** `pnpm run lesson:check`. Exit code 1 if anything is found. */
export const lessonCheck: Command = withHelp(help, (...typed) =>
  checkLessons(repository, ...typed),
);

/** The same in any repository. */
export async function checkLessons(
  root: string,
  ...[args, streams]: Parameters<Command>
): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    translated: { type: 'boolean' },
    lang: { type: 'string' },
    'no-color': { type: 'boolean' },
  });
  const speaker = speakerFor(values.lang, streams);
  const { say } = speaker;
  const [named, ...more] = positionals;
  if (more.length > 0) {
    throw new UsageError({
      en: `one lesson at a time, or all: got ${positionals.join(' and ')}`,
      zh: `一次一课，或者全部：输入的是 ${positionals.join(' ')}`,
    });
  }
  if (values.translated && named === undefined) {
    throw new UsageError({
      en: '--translated is about one lesson; name it',
      zh: '--translated 只针对一课；请写明是哪一课',
    });
  }
  const all = lessonFolders(root);
  if (named !== undefined)
    choose(
      { en: 'lesson', zh: '课程' },
      named,
      all.map((slug) => ({ slug })),
    );
  const slugs = named === undefined ? all : [named];
  const looked = await pMap(
    slugs,
    (slug) => {
      streams.stderr.write(`${slug} ...\n`);
      return lookAt({ slug, root });
    },
    { concurrency: availableParallelism() },
  );
  const findings = named === undefined ? strayFindings(root) : [];
  for (const [i, slug] of slugs.entries()) {
    const { findings: own, pairs } = looked[i];
    if (values.translated) confirmTranslations(slug, pairs, root);
    findings.push(...own, ...translationFindings(slug, pairs, root));
  }
  const style = styleFor(streams.stdout, !values['no-color']);
  const told = [...new Map(findings.map((each) => [each.message, each])).values()];
  const code = tellFindings(
    told,
    named ?? say(count(slugs.length, 'lesson'), `${slugs.length} 课`),
    streams,
    style,
    speaker,
  );
  streams.stdout.write(`${sumOf(looked, say)}\n`);
  return code;
}

function sumOf(looked: readonly Looked[], say: Speaker['say']): string {
  const total = (of: (each: Looked) => number): number =>
    looked.reduce((sum, each) => sum + of(each), 0);
  const tried = total((each) => each.tried);
  const calculated = total((each) => each.calculated);
  return say(
    `  tried on other runs: ${tried} printed values and claims; ${calculated} of calculations have no run`,
    `  在别的运行上试过：${tried} 个数字和论断；另有 ${calculated} 个属于计算，没有运行可试`,
  );
}

/** The looks at a lesson, each in a process of its own, which the lesson may end. */
const looks = ['lookAtLesson', 'lookAtExercises', 'lookFromOutside'] as const;
const module = new URL('looks.ts', import.meta.url);

async function lookAt(place: Place): Promise<Looked> {
  const asked = await pMap(looks, (look) => runIsolated<Looked>(module, look, place), {
    concurrency: 1, // other lessons are looked at meanwhile
  });
  const answers = asked.flatMap((each) => (each.status === 'answered' ? [each.answer] : []));
  const failures = asked.flatMap((each) =>
    each.status === 'failed' ? [failureOf(place.slug, each.because)] : [],
  );
  return {
    findings: [...failures, ...answers.flatMap(({ findings }) => findings)],
    pairs: answers.flatMap(({ pairs }) => pairs),
    tried: answers.reduce((sum, { tried }) => sum + tried, 0),
    calculated: answers.reduce((sum, { calculated }) => sum + calculated, 0),
  };
}

function failureOf(slug: string, { en, zh }: Text): Finding {
  const wrong = { en: `looking at it ${en}`, zh: `检查它时${zh}` };
  return unreadable(`examples/${slug}`, wrong, untilItRuns(slug));
}

function strayFindings(root: string): Finding[] {
  return strayFolders(root).map((name) =>
    finding(
      `examples/${name}`,
      { en: 'it is no lesson: no package.json', zh: '它不是一课：没有 package.json' },
      {
        en: 'take it away, or begin it with pnpm run lesson:new',
        zh: '移走它，或者用 pnpm run lesson:new 新建',
      },
    ),
  );
}
