// A contestant in a process of its own, so that none collects what another has left behind: whenever it
// hears something, it takes a turn, and says how many nanoseconds of processor time a training took.
import { type Library, libraries } from './algebra.ts';
import { processorTime, turn } from './processor-time.ts';
import { type Contest, contests } from './trainings.ts';

const [title, name] = process.argv.slice(2);
const contest = contests.find((each) => each.title === title);
if (!contest) throw new Error(`contestant: there is no training '${title}'`);
const takeTurn = await turnOf(contest);
process.on('message', () => process.send?.(takeTurn()));
process.send?.('ready');

async function turnOf({ network, epochs, ours }: Contest): Promise<() => number> {
  if (name === 'compiled' || name === 'readable') return timed(() => ours(name === 'readable'));
  const library = (await libraries()).find((each): each is Library => each.name === name);
  if (!library) throw new Error(`contestant: there is no library '${name}'`);
  // A slow library trains fewer epochs; each takes it equally long.
  const few = Math.ceil(epochs / 20);
  const once = timed(() => () => library.train(network, few));
  return () => (once() * epochs) / few;
}

/**
 * Times a training as often as a turn allows, without what sets it up. The first turns do not count: the
 * engine makes its code fast beside them, and that takes processor time, too.
 */
function timed(setUp: () => () => unknown): () => number {
  const time = (times: number): number => {
    let taken = 0;
    for (let i = 0; i < times; i++) {
      const train = setUp();
      const start = processorTime();
      train();
      taken += processorTime() - start;
    }
    return taken / times;
  };
  const turnOnce = (): number => {
    const times = Math.max(1, Math.round(turn / time(1)));
    time(Math.ceil(times / 2)); // the core and its caches have been somebody else's until now
    return time(times);
  };
  for (let i = 0; i < 20; i++) turnOnce();
  return turnOnce;
}
