import { chooseGolden } from './choose-golden.ts';
import { reportJson } from './golden-json.ts';
import { problemText } from './golden-lines.ts';
import { type GoldenReport, goldenReport } from './golden-report.ts';
import { parseOptions } from './options.ts';
import { pythonWitness, type Witness } from './python-witness.ts';
import { count } from './show-program.ts';
import { type Streams, styleFor } from './terminal.ts';

const leftOut: Witness = { status: 'not run', says: 'only --witness and the table ask it' };

/** `pnpm run golden check [lesson ...]`: holds lessons to their golden files, and never writes. */
export function goldenCheck(args: readonly string[], { stdout }: Streams): number {
  const { values, positionals } = parseOptions(args, {
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    witness: { type: 'boolean' },
    'no-color': { type: 'boolean' },
  });
  const named = positionals.map((name) => chooseGolden(name).slug);
  const report = goldenReport({ named, ask: values.witness ? pythonWitness : () => leftOut });
  const holds = report.problems.length === 0;
  if (values.json) {
    stdout.write(`${reportJson(report)}\n`);
    return holds ? 0 : 1;
  }
  const style = styleFor(stdout, !values['no-color']);
  const notes = report.notes.filter((note) => !note.includes(leftOut.says));
  const lines = problemText(report, { all: values.all ?? false, taken: notes.length + 2 });
  const mark = holds ? style.good('✓') : style.bad('✗');
  const text = [...lines.slice(1), ...(holds ? [] : ['']), ...notes, `${mark} ${closing(report)}`];
  stdout.write(`${text.join('\n')}\n`);
  return holds ? 0 : 1;
}

function closing({ lessons, problems }: GoldenReport): string {
  const matching = lessons.filter(({ golden }) => golden.status === 'matches').length;
  const files = `${matching} of ${count(lessons.length, 'golden file')} ${matching === 1 ? 'matches' : 'match'}`;
  return problems.length === 0 ? files : `${files}; ${count(problems.length, 'problem')}`;
}
