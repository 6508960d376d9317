import { table } from '@retrace/terminal';
import type { Answer } from './compare.ts';
import type { Answers, Silence } from './measure.ts';

/** A question with all its answers. */
export type Answered = readonly [question: string, answers: readonly Answer[]];

/** Those that have answered, by number, and those that have not. */
export function showEngines(answered: readonly Answers[], silent: readonly Silence[]): string[] {
  return table(
    [
      ['', 'engine', 'version', 'processor'],
      ...answered.map(({ name, version, processor }, i) => [`${i + 1}`, name, version, processor]),
      ...silent.map((engine) => [
        '-',
        engine.name,
        engine.silence,
        engine.silence === 'not run' ? engine.hint : '',
      ]),
    ],
    'rlll',
  );
}

/** What must be equal: a line for each answer, so one line where all agree. */
export function showAnswers(heading: string, all: readonly Answered[]): string[] {
  const rows = all.flatMap(([question, answers]) =>
    answers.map((answer, i) => [
      i === 0 ? question : '',
      answer.finding.count.toLocaleString('en-US'),
      answer.finding.sha256.slice(0, 16),
      numbers(answer),
      answers.length === 1 ? 'equal' : 'DIFFERENT',
    ]),
  );
  return table([[heading, 'results', 'SHA-256', 'engines', ''], ...rows], 'lrlll');
}

/** What need not be equal: one line for each question, with as much as fits of each answer. */
export function showOpinions(heading: string, all: readonly Answered[]): string[] {
  const rows = all.map(([question, answers]) => [
    question,
    `${answers.length}`,
    answers.map((answer) => `${answer.finding.sha256.slice(0, 6)}: ${numbers(answer)}`).join('  '),
  ]);
  return table([[heading, 'answers', 'SHA-256: engines'], ...rows], 'lrl');
}

/** Says what the stars mean, where there are any. */
export function showStars(all: readonly Answered[]): string[] {
  const answers = all.flatMap(([, each]) => each);
  const counts = answers.flatMap(({ finding, voices }) =>
    voices.filter(({ count }) => count < finding.count).map(({ count }) => count),
  );
  return [...new Set(counts)].map(
    (count) => `  * the first ${count.toLocaleString('en-US')} results only`,
  );
}

function numbers({ finding, voices }: Answer): string {
  return voices
    .map(({ number, count }) => `${number}${count < finding.count ? '*' : ''}`)
    .join(' ');
}
