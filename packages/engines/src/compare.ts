import type { Answers } from './measure.ts';
import type { Finding } from './probe/finding.ts';

/** One of the answers to a question, and the engines that give it. */
export interface Answer {
  readonly finding: Finding;
  readonly voices: readonly Voice[];
}

/** An engine by its number in the list, from 1. */
interface Voice {
  readonly number: number;
  /** How many results it computed: all, or only the first, and then it agrees as far as it went. */
  readonly count: number;
}

interface Speaker {
  readonly number: number;
  /** Its findings about the question, the one over the most results first. */
  readonly findings: readonly Finding[];
}

/** The different answers that a question got. If all engines agree, there is one. */
export function answersTo(question: string, all: readonly Answers[]): Answer[] {
  const speakers = all
    .map(({ findings }, i): Speaker => ({
      number: i + 1,
      findings: findings
        .filter(({ name }) => name === question)
        .toSorted((a, b) => b.count - a.count),
    }))
    .filter(({ findings }) => findings.length > 0)
    .toSorted((a, b) => b.findings[0].count - a.findings[0].count);

  const parties: Speaker[][] = [];
  for (const speaker of speakers) {
    const party = parties.find(([first]) => agree(first, speaker));
    if (party) party.push(speaker);
    else parties.push([speaker]);
  }
  return parties.map((party) => ({
    finding: party[0].findings[0],
    voices: party
      .map(({ number, findings }): Voice => ({ number, count: findings[0].count }))
      .toSorted((a, b) => a.number - b.number),
  }));
}

/** Whether two give the same bits, over the most results that both have computed. */
function agree(a: Speaker, b: Speaker): boolean {
  const mine = a.findings.find(({ count }) => b.findings.some((other) => other.count === count));
  const yours = b.findings.find(({ count }) => count === mine?.count);
  return mine !== undefined && mine.sha256 === yours?.sha256;
}
