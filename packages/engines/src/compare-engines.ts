import { type Command, parseOptions, styleFor } from '@retrace/terminal';
import type { Probe } from './bundle.ts';
import { answersTo } from './compare.ts';
import type { Engine } from './engine.ts';
import { type Answers, measure, type Silence } from './measure.ts';
import type { Questions } from './questions.ts';
import { type Answered, showAnswers, showEngines, showOpinions, showStars } from './show.ts';

/** Who is asked, and what. */
export interface Comparison {
  readonly engines: readonly Engine[];
  /** What was computed elsewhere; it must be equal too. */
  readonly onRecord: readonly Answers[];
  readonly questions: Questions;
  readonly probe: Probe;
}

/**
 * `pnpm run engines`: the same program on every engine that is installed, one after the other, and
 * whether all compute the same bits. With `--all`, an engine that was not run is a failure too.
 */
export function compareEngines(
  { engines, onRecord, questions, probe }: Comparison,
  ...[args, { stdout, stderr }, now]: Parameters<Command>
): number {
  const { values } = parseOptions(args, { all: { type: 'boolean', default: false } });
  const wanted = [...questions.functions, ...questions.trainings, ...questions.own];
  const measured = engines.map((engine) => {
    const started = now();
    const result = measure(engine, probe, wanted);
    const took = `${((now() - started) / 1000).toFixed(0)} s`;
    const said = 'silence' in result ? `: ${result.silence}` : ` ${result.version}: ${took}`;
    stderr.write(`${engine.name}${said}\n`);
    return result;
  });
  const silent = measured.filter((result): result is Silence => 'silence' in result);
  const ran = measured.filter((result): result is Answers => !('silence' in result));

  const all = [...ran, ...onRecord];
  const ask = (names: readonly string[]): Answered[] =>
    names.map((name) => [name, answersTo(name, all)]);
  const functions = ask(questions.functions);
  const trainings = ask(questions.trainings);
  const faults = [
    ...[...functions, ...trainings]
      .filter(([, answers]) => answers.length !== 1)
      .map(([name]) => `${name}: not the same bits everywhere`),
    ...silent
      .filter(({ silence }) => silence === 'failed' || values.all)
      .map(({ name, silence, hint }) => `${name}: ${silence}: ${hint}`),
  ];
  const praise = `${ran.length} engines give the same bits, in ${functions.length + trainings.length} digests`;

  const style = styleFor(stdout, true);
  const lines = [
    '',
    ...showEngines(all, silent),
    '',
    ...showAnswers('function', functions),
    '',
    ...showAnswers('training', trainings),
    '',
    ...showOpinions('built in', ask(questions.own)),
    ...showStars(functions),
    '',
    ...faults.map((fault) => style.bad(`✗ ${fault}`)),
    ...(faults.length === 0 ? [style.good(`✓ ${praise}`)] : []),
  ];
  stdout.write(`${lines.join('\n')}\n`);
  return faults.length === 0 ? 0 : 1;
}
