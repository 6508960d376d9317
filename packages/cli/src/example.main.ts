import { main } from './main.ts';

await main('example', async () => (await import('./example.ts')).example);
