import { fileURLToPath } from 'node:url';
import { type Command, main } from './main.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

await main('docs:update', async (): Promise<Command> => {
  const { docsUpdate } = await import('./docs-update.ts');
  return (args, streams) => docsUpdate(args, streams, root);
});
