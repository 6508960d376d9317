import { testPlain } from '@retrace/golden/testing';
import { fileURLToPath } from 'node:url';

testPlain(fileURLToPath(new URL('../', import.meta.url)));
