import { runIsolated } from '@retrace/catalogue/isolated';
import {
  choose,
  type Command,
  count,
  parseOptions,
  styleFor,
  UsageError,
  withHelp,
} from '@retrace/terminal';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import pMap from 'p-map';
import { lessonFolders, strayFolders } from '../lesson-folders.ts';
import { type Finding, finding, tellFindings, unreadable } from './finding.ts';
import type { Looked, Place } from './looks.ts';
import { confirmTranslations, translationFindings } from './translations.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

const help = `pnpm run lesson:check            looks at all lessons as a reviewer would
pnpm run lesson:check <lesson>   looks at one

  --translated   confirms that all Chinese of the lesson says what the English does
  --no-color     no colours
`;

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
    'no-color': { type: 'boolean' },
  });
  const [named, ...more] = positionals;
  if (more.length > 0) {
    throw new UsageError(`one lesson at a time, or all: got ${positionals.join(' and ')}`);
  }
  if (values.translated && named === undefined) {
    throw new UsageError('--translated is about one lesson; name it');
  }
  const all = lessonFolders(root);
  if (named !== undefined)
    choose(
      'lesson',
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
  const code = tellFindings(told, named ?? count(slugs.length, 'lesson'), streams, style);
  streams.stdout.write(`${sumOf(looked)}\n`);
  return code;
}

function sumOf(looked: readonly Looked[]): string {
  const total = (of: (each: Looked) => number): number =>
    looked.reduce((sum, each) => sum + of(each), 0);
  const tried = total((each) => each.tried);
  const calculated = total((each) => each.calculated);
  return `  tried on other runs: ${tried} printed values and claims; ${calculated} of calculations have no run`;
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

function failureOf(slug: string, because: string): Finding {
  const fix = `correct it until it runs: pnpm run example ${slug}`;
  return unreadable(`examples/${slug}`, `looking at it ${because}`, fix);
}

function strayFindings(root: string): Finding[] {
  return strayFolders(root).map((name) =>
    finding(
      `examples/${name}`,
      'it is no lesson: no package.json',
      'take it away, or begin it with pnpm run lesson:new',
    ),
  );
}
