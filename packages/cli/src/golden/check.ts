import { chooseLesson } from '@retrace/catalogue/choose';
import {
  count,
  parseOptions,
  type Speaker,
  speakerFor,
  type Streams,
  styleFor,
} from '@retrace/terminal';
import { pythonReference } from '../verify/python-reference.ts';
import { type Verified, verifyLessons } from '../verify/verify-lessons.ts';
import { verifiedJson } from './json.ts';
import { problemText } from './problem-text.ts';

/** `pnpm run golden check [lesson ...]`: holds lessons to their golden files, and never writes. */
export function goldenCheck(args: readonly string[], { stdout, env }: Streams): number {
  const { values, positionals } = parseOptions(args, {
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    reference: { type: 'boolean' },
    lang: { type: 'string' },
    'no-color': { type: 'boolean' },
  });
  const { say, language } = speakerFor(values.lang, { env });
  const named = positionals.map((name) => chooseLesson(name).slug);
  const verified = verifyLessons({
    named,
    ...(values.reference ? { ask: (lesson, programs) => pythonReference(lesson, programs) } : {}),
  });
  const { problems, notes } = verified;
  if (values.json) {
    stdout.write(`${verifiedJson(verified)}\n`);
    return problems.length === 0 ? 0 : 1;
  }
  const style = styleFor(stdout, !values['no-color']);
  const lines = problemText(verified, {
    all: values.all ?? false,
    taken: notes.length + 2,
    language,
  });
  const mark = problems.length === 0 ? style.good('✓') : style.bad('✗');
  const text = [
    ...lines.slice(1),
    ...(problems.length === 0 ? [] : ['']),
    ...notes.map((note) => note[language]),
    `${mark} ${closing(verified, say)}`,
  ];
  stdout.write(`${text.join('\n')}\n`);
  return problems.length === 0 ? 0 : 1;
}

function closing({ lessons, problems }: Verified, say: Speaker['say']): string {
  const matching = lessons.filter(({ golden }) => golden.status === 'matches').length;
  const files = say(
    `${matching} of ${count(lessons.length, 'golden file')} ${matching === 1 ? 'matches' : 'match'}`,
    `${lessons.length} 份记录中 ${matching} 份一致`,
  );
  if (problems.length === 0) return files;
  return `${files}${say(`; ${count(problems.length, 'problem')}`, `；${problems.length} 个问题`)}`;
}
