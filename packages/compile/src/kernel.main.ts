import { writeFileSync } from 'node:fs';
import { kernelSource } from './kernel.ts';

writeFileSync(new URL('../../linalg/src/kernel-bytes.ts', import.meta.url), kernelSource());
