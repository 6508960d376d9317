import type { Lesson } from '@retrace/lesson';
import { writeHash } from '../lab/hash.ts';

/** Where a command of a document can be run on the site, as the hash of its lesson's page. */
export function hashOfCommand(line: string, lesson: Lesson): string | undefined {
  const [, plain] =
    /^node (?:--import tsx )?examples\/([\w-]+\/plain\/[\w-]+)\.ts$/.exec(line) ?? [];
  if (plain !== undefined) {
    const [slug, , name] = plain.split('/');
    const isProgram = slug === lesson.slug && lesson.programs.some((each) => each.slug === name);
    return isProgram ? writeHash({ program: name, change: {}, at: 'end' }) : undefined;
  }
  const [, slug, rest] = /^(?:npx --yes )?pnpm run example ([\w-]+)((?: .*)?)$/.exec(line) ?? [];
  if (slug !== lesson.slug) return undefined;
  const options = new Map<string, string>();
  for (const [, name, value] of rest.matchAll(/ --([\w-]+)(?: ([^\s-]\S*))?/g)) {
    options.set(name, value ?? '');
  }
  if (options.has('plot')) return undefined; // pictures into a folder are no run
  const number = (name: string): { [key: string]: number } => {
    const text = options.get(name);
    const key = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return text === undefined ? {} : { [key]: Number(text) };
  };
  const program = options.get('program') ?? lesson.programs[0].slug;
  const change = {
    ...number('seed'),
    ...number('epochs'),
    ...number('learning-rate'),
    ...number('hidden'),
    ...number('batch-size'),
  };
  return writeHash({ program, change, at: 'end' });
}
