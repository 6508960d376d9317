import { chooseLesson, chooseTraining } from '@retrace/catalogue/choose';
import { type Seeds, skippedDraw, type Text, type Training } from '@retrace/lesson';
import {
  type Command,
  parseOptions,
  progress,
  speakerFor,
  UsageError,
  wholeNumber,
  withHelp,
} from '@retrace/terminal';
import { availableParallelism } from 'node:os';
import { type Range, shareOf, sizeOf } from './ranges.ts';
import { merge, readRecord, searchJson, withGaps } from './record.ts';
import { searchAll } from './search-all.ts';
import { searchText, stoppedText } from './text.ts';

const mostSeeds = 4_294_967_296;

const help = {
  en: `node retrace.mjs find-seed <lesson> --program <program>
                        tries seeds 0, 1, 2 ... until one reproduces the values
                        that the article prints

  --count-to <n>        tries all seeds below n, and counts those that do
  --from <n>            begins with seed n
  --skip <n>..<m>       tries each seed with n, n + 1 ... m draws skipped before
                        the parameters, of the kind that the program draws
  --generator <name>    numpy (np.random.seed) or python (random.seed) in place
                        of what the program draws from
  --lists <n>           seeds are lists of n numbers, as NumPy takes them: those
                        of numbers below 1, then the others below 2 ...

  --jobs <n>            in so many processes; else in as many as there are cores
  --shard <k>/<n>       only the kth of n equal shares, for n machines
  --merge <file> ...    adds up what --json has written for each of them

  --json                the result as JSON
  --lang zh             in Chinese; en: in English; else as your system is set
`,
  zh: `node retrace.mjs find-seed <课程> --program <程序>
                        从 0 开始逐个试种子，直到有一个能重现文章印出的数字

  --count-to <n>        试遍小于 n 的种子，数出有几个能重现
  --from <n>            从种子 n 开始
  --skip <n>..<m>       每个种子都在生成参数之前跳过 n、n + 1 …… m 次抽取，
                        抽取的种类与程序相同
  --generator <名称>    改用 numpy（np.random.seed）或 python（random.seed）
                        的随机数，代替程序原来的
  --lists <n>           以 n 个数的列表作种子（NumPy 的用法）：先试各数都小于
                        1 的，再试其余都小于 2 的，依此类推

  --jobs <n>            用几个进程；不写则有几个核就用几个
  --shard <k>/<n>       只搜索 n 等份中的第 k 份，供 n 台机器分担
  --merge <文件> ...    合并各份用 --json 写出的结果

  --json                以 JSON 输出结果
  --lang zh             用中文；en：用英文；不写则按系统语言
`,
};

/** `find-seed`: which seed reproduces the printed values? Gives 0 if one does, and 130 if it was stopped. */
export const findSeed: Command = withHelp(help, async (args, { stdout, stderr, env }, now) => {
  const { values, positionals } = parseOptions(args, {
    program: { type: 'string' },
    'count-to': { type: 'string' },
    from: { type: 'string' },
    skip: { type: 'string' },
    generator: { type: 'string' },
    lists: { type: 'string' },
    jobs: { type: 'string' },
    shard: { type: 'string' },
    merge: { type: 'boolean' },
    json: { type: 'boolean' },
    lang: { type: 'string' },
  });
  const speaker = speakerFor(values.lang, { env });
  const write = (lines: readonly string[]): unknown => stdout.write(`${lines.join('\n')}\n`);

  if (values.merge) {
    const stray = Object.keys(values).find((option) => !['merge', 'json', 'lang'].includes(option));
    if (stray !== undefined) {
      throw new UsageError({
        en: `--${stray} is for a search, and --merge only adds up what searches have written`,
        zh: `--${stray} 用于搜索；--merge 只合并已有的结果`,
      });
    }
    if (positionals.length === 0) {
      throw new UsageError({
        en: 'name the files to be merged, for example: --merge 1.json 2.json',
        zh: '请写出要合并的文件，例如：--merge 1.json 2.json',
      });
    }
    const merged = merge(positionals, positionals.map(readRecord));
    if (values.json) stdout.write(`${searchJson(merged)}\n`);
    else write(searchText(merged, speaker));
    return merged.found.length > 0 && merged.missing.length === 0 ? 0 : 1;
  }

  const [name] = positionals;
  if (name === undefined || positionals.length > 1 || values.program === undefined) {
    throw new UsageError({
      en: 'name one lesson and a program, for example: node retrace.mjs find-seed xor --program two-layer-js',
      zh: '请写出一课和一个程序，例如：node retrace.mjs find-seed xor --program two-layer-js',
    });
  }
  const program = chooseTraining(chooseLesson(name), values.program);
  checkProgram(program);
  const generator = generatorOf(values.generator);
  const listsOf = wholeNumber('lists', values.lists, 1, 16);
  const skips = skipsOf(values.skip);
  const seeds: Seeds = {
    ...(generator && { generator }),
    ...(listsOf !== undefined && { listsOf }),
    ...(skips && { skips }),
  };
  checkSeeds(program, seeds);
  const countTo = wholeNumber('count-to', values['count-to'], 1, mostSeeds);
  const first = wholeNumber('from', values.from, 0, (countTo ?? mostSeeds) - 1) ?? 0;
  const jobs = wholeNumber('jobs', values.jobs, 1, 1024) ?? availableParallelism();
  const places = { first, last: (countTo ?? mostSeeds) - 1 };
  const own = shardOf(places, values.shard);

  const search = { lesson: name, program: program.slug, seeds };
  const isOneEnough = countTo === undefined;
  const meter = progress(stderr, speaker.say('seeds', '个种子'), now);
  let searched;
  try {
    searched = await searchAll(search, own, {
      isOneEnough,
      jobs,
      now,
      tell: (tried) => meter.show(tried, sizeOf(own)),
    });
  } finally {
    meter.clear();
  }
  const { tried, found, isStopped } = searched;
  const record = { ...search, isOneEnough, places, tried, found, triedTwice: [] };
  const result = withGaps(record, own);
  if (values.json) stdout.write(`${searchJson(result)}\n`);
  else write(isStopped ? stoppedText(result, speaker, own) : searchText(result, speaker, own));
  if (isStopped) return 130;
  return found.length > 0 ? 0 : 1;
});

