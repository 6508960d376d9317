import { main } from './main.ts';

await main('golden:record', async () => (await import('./golden-record.ts')).goldenRecord);
