import { main } from './main.ts';

await main('golden', async () => (await import('./golden.ts')).golden);
