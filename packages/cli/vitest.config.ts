import { mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

// Its tests wait for other processes most of the time.
export default mergeConfig(shared, { test: { maxWorkers: '100%' } });
