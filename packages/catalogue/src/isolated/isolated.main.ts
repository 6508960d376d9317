import type { Words } from '@retrace/lesson';
import { inspect } from 'node:util';
import { lockIntrinsics } from './lock.mjs';
import type { Job } from './message.ts';

lockIntrinsics();

// What is loaded from here on may try anything; all that this needs of the process it has taken by then.
const { channel } = process;
const send = process.send?.bind(process);
process.once('disconnect', process.exit.bind(process, 1)); // whoever asked is gone

process.once('message', async ({ key, module, name, input }: Job) => {
  delete process.send;
  channel?.unref(); // it waits for nobody: where nothing is left to do, it ends
  const tell = (doing: Words): boolean => send?.({ key, kind: 'doing', doing }) === true;
  const fail = (error: unknown): void => {
    const says = error instanceof Error ? `${error.name}: ${error.message}` : inspect(error);
    send?.({ key, kind: 'error', error: says });
  };
  process.on('uncaughtException', fail);
  try {
    const exported: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ module);
    const look = exported[name];
    if (typeof look !== 'function') throw new TypeError(`${name} is no function of ${module}`);
    const answer: unknown = await look(input, tell);
    send?.({ key, kind: 'answer', answer });
    channel?.ref(); // what comes now is to be killed; no handler of `exit` has a say
  } catch (error) {
    fail(error);
  }
});
