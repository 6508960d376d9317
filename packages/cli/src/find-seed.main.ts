import { main } from './main.ts';

await main('find-seed', async () => (await import('./find-seed.ts')).findSeed);
