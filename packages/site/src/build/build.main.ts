import { fileURLToPath } from 'node:url';
import { build } from './build.ts';

await build(process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url)));