function checkProgram({ slug, seed, printed }: Training): void {
  if (seed !== null && printed.length > 0) return;
  throw new UsageError(
    seed === null
      ? {
          en: `${slug} has given initial weights; there is no seed to find`,
          zh: `${slug} 的初始权重是给定的，没有种子可找`,
        }
      : {
          en: `${slug} has no printed values; there is no seed to find`,
          zh: `${slug} 没有印出的数字，无从找种子`,
        },
  );
}

function generatorOf(text: string | undefined): Seeds['generator'] {
  if (text === undefined || text === 'numpy' || text === 'python') return text;
  throw new UsageError(mustBe('generator', text, 'numpy or python', ' numpy 或 python'));
}

/** Draws are quickly skipped, and trainings are not: more of them than that is a slip. */
const mostSkips = 1_000_000;

function skipsOf(text: string | undefined): Seeds['skips'] {
  if (text === undefined) return undefined;
  const [, from, to = from] = /^(\d{1,7})(?:\.\.(\d{1,7}))?$/.exec(text) ?? [];
  const skips = [Number(from), Number(to)] as const;
  if (skips[0] <= skips[1] && skips[1] <= mostSkips) return skips;
  throw new UsageError(
    mustBe(
      'skip',
      text,
      `a range such as 0..100, up to ${mostSkips}`,
      `一个范围，例如 0..100，最多 ${mostSkips}`,
    ),
  );
}

function shardOf(places: Range, text: string | undefined): Range {
  if (text === undefined) return places;
  const [, k, n] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  if (Number(k) >= 1 && Number(k) <= Number(n)) return shareOf(places, Number(k), Number(n));
  throw new UsageError(
    mustBe(
      'shard',
      text,
      'such as 3/16, the third of sixteen shares',
      '例如 3/16，即十六份中的第三份',
    ),
  );
}

function mustBe(option: string, text: string, en: string, zh: string): Text {
  return {
    en: `--${option} is '${text}'; it must be ${en}`,
    zh: `--${option} 是 '${text}'；应为${zh}`,
  };
}

function checkSeeds(program: Training, { generator, listsOf, skips }: Seeds): void {
  const { slug, streams = { numpy: { generator: 'numpy' } } } = program;
  const searched = Object.values(streams).filter(({ seed }) => seed === undefined);
  if (searched.length === 0) {
    throw new UsageError({
      en: `each stream of ${slug} has a seed of its own; there is none to find`,
      zh: `${slug} 的每个随机数流都有自己的种子，没有种子可找`,
    });
  }
  const isPython = searched.some((stream) => (generator ?? stream.generator) === 'python');
  if (listsOf !== undefined && isPython) {
    throw new UsageError({
      en: `--lists is for NumPy, and ${slug} draws from Python's generator here, which takes no list`,
      zh: `--lists 用于 NumPy；${slug} 这里用的是 Python 的随机数，种子不能是列表`,
    });
  }
  if (skips && !skippedDraw(program)) {
    throw new UsageError({
      en: `${slug} draws no uniform or normal numbers for its parameters; there is nothing to skip`,
      zh: `${slug} 的参数不用均匀或正态随机数，没有可跳过的抽取`,
    });
  }
}
