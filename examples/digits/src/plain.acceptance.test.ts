import { testPlain } from '@retrace/golden/testing';
import { fileURLToPath } from 'node:url';

// 350 passes, an operation at a time: minutes.
testPlain(fileURLToPath(new URL('../', import.meta.url)));
