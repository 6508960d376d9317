import { type Speaker, wrap } from '@retrace/terminal';
import { type Range, sizeOf } from './ranges.ts';
import type { Merged } from './record.ts';
import type { Found } from './search.ts';

/** So many are listed; the others are counted. */
const mostListed = 20;

type Say = Speaker['say'];

/**
 * What a search has come to, for people.
 *
 * @param own The places that were to be tried; where they are a share, not all.
 */
export function searchText(result: Merged, { say }: Speaker, own: Range = result.places): string[] {
  const { program, seeds, isOneEnough, found, missing, triedTwice } = result;
  const isOfLists = seeds.listsOf !== undefined;
  const gaps = [
    ...missing.map((range) => {
      const some = placesText(range, isOfLists, say);
      return say(`not tried: ${some}`, `还没有试：${some}`);
    }),
    ...triedTwice.map((range) => {
      const some = placesText(range, isOfLists, say);
      return say(`tried twice: ${some}`, `试了两遍：${some}`);
    }),
  ];
  const [smallest] = found;
  if (!smallest) return [noneText(result, own, say), ...gaps];
  const isSmallest = missing.length === 0 && own.first === 0;
  const counted = isOneEnough ? '' : countText(found.length, own, isOfLists, say);
  const seed = seedText(smallest, say);
  return [
    isSmallest
      ? say(
          `${seed} is the smallest seed that reproduces the printed values of ${program}${counted}`,
          `${seed} 是能重现 ${program} 印出的数字的最小种子${counted}`,
        )
      : say(
          `${seed} reproduces the printed values of ${program}${counted}`,
          `${seed} 能重现 ${program} 印出的数字${counted}`,
        ),
    ...(found.length > 1 ? wrap(`${say('all: ', '全部：')}${listText(found, say)}`, '') : []),
    ...gaps,
  ];
}

/** What has been found and tried when somebody stopped the search, and how to go on. */
export function stoppedText(
  { found, missing, seeds }: Merged,
  { say }: Speaker,
  own: Range,
): string[] {
  const list = listText(found, say);
  const [next] = missing;
  const tried = { first: own.first, last: (next ?? own).first - 1 };
  const some = placesText(tried, seeds.listsOf !== undefined, say);
  return [
    ...wrap(
      found.length > 0
        ? say(`stopped; found so far: ${list}`, `已停止；到目前为止找到：${list}`)
        : say('stopped; nothing found so far', '已停止；到目前为止没有找到'),
      '',
    ),
    sizeOf(tried) > 0
      ? say(
          `tried: ${some}; to go on: --from ${tried.last + 1}`,
          `试过：${some}；接着试：--from ${tried.last + 1}`,
        )
      : say('nothing has been tried', '一个也没有试'),
  ];
}

function noneText({ program, seeds, missing }: Merged, own: Range, say: Say): string {
  if (missing.length > 0) {
    return say(
      `no seed has been found so far that reproduces the printed values of ${program}`,
      `到目前为止没有找到能重现 ${program} 印出的数字的种子`,
    );
  }
  const isOfLists = seeds.listsOf !== undefined;
  const some = placesText(own, isOfLists, say);
  const [en, zh] =
    own.first > 0 || isOfLists
      ? [`none of the ${some}`, `${some}中`]
      : [`no seed below ${own.last + 1}`, `小于 ${own.last + 1} 的种子中`];
  return say(
    `${en} reproduces the printed values of ${program}`,
    `${zh}，没有一个能重现 ${program} 印出的数字`,
  );
}

function countText(found: number, own: Range, isOfLists: boolean, say: Say): string {
  const number = found.toLocaleString('en');
  const size = sizeOf(own).toLocaleString('en');
  const some = placesText(own, isOfLists, say);
  return own.first === 0 && !isOfLists
    ? say(
        ` (${number} among the first ${size} seed${size === '1' ? '' : 's'})`,
        `（前 ${size} 个种子中有 ${number} 个）`,
      )
    : say(` (${number} among the ${some})`, `（${some}中有 ${number} 个）`);
}

/** Lists are counted in the order in which they are tried. */
function placesText({ first, last }: Range, isOfLists: boolean, say: Say): string {
  const thing = isOfLists ? say('lists', '列表') : say('seeds', '种子');
  return say(`${thing} ${first} to ${last}`, `${thing} ${first} 到 ${last}`);
}

function listText(found: readonly Found[], say: Say): string {
  const list = found.slice(0, mostListed).map((each) => seedText(each, say));
  const more = found.length - list.length;
  return `${list.join(say(', ', '、'))}${more > 0 ? say(` and ${more} more`, `，还有 ${more} 个`) : ''}`;
}

function seedText({ seed, skip }: Found, say: Say): string {
  const text = typeof seed === 'number' ? String(seed) : `[${seed.join(', ')}]`;
  if (skip === undefined) return text;
  const draws = `${skip} draw${skip === 1 ? '' : 's'}`;
  return say(`${text} (${draws} skipped)`, `${text}（跳过 ${skip} 次抽取）`);
}
