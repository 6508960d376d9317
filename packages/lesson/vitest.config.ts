import { mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

// Some files replace a module, which no other may have loaded before.
export default mergeConfig(shared, { test: { isolate: true } });
