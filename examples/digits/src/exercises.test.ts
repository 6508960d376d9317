import { testExercises } from '@retrace/exercise/testing';
import { fileURLToPath } from 'node:url';

await testExercises(fileURLToPath(new URL('../', import.meta.url)));
