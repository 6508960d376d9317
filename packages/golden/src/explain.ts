import { exactJson } from '@retrace/nn';
import { likelyCause, placesOf } from './cause.ts';
import type { GoldenCheck } from './check.ts';
import type { Difference, Setting } from './compare.ts';

/** Numbers that are enough to see a pattern. */
const fewNumbers = 8;

/** What a check found, line by line: problems of names first, then of each program what differs, and why. */
export function explain({ problems, differences }: GoldenCheck): string[] {
  const names = problems.filter(({ kind }) => kind !== 'differs');
  const numbers = problems.filter(({ kind }) => kind === 'differs');
  return [
    ...names.map(({ message }) => message),
    ...numbers.flatMap(({ message }, i) => [message, ...linesOf(differences[i])]),
  ];
}

function linesOf(difference: Difference): string[] {
  const { settings, shapes, values } = difference;
  const more = values.length - fewNumbers;
  return [
    ...extent(difference),
    ...[...settings, ...shapes].map(settingText),
    ...values
      .slice(0, fewNumbers)
      .map(
        ({ epoch, name, golden, now, ulps }) =>
          `epoch ${epoch}, ${name}: golden ${exactJson(golden)}, this run ${exactJson(now)}, ${short(ulps)} ulp`,
      ),
    ...(more > 0 ? [`and ${more} more`] : []),
  ]
    .map((line) => `  ${line}`)
    .concat(`likely cause: ${likelyCause(difference).says}`);
}

export function settingText({ name, golden, now }: Setting): string {
  return `${name}: golden ${golden ?? 'none'}, this run ${now ?? 'none'}`;
}

/** What differs, and since when: `golden/xor.json: eleven-lines differs from epoch 1 on; ...`. */
export function headline(lesson: string, difference: Difference): string {
  const { program, epochs } = difference;
  const start = `golden/${lesson}.json: ${program} differs`;
  const differing = [...new Set(placesOf(difference).map(({ epoch }) => epoch))];
  const [first] = differing;
  if (first === undefined) return `${start}, though its numbers agree at every checkpoint`;
  const toTheEnd = epochs.slice(epochs.indexOf(first)).length === differing.length;
  const when = toTheEnd
    ? `from epoch ${first} on`
    : `first at epoch ${first}, at ${differing.length} of ${epochs.length} checkpoints`;
  const before = epochs[epochs.indexOf(first) - 1];
  return `${start} ${when}${before === undefined ? '' : `; epoch ${before} agrees`}`;
}

/** How many numbers differ, how far at most, and which large parameters do by their digest. */
export function extent({ values, compared, large }: Difference): string[] {
  const largest = (measure: (value: Difference['values'][number]) => number | bigint): string =>
    short(values.map(measure).reduce((a, b) => (a > b ? a : b)));
  const numbers = `${values.length} of ${compared} numbers ${values.length === 1 ? 'differs' : 'differ'}`;
  const far =
    values.length === 0
      ? []
      : [
          `${numbers}, by at most ${largest((v) => v.absolute)} absolute, ${largest((v) => v.relative)} relative, ${largest((v) => v.ulps)} ulp`,
        ];
  const names = [...new Set(large.map(({ name }) => name))];
  return [
    ...far,
    ...names.map((name) => {
      const epochs = large.filter((each) => each.name === name).map(({ epoch }) => epoch);
      const count = `${epochs.length} ${epochs.length === 1 ? 'checkpoint' : 'checkpoints'}`;
      return `${name} differs by its digest at ${count}, first at epoch ${epochs[0]}; only samples of its numbers are kept`;
    }),
  ];
}

/** A distance in three digits; a count of ulps whole as long as that is short. */
export function short(distance: number | bigint): string {
  if (typeof distance === 'number') return String(Number(distance.toPrecision(3)));
  return distance < 1_000_000n ? String(distance) : Number(distance).toExponential(1);
}
