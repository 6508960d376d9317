import { main } from './main.ts';

await main('test', async () => (await import('./report.ts')).report);
