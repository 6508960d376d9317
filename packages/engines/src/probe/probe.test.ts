import * as elementary from '@retrace/elementary';
import { lessons } from '@retrace/catalogue';
import { describe, expect, it } from 'vitest';
import { questions } from '../questions.ts';
import { mpfr } from '../record/on-record.ts';
import { digest } from './digest.ts';
import { ours } from './functions.ts';
import { ALL_ARGUMENTS, findings, FIRST_ARGUMENTS, functionFindings, probe } from './probe.ts';
import { trainings } from './trainings.ts';

const found = [...functionFindings(FIRST_ARGUMENTS)];

describe('probe(n)', () => {
  it('asks for every function of @retrace/elementary', () => {
    // A power of two rounds nothing.
    const names = Object.keys(elementary).filter(
      (name) => !name.endsWith('Into') && name !== 'powerOfTwo',
    );
    expect(ours.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });

  it('asks for every training of every lesson', () => {
    for (const { slug, programs } of lessons) {
      const expected = programs.filter(({ kind }) => kind === 'training');
      expect(trainings.filter(({ name }) => name.startsWith(`${slug}/`))).toHaveLength(
        expected.length,
      );
    }
  });

  it('finds one thing about the first results, and another about all', () => {
    const values = new Float64Array(FIRST_ARGUMENTS + 4).map((_, i) => i);
    expect([...findings('count', values)]).toEqual([
      { name: 'count', count: FIRST_ARGUMENTS, sha256: digest(values.slice(0, FIRST_ARGUMENTS)) },
      { name: 'count', count: FIRST_ARGUMENTS + 4, sha256: digest(values) },
    ]);
  });

  it('answers each question once', () => {
    const asked = [...questions.functions, ...questions.own, ...questions.trainings];
    expect([...probe(20)].map(({ name }) => name)).toEqual(asked);
  });

  it.each(['arguments', ...ours.map(({ name }) => name)])('finds of %s what MPFR does', (name) => {
    const recorded = mpfr.findings.filter((finding) => finding.name === name);
    expect(recorded.map(({ count }) => count)).toEqual([FIRST_ARGUMENTS, ALL_ARGUMENTS]);
    expect(found.find((finding) => finding.name === name)).toEqual(recorded[0]);
  });
});
