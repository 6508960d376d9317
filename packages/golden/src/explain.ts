import type { Language, Text } from '@retrace/lesson';
import { exactJson } from '@retrace/nn';
import { likelyCause, placesOf } from './cause.ts';
import type { GoldenCheck } from './check.ts';
import type { Difference, Setting } from './compare.ts';
import { at, joined } from './problem.ts';

/** Numbers that are enough to see a pattern. */
const fewNumbers = 8;

/** What a check found, line by line: problems of names first, then of each program what differs, and why. */
export function explain(
  { problems, differences }: Pick<GoldenCheck, 'problems' | 'differences'>,
  language: Language = 'en',
): string[] {
  const names = problems.filter(({ kind }) => kind !== 'differs');
  const numbers = problems.filter(({ kind }) => kind === 'differs');
  return [...names, ...numbers.flatMap((problem, i) => [problem, ...linesOf(differences[i])])].map(
    ({ says }) => says[language],
  );
}

function linesOf(difference: Difference): { readonly says: Text }[] {
  const { settings, shapes, values } = difference;
  const more = values.length - fewNumbers;
  const lines: readonly Text[] = [
    ...extent(difference),
    ...[...settings, ...shapes].map(settingText),
    ...values.slice(0, fewNumbers).map(({ epoch, name, golden, now, ulps }) => ({
      en: `epoch ${epoch}, ${name}: golden ${exactJson(golden)}, this run ${exactJson(now)}, ${short(ulps)} ulp`,
      zh: `第 ${epoch} 轮，${name}：记录 ${exactJson(golden)}，这次 ${exactJson(now)}，差 ${short(ulps)} ulp`,
    })),
    ...(more > 0 ? [{ en: `and ${more} more`, zh: `还有 ${more} 个` }] : []),
  ];
  const { en, zh } = likelyCause(difference).says;
  return [
    ...lines.map((line) => ({ en: `  ${line.en}`, zh: `  ${line.zh}` })),
    { en: `likely cause: ${en}`, zh: `可能的原因：${zh}` },
  ].map((says) => ({ says }));
}

export function settingText({ name, golden, now }: Setting): Text {
  return {
    en: `${name}: golden ${golden ?? 'none'}, this run ${now ?? 'none'}`,
    zh: `${name}：${joined('记录', String(golden ?? '没有'))}，${joined('这次', String(now ?? '没有'))}`,
  };
}

/** What differs, and since when: `golden/xor.json: eleven-lines differs from epoch 1 on; ...`. */
export function headline(lesson: string, difference: Difference): Text {
  const { program, epochs } = difference;
  const file = `golden/${lesson}.json`;
  const differing = [...new Set(placesOf(difference).map(({ epoch }) => epoch))];
  const [first] = differing;
  if (first === undefined) {
    return at(file, {
      en: `${program} differs, though its numbers agree at every checkpoint`,
      zh: `${program} 不同，虽然每个检查点的数字都一致`,
    });
  }
  const toTheEnd = epochs.slice(epochs.indexOf(first)).length === differing.length;
  const when = toTheEnd
    ? { en: `from epoch ${first} on`, zh: `从第 ${first} 轮起不同` }
    : {
        en: `first at epoch ${first}, at ${differing.length} of ${epochs.length} checkpoints`,
        zh: `从第 ${first} 轮开始不同，${epochs.length} 个检查点中有 ${differing.length} 个不同`,
      };
  const before = epochs[epochs.indexOf(first) - 1];
  const agrees =
    before === undefined
      ? { en: '', zh: '' }
      : { en: `; epoch ${before} agrees`, zh: `；第 ${before} 轮一致` };
  return at(file, {
    en: `${program} differs ${when.en}${agrees.en}`,
    zh: `${program} ${when.zh}${agrees.zh}`,
  });
}

/** How many numbers differ, how far at most, and which large parameters do by their digest. */
export function extent({ values, compared, large }: Difference): Text[] {
  const names = [...new Set(large.map(({ name }) => name))];
  return [
    ...(values.length === 0 ? [] : [farthest(values, compared)]),
    ...names.map((name) => {
      const epochs = large.filter((each) => each.name === name).map(({ epoch }) => epoch);
      const count = `${epochs.length} ${epochs.length === 1 ? 'checkpoint' : 'checkpoints'}`;
      return {
        en: `${name} differs by its digest at ${count}, first at epoch ${epochs[0]}; only samples of its numbers are kept`,
        zh: `${name} 的摘要在 ${epochs.length} 个检查点不同，最早在第 ${epochs[0]} 轮；它的数字只保存了一部分`,
      };
    }),
  ];
}

type Distance = Pick<Difference['values'][number], 'absolute' | 'relative' | 'ulps'>;

/** How many numbers of those that were compared differ, and how far at most. */
export function farthest(values: readonly Distance[], compared: number): Text {
  const largest = (measure: (value: Distance) => number | bigint): string =>
    short(values.map(measure).reduce((a, b) => (a > b ? a : b)));
  const absolute = largest((value) => value.absolute);
  const relative = largest((value) => value.relative);
  const ulps = largest((value) => value.ulps);
  const count = values.length;
  return {
    en: `${count} of ${compared} numbers ${count === 1 ? 'differs' : 'differ'}, by at most ${absolute} absolute, ${relative} relative, ${ulps} ulp`,
    zh: `${compared} 个数中有 ${count} 个不同，最多相差：绝对 ${absolute}，相对 ${relative}，${ulps} ulp`,
  };
}

/** A distance in three digits; a count of ulps whole as long as that is short. */
export function short(distance: number | bigint): string {
  if (typeof distance === 'number') return String(Number(distance.toPrecision(3)));
  return distance < 1_000_000n ? String(distance) : Number(distance).toExponential(1);
}
