import { main } from './main.ts';

await main('exercise', async () => (await import('./exercise.ts')).exercise);
