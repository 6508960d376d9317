import { main } from '@retrace/cli';

await main('engines', async () => (await import('./engines-command.ts')).enginesCommand);
