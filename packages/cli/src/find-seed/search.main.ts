import { createInterface } from 'node:readline';
import { finderOf } from './search.ts';

/**
 * A process that searches for another one. The first line of its input says what, each line after that at
 * which places; it answers each of these with a line, all in JSON. It ends when its input does.
 */
process.on('SIGINT', () => {}); // the process that started this one hears it, too, and decides
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { value: search } = await lines.next();
const find = finderOf(JSON.parse(search));
for await (const places of lines) {
  process.stdout.write(`${JSON.stringify(find(JSON.parse(places)))}\n`);
}
