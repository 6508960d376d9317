import { testBeginning } from '@retrace/golden/testing';
import lesson from './lesson.ts';

// The whole takes minutes: pnpm run test:acceptance
testBeginning(lesson, 11);
