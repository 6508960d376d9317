import { CommandError } from '@retrace/terminal';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Range, sizeOf, union } from './ranges.ts';
import { finderOf, type Found, type Search, type Searcher } from './search.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const program = fileURLToPath(new URL('./search.main.ts', import.meta.url));

/** How long this process searches alone, in milliseconds: about as long as another one takes to start. */
const alone = 1000;

/** How long a searcher works at a time, in milliseconds: between these, where it can be chosen. */
const [shortest, longest] = [50, 200];

export interface Searched {
  /** Which places were tried: all of them, unless the smallest was enough, or somebody stopped it. */
  readonly tried: readonly Range[];
  readonly found: readonly Found[];
  readonly isStopped: boolean;
}

/**
 * Tries all places, with several processes where it takes long.
 *
 * @param options.isOneEnough Whether the first that is found ends it; whatever comes before has been tried then.
 * @param options.tell Hears how many have been tried.
 */
export async function searchAll(
  search: Search,
  places: Range,
  options: {
    readonly isOneEnough: boolean;
    readonly jobs: number;
    readonly now: () => number;
    readonly tell: (tried: number) => void;
  },
): Promise<Searched> {
  const { isOneEnough, jobs, now, tell } = options;
  const started = now();
  let tried: Range[] = [];
  let count = 0;
  const found: Found[] = [];
  let next = places.first;
  let isStopped = false;
  const searchers: Searcher[] = [];

  const isOver = (): boolean =>
    isStopped || next > places.last || (isOneEnough && found.length > 0);

  /** Lets it try some places after the other, as many at a time as are tried in a moment. */
  async function employ(searcher: Searcher, until: () => boolean): Promise<void> {
    let size = 1;
    while (!isOver() && !until()) {
      const some = { first: next, last: Math.min(next + size - 1, places.last) };
      next = some.last + 1;
      const began = now();
      let more: readonly Found[];
      try {
        // oxlint-disable-next-line no-await-in-loop -- a searcher tries one range at a time
        more = await searcher.search(some);
      } catch (error) {
        if (isStopped) return; // it was ended
        throw error;
      }
      found.push(...more);
      tried = union([...tried, some]);
      count += sizeOf(some);
      tell(count);
      const took = now() - began;
      if (took < shortest) size = Math.min(2 * size, 65_536);
      if (took > longest) size = Math.max(1, Math.floor(size / 2));
    }
  }

  function stop(): void {
    isStopped = true;
    for (const searcher of searchers) searcher.close();
  }

  const own = ownSearcher(search);
  try {
    // The first place may take long, and then Ctrl-C ends the process: there is nothing to tell yet.
    await employ(own, () => count > 0);
    process.once('SIGINT', stop);
    await employ(own, () => now() - started >= alone);
    if (!isOver()) {
      // From here on this process only waits, so that it hears whoever wants to stop it.
      for (let i = 0; i < jobs; i++) searchers.push(otherProcess(search));
      await Promise.all(searchers.map((searcher) => employ(searcher, () => false)));
    }
  } finally {
    process.off('SIGINT', stop);
    for (const searcher of searchers) searcher.close();
  }
  found.sort((a, b) => a.place - b.place);
  const [first] = found;
  if (!isOneEnough || !first) return { tried, found, isStopped };
  // What was tried beyond it depends on who was quick.
  return {
    tried: tried.flatMap((range) =>
      range.first > first.place
        ? []
        : { first: range.first, last: Math.min(range.last, first.place) },
    ),
    found: found.filter(({ place }) => place === first.place),
    isStopped,
  };
}

function ownSearcher(search: Search): Searcher {
  const find = finderOf(search);
  return {
    async search(places) {
      const found = find(places);
      await setImmediate(); // lets this process hear what it is told
      return found;
    },
    close() {},
  };
}

function otherProcess(search: Search): Searcher {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', 'tsx', program],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] }, // tsx is found in the root
  );
  child.stdin.on('error', () => {}); // that it has ended is told below
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = (question: object): unknown => child.stdin.write(`${JSON.stringify(question)}\n`);
  ask(search);
  return {
    async search(places) {
      ask(places);
      const { value, done } = await lines.next();
      if (done) {
        throw new CommandError(
          {
            en: 'a process that searched has ended before its time; --jobs 1 needs less memory',
            zh: '有一个搜索进程提前结束了；--jobs 1 占用的内存较少',
          },
          1,
        );
      }
      return JSON.parse(value);
    },
    close: () => child.kill('SIGKILL'),
  };
}
